// Words into phrases: which command a text asks for, and what is left of it for a name.
import { classSpans } from './class-words.js'
import { coresOf, nameWithin } from './core-words.js'
import { weigh } from './fillers.js'
import { fold } from './fold.js'
import { readKind } from './kind-words.js'
import { likenessOf, type Pairs, pairsIn } from './likeness.js'
import { findSpans, indexPhrases, type Phrase, type PhraseIndex, phraseOf, type Span } from './phrase-spans.js'
import { textOf, type Word, wordsOf } from './spoken-words.js'

export interface PhraseEntry {
  readonly command: string
  /** Plainest first; `…` stands for a name: "what supports does … get". */
  readonly phrases: readonly string[]
  /** A phrase is only the whole text: "today" is, "J. Doe got 8 today" is not. */
  readonly alone?: boolean
}

/** The phrases of all commands, prepared once. */
export interface PhraseBook {
  readonly vocabulary: readonly Said[]
  readonly index: PhraseIndex
  /** Phrases of signs alone, like "?": they are only the whole text. */
  readonly signs: ReadonlyMap<string, string>
  /** Those that are only the whole text, folded. */
  readonly whole: ReadonlyMap<string, string>
  readonly commands: readonly string[]
}

/** A word of phrases, and the commands that have it in one. */
interface Said {
  readonly pairs: Pairs
  readonly commands: readonly string[]
}

export interface Understanding {
  readonly command: string
  /** The command's phrase that was said; absent for a name alone. */
  readonly phrase?: string
  /** The words left, in the asker's spelling: a name, a class, a period. */
  readonly rest: string
  /** "504" or "iep" said in the text; absent where both were. */
  readonly kind?: 'iep' | '504'
  /** True where no phrase was taken and the whole text may be just a name; `command` is then empty. */
  readonly bare?: boolean
  /** True where the phrase was said with a slip, so that something else may be meant. */
  readonly slipped?: boolean
}

/** More ways than these to understand a text are not worth a look. */
const mostUnderstandings = 8
/** No phrase that is the whole text is nearly as long. */
const longestWhole = 60

/** Prepares the phrases of all commands. */
export function phraseBook(entries: readonly PhraseEntry[]): PhraseBook {
  const phrases: Phrase[] = []
  const signs = new Map<string, string>()
  const whole = new Map<string, string>()
  for (const { command, phrases: said, alone } of entries) {
    for (const text of said) {
      if (alone) {
        whole.set(fold(text), command)
        continue
      }
      const phrase = phraseOf(command, text)
      if (phrase) phrases.push(phrase)
      else signs.set(text.trim(), command)
    }
  }
  const commands = entries.map((entry) => entry.command)
  return { vocabulary: vocabularyOf(phrases), index: indexPhrases(phrases), signs, whole, commands }
}

function vocabularyOf(phrases: readonly Phrase[]): readonly Said[] {
  const commands = new Map<string, Set<string>>()
  for (const { command, before, after } of phrases) {
    for (const word of [...before, ...after]) commands.set(word, (commands.get(word) ?? new Set()).add(command))
  }
  return [...commands].map(([word, of]) => ({ pairs: pairsIn(word), commands: [...of] }))
}

/**
 * The ways to understand a text, best first; none where nothing fits. Several where a word may be a name or a phrase
 * ("team Will Class"). Most often the first one is meant: the others are made only once they are asked for.
 */
export function* understand(book: PhraseBook, text: string): Generator<Understanding, void> {
  const sign = book.signs.get(text.trim()) ?? (text.length <= longestWhole ? book.whole.get(fold(text)) : undefined)
  if (sign !== undefined) return yield { command: sign, rest: '' }
  const words = wordsOf(text)
  const spans = bestFirst(findSpans(book.index, words), words)
  const seen = new Set<string>()
  for (const one of waysOf(text, words, spans)) {
    const said = `${one.command}|${one.rest}`
    if (seen.has(said)) continue
    seen.add(said)
    yield one
    if (seen.size === mostUnderstandings) return
  }
}

function* waysOf(text: string, words: readonly Word[], spans: readonly Span[]): Generator<Understanding, void> {
  const nameFirst = looksLikeName(words, spans)
  if (nameFirst) yield* namedIn(text, words, spans)
  for (const span of spans) yield* understandings(text, words, span, spans)
  if (!nameFirst) yield* namedIn(text, words, spans)
}

/** The nearest commands for a text that was not understood, best first, three at most. */
export function nearest(book: PhraseBook, text: string): readonly string[] {
  const words = wordsOf(text).filter((word, _, all) => weigh(word, all) === 'word')
  const typed = [...new Set(words.map(({ folded }) => folded))].map(pairsIn)
  const best = new Map(book.commands.map((command) => [command, 0]))
  for (const { pairs, commands } of book.vocabulary) {
    const alike = Math.max(0, ...typed.map((one) => likenessOf(one, pairs)))
    for (const command of commands) best.set(command, Math.max(best.get(command) ?? 0, alike))
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([command]) => command)
}

