// Finds a command's phrases in a text: in any place, with slips of the keyboard, and with a name in their middle.
import { LRUCache } from 'lru-cache'
import { foldWords } from './fold.js'
import { countSlips, nearlySame } from './slip.js'
import type { Word } from './spoken-words.js'

export interface Phrase {
  readonly command: string
  /** As the command has it. */
  readonly phrase: string
  readonly before: readonly string[]
  /** What follows the `…`; empty where the phrase has none. */
  readonly after: readonly string[]
}

/** A phrase found: which words of the text it takes. */
export interface Span {
  readonly command: string
  readonly phrase: string
  /** Places of its words, ascending. */
  readonly taken: readonly number[]
  readonly slips: number
  readonly letters: number
}

/** Words of which it is remembered which phrases they may begin, right and mistyped. */
const mostRemembered = 1000

/** The most words that may stand where a phrase has `…`: longer names there are none. */
const widestGap = 6

/** Prepares a phrase; `…` or `...` in it stands for a name. Undefined where it holds no word. */
export function phraseOf(command: string, phrase: string): Phrase | undefined {
  const [before = [], after = []] = phrase.split(/…|\.{3}/u).map(foldWords)
  if (before.length > 0) return { command, phrase, before, after }
  return after.length > 0 ? { command, phrase, before: after, after: [] } : undefined
}

/** Phrases that begin with the same word. */
interface Beginning {
  readonly word: string
  readonly phrases: readonly Phrase[]
}

export interface PhraseIndex {
  /** Phrases whose first word may be meant by a folded word. */
  begunBy(typed: string): readonly Phrase[]
  /** Where each stands among all: of phrases that fit equally well the first one counts. */
  readonly places: ReadonlyMap<string, number>
}

/** Prepares phrases for being found. */
export function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const byWord = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase.before
    byWord.set(first, [...(byWord.get(first) ?? []), phrase])
  }
  // By what the first word may be typed as: few of them need a look then.
  const byShape = new Map<string, Beginning[]>()
  for (const [word, those] of byWord) {
    for (const shape of shapesTyped(word)) {
      byShape.set(shape, [...(byShape.get(shape) ?? []), { word, phrases: those }])
    }
  }
  return {
    begunBy: remembered((typed) =>
      (byShape.get(shapeOf(typed.charAt(0), typed.length)) ?? [])
        .filter(({ word }) => slipsIn(typed, word) !== undefined)
        .flatMap((beginning) => beginning.phrases),
    ),
    places: new Map(phrases.map((phrase, place) => [keyOf(phrase), place])),
  }
}

function shapeOf(letter: string, length: number): string {
  return letter + length
}

/** The first letters and lengths that a word may be typed with. The second letter too: the two may have changed places. */
function shapesTyped(word: string): readonly string[] {
  const lengths = [-2, -1, 0, 1, 2].map((more) => word.length + more).filter((length) => length > 0)
  return [...new Set(word.slice(0, 2))].flatMap((letter) => lengths.map((length) => shapeOf(letter, length)))
}

/** The same few words begin most of what is asked: what they may mean is found once. No other word is kept, so no name. */
function remembered(find: (word: string) => readonly Phrase[]): (word: string) => readonly Phrase[] {
  const known = new LRUCache<string, readonly Phrase[]>({ max: mostRemembered })
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const found = find(word)
    if (found.length > 0) known.set(word, found)
    return found
  }
}

function keyOf({ command, phrase }: { readonly command: string; readonly phrase: string }): string {
  return `${command}|${phrase}`
}

/** Every place where a phrase stands in a text; of two where one holds the other, only the wider. */
export function findSpans({ begunBy, places }: PhraseIndex, words: readonly Word[]): readonly Span[] {
  const spans: Span[] = []
  for (const [at, { folded }] of words.entries()) {
    for (const phrase of begunBy(folded)) {
      const slips = slipsAt(phrase.before, words, at)
      const span = slips === undefined ? undefined : spanFrom(phrase, words, at, slips)
      if (span) spans.push(span)
    }
  }
  if (spans.length < 2) return spans
  const placeOf = (span: Span) => places.get(keyOf(span)) ?? 0
  spans.sort((one, other) => placeOf(one) - placeOf(other))
  return spans.filter((span) => !spans.some((other) => outdoes(other, span)))
}

/** The span of a phrase whose first half was found, with so many slips. */
function spanFrom(
  { command, phrase, before, after }: Phrase,
  words: readonly Word[],
  at: number,
  slipsBefore: number,
): Span | undefined {
  const taken = before.map((_, nth) => at + nth)
  let slips = slipsBefore
  if (after.length > 0) {
    const second = secondHalf(after, words, at + before.length + 1)
    if (second === undefined) return undefined
    slips += second.slips
    taken.push(...after.map((_, nth) => second.at + nth))
  }
  const letters = [...before, ...after].reduce((sum, word) => sum + word.length, 0)
  return { command, phrase, taken, slips, letters }
}

function secondHalf(after: readonly string[], words: readonly Word[], from: number) {
  for (let at = from; at < from + widestGap && at + after.length <= words.length; at++) {
    const slips = slipsAt(after, words, at)
    if (slips !== undefined) return { at, slips }
  }
  return undefined
}

/** Asked often, and hardly ever more than a letter is looked at: it makes nothing on its way. */
function slipsAt(wanted: readonly string[], words: readonly Word[], at: number): number | undefined {
  let slips = 0
  for (let nth = 0; nth < wanted.length; nth += 1) {
    const found = slipsIn(words[at + nth]?.folded ?? '', wanted[nth] ?? '')
    if (found === undefined) return undefined
    slips += found
  }
  return slips
}

/** One slip in a word of five letters, two in one of nine. Not in its first letter: Lance is no glance. */
function slipsIn(typed: string, want: string): number | undefined {
  if (typed === want) return 0
  if (want.length < 5 || Math.abs(typed.length - want.length) > 2) return undefined
  if (typed[0] !== want[0] && !(typed[0] === want[1] && typed[1] === want[0])) return undefined
  if (nearlySame(typed, want)) return 1
  return want.length >= 9 && countSlips(typed, want, 2) === 2 ? 2 : undefined
}

/** Whether one span leaves nothing to say for another: it takes the same words and more, or takes them better. */
function outdoes(one: Span, other: Span): boolean {
  if (one === other || !other.taken.every((at) => one.taken.includes(at))) return false
  if (one.taken.length > other.taken.length) return one.slips <= other.slips
  return one.slips < other.slips
}
