// A text as words that remember where they stood, so that what is left of it keeps the asker's own spelling.
import { fold } from './fold.js'

export interface Word {
  /** As typed, without the possessive: "Jane" of "Jane's". */
  readonly typed: string
  readonly folded: string
  /** Where it begins and ends in the text, the possessive included. */
  readonly start: number
  readonly end: number
  readonly possessive: boolean
  readonly capital: boolean
  /** Begins a sentence, where a capital says nothing. */
  readonly opens: boolean
}

/** More of a text than this is not a question to a bot. */
const longestText = 500
const mostWords = 40

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‘‛ʼʻ`´′＇]+[\p{L}\p{M}\p{N}]+)*['’‘ʼ´′＇]?/gu
const possessive = /['’‘‛ʼʻ`´′＇]s?$/iu
const contracted = new Set(['who', 'what', 'where', 'how', 'that', 'it', 'here'])

/** The words of a text, the first forty. "Who's" counts as two: who is. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: piece, index: start } of text.slice(0, longestText).matchAll(wordPattern)) {
    const typed = piece.replace(possessive, '')
    const folded = fold(typed).replaceAll(' ', '')
    if (folded === '') continue
    const end = start + piece.length
    const isPossessive = typed !== piece
    const capital = /^\p{Lu}/u.test(typed)
    const opens = words.length === 0 || /[.?!:;\n]/.test(text.slice(words.at(-1)?.end, start))
    const contraction = isPossessive && contracted.has(folded)
    words.push({ typed, folded, start, end, possessive: isPossessive && !contraction, capital, opens })
    if (contraction)
      words.push({ typed: '', folded: 'is', start: end, end, possessive: false, capital: false, opens: false })
    if (words.length >= mostWords) break
  }
  return words
}

/** Some words of a text as they were typed; what stood between neighbours is kept, what stood elsewhere is a space. */
export function textOf(text: string, all: readonly Word[], kept: readonly number[]): string {
  let result = ''
  for (const [nth, at] of kept.entries()) {
    const word = all[at]
    if (word === undefined) continue
    const before = kept[nth - 1]
    const neighbour = before === at - 1 ? all[before] : undefined
    if (nth > 0) result += neighbour ? text.slice(neighbour.end, word.start) : ' '
    result += word.typed
  }
  return result.trim()
}