function bestFirst(spans: readonly Span[], words: readonly Word[]): readonly Span[] {
  if (spans.length < 2) return spans
  const weighed = spans.map((span) => ({ span, worth: worthOf(span, words) }))
  return weighed.sort((a, b) => b.worth - a.worth).map(({ span }) => span)
}

/**
 * A phrase counts by its letters, less its slips; more where the text begins with it, or ends; less where it may be
 * another word mistyped, is a word of the kind ("504 plan") or owns what follows ("Will Class's goals"), and so is likely a name.
 */
function worthOf(span: Span, words: readonly Word[]): number {
  const [first = 0] = span.taken
  const last = span.taken.at(-1) ?? 0
  const { said } = readKind(words)
  const idle = (at: number): boolean => {
    const word = words[at]
    if (word === undefined || said.has(at)) return true
    const weight = weigh(word, words)
    return weight === 'filler' || (weight === 'maybe' && at !== first - 1)
  }
  const places = [...words.keys()]
  const place = places.slice(0, first).every(idle) ? 5 : places.slice(last + 1).every(idle) ? 2 : 0
  const doubtful = isDoubtful(span) || span.taken.every((at) => said.has(at)) || words[last]?.possessive === true
  return span.letters - 4 * span.slips + place - (doubtful ? 7 : 0)
}

/** A short phrase with a slip in it, and any with two, may be something else altogether: Leidy, leído; Constance, constancia. */
function isDoubtful(span: Span): boolean {
  return span.slips > 1 || (span.slips > 0 && span.letters < 7)
}

function understandings(
  text: string,
  words: readonly Word[],
  span: Span,
  spans: readonly Span[],
): readonly Understanding[] {
  const inClass = classSpans(words)
  const keptForClass = (at: number): boolean => inClass.some(({ start, end }) => at >= start && at < end)
  const besides = spans.filter((other) => other.command === span.command && adjoins(other, span))
  const taken = new Set([span, ...besides].flatMap((one) => one.taken).filter((at) => !keptForClass(at)))
  const { kind, said } = readKind(words, taken)
  const left = [...words.keys()].filter((at) => !taken.has(at) && !said.has(at))
  const others = spans.filter((other) => other !== span && other.slips === 0)
  const cores = coresOf(words, left, others)
  const within = nameWithin(words, cores.at(-1) ?? [])
  const slipped = [span, ...besides].some(({ slips }) => slips > 0)
  return (within ? [...cores, within] : cores).map((core) => ({
    command: span.command,
    phrase: span.phrase,
    rest: textOf(text, words, core),
    ...(kind && { kind }),
    ...(slipped && { slipped }),
  }))
}

/** Two phrases side by side, as in "SDI minutes". */
function adjoins(one: Span, other: Span): boolean {
  return one.taken[0] === (other.taken.at(-1) ?? -1) + 1 || other.taken[0] === (one.taken.at(-1) ?? -1) + 1
}

/** The whole text as just a name, where it may be one. */
function namedIn(text: string, words: readonly Word[], spans: readonly Span[]): readonly Understanding[] {
  const areDoubtful = spans.every(isDoubtful)
  if (!areDoubtful && !mayBeName(words, spans)) return []
  const { kind, said } = readKind(words)
  const left = [...words.keys()].filter((at) => !said.has(at))
  // What was like a phrase is part of the name then, and "for" is part of none: "gaols for Jane Doe" is no name.
  const wanted = areDoubtful ? spans.flatMap(({ taken }) => taken) : []
  const isFiller = (at: number): boolean => words[at] !== undefined && weigh(words[at], words) === 'filler'
  return coresOf(words, left, [])
    .filter(
      (core) => spans.length === 0 || (wanted.every((at) => core.includes(at) || said.has(at)) && !core.some(isFiller)),
    )
    .map((core) => ({ command: '', rest: textOf(text, words, core), bare: true, ...(kind && { kind }) }))
    .filter(({ rest }) => rest !== '' || kind !== undefined)
}

/** A few words without a filler whose only phrases are short words, which may be surnames: Class. */
function mayBeName(words: readonly Word[], spans: readonly Span[]): boolean {
  const isNameLike = words.length <= 3 && !words.some((word) => word.possessive || weigh(word, words) === 'filler')
  const areShort = spans.every((span) => span.taken.length === 1 && span.letters < 9)
  return isNameLike && areShort && words.length > 1
}

/**
 * Nothing but what is like a phrase (Stuart, start), in however many words: a name is then one to the letter, so nothing is
 * lost. Or two words that both have a capital and are no shorthand (Will Class).
 */
function looksLikeName(words: readonly Word[], spans: readonly Span[]): boolean {
  if (spans.every(isDoubtful)) return true
  return words.length === 2 && words.every((word) => word.capital && word.typed !== word.typed.toUpperCase())
}
