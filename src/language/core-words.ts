// What is left of a question when its phrase is taken out, without the words that only carry it. Words are taken away
// from the edges alone: a name stands together.
import { classSpans } from './class-words.js'
import { endsName, type Weight, weigh } from './fillers.js'
import type { Span } from './phrase-spans.js'
import type { Word } from './spoken-words.js'

/**
 * The words that may be a name, likeliest first: where a word beside it may be a filler or part of it (Will, To, Her),
 * first with it, which can only find whom it names, then without.
 * @param left places of the words that the phrase leaves
 * @param others further phrases in the text; one at the edge goes too where a filler, a possessive or a class
 *   ("period 2 accommodations") parts it from the name
 */
export function coresOf(
  words: readonly Word[],
  left: readonly number[],
  others: readonly Span[],
): readonly (readonly number[])[] {
  const weights = left.map((at): Weight => {
    const word = words[at]
    return word ? weigh(word, words) : 'filler'
  })
  const { from, to } = withoutPhrases(words, left, weights, others)
  const stripped = shrink(weights, from, to)
  const kept = grow(words, left, weights, stripped, from, to)
  const cores = [kept, stripped].map((edge) => left.slice(edge.from, edge.to))
  const [wide = [], narrow = []] = cores
  if (wide.length === narrow.length) return [narrow]
  return wide.length > 0 && idleAlone(words, wide, narrow, left) ? [narrow, wide] : [wide, narrow]
}

/** The words of a core up to where its name ends, as "Jane Doe" of "Jane Doe in math"; undefined where all are a name. */
export function nameWithin(words: readonly Word[], core: readonly number[]): readonly number[] | undefined {
  const end = core.findIndex((at) => {
    const word = words[at]
    return word !== undefined && endsName(word)
  })
  if (end < 0) return undefined
  const length = words[core[end] ?? 0]?.possessive ? end + 1 : end
  return length > 0 && length < core.length ? core.slice(0, length) : undefined
}

/** Of more words in a row that may be fillers, all are: "can I see". */
const mostBeside = 2

interface Edge {
  readonly from: number
  readonly to: number
}

/** Takes fillers, and words that may be fillers, from both edges. */
function shrink(weights: readonly Weight[], from: number, to: number): Edge {
  let [start, end] = [from, to]
  while (start < end && weights[start] !== 'word') start++
  while (end > start && weights[end - 1] !== 'word') end--
  return { from: start, to: end }
}

/** Gives back the words beside a name that may be part of it; where there is no name, those that may be one. */
function grow(
  words: readonly Word[],
  left: readonly number[],
  weights: readonly Weight[],
  core: Edge,
  least: number,
  most: number,
): Edge {
  if (core.from === core.to) {
    let [start, end] = [least, most]
    while (start < end && weights[start] === 'filler') start++
    while (end > start && weights[end - 1] === 'filler') end--
    return { from: start, to: end }
  }
  let { from, to } = core
  const together = (a: number, b: number): boolean => left[a] === (left[b] ?? 0) - 1 && !words[left[a] ?? 0]?.possessive
  while (from > least && weights[from - 1] === 'maybe' && together(from - 1, from)) from--
  while (to < most && weights[to] === 'maybe' && together(to - 1, to)) to++
  return { from: core.from - from > mostBeside ? core.from : from, to: to - core.to > mostBeside ? core.to : to }
}

/** "my goals", "can you do goals": only carrying words, of small letters and before the phrase, are first taken as such. */
function idleAlone(
  words: readonly Word[],
  wide: readonly number[],
  narrow: readonly number[],
  left: readonly number[],
): boolean {
  if (narrow.length > 0) return false
  const isLast = wide.at(-1) === words.length - 1 && left.at(-1) === wide.at(-1)
  return !isLast && !wide.some((at) => words[at]?.capital && at > 0)
}

/** Leaves out other phrases at the edges that are parted from what is asked about. */
function withoutPhrases(
  words: readonly Word[],
  left: readonly number[],
  weights: readonly Weight[],
  others: readonly Span[],
): Edge {
  const inClass = classSpans(words)
  const ofClass = (at: number): boolean => inClass.some(({ start, end }) => at >= start && at < end)
  const parts = (nth: number, mayOwn: boolean): boolean => {
    const at = left[nth] ?? -1
    return weights[nth] === 'filler' || ofClass(at) || (mayOwn && words[at]?.possessive === true)
  }
  let [from, to] = [0, left.length]
  for (let again = true; again; ) {
    const core = shrink(weights, from, to)
    const [before, behind] = [from, to]
    for (const { taken } of others) {
      const first = left.indexOf(taken[0] ?? -1)
      const last = left.indexOf(taken.at(-1) ?? -1)
      if (first < 0 || last - first !== taken.length - 1 || taken.some(ofClass)) continue
      if (first === core.from && last + 1 < core.to && parts(last + 1, false)) from = last + 1
      else if (last === core.to - 1 && first > core.from && parts(first - 1, true)) to = first
      if (from !== before || to !== behind) break
    }
    again = from !== before || to !== behind
  }
  return { from, to }
}
