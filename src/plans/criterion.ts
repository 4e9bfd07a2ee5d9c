// When a goal counts as met, read as data: "4 of 5", "3 in a row".
export interface Criterion {
  /** So many … */
  readonly count: number
  /** … of the last so many data points. */
  readonly of: number
}

const numbers = 'one two three four five six seven eight nine ten'.split(' ')
const numeral = `\\d{1,2}|${numbers.join('|')}`

/** Reads a criterion; undefined where the words hold none. */
export function criterionFrom(words: string): Criterion | undefined {
  const share = new RegExp(`\\b(${numeral})\\s*(?:/|out of|of)\\s*(?:the last\\s+)?(${numeral})\\b`, 'i').exec(words)
  if (share) {
    const [count, of] = [numberFrom(share[1]), numberFrom(share[2])]
    return count >= 1 && count <= of ? { count, of } : undefined
  }
  const row =
    new RegExp(`\\b(${numeral})\\s+(?:\\w+\\s+){0,3}?in a row\\b`, 'i').exec(words) ??
    new RegExp(`\\b(${numeral})\\s+(?:consecutive|successive|straight)\\b`, 'i').exec(words)
  const count = numberFrom(row?.[1])
  return count >= 1 ? { count, of: count } : undefined
}

function numberFrom(words = ''): number {
  const named = numbers.indexOf(words.toLowerCase())
  return named >= 0 ? named + 1 : Number(words) || 0
}
