// Scripts that are read from right to left: the words of a line are put in the order in which they are drawn.

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letter = /\p{L}/u

export function isRightToLeft(text: string): boolean {
  for (const sign of text) {
    if (rightToLeft.test(sign)) return true
    if (letter.test(sign)) return false
  }
  return false
}

/** Whether any of it is. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/**
 * Words in the order in which they are drawn from the left, for a line whose words are in the order of reading. What has
 * no direction, such as a space or a sign, goes with what stands on both sides of it, else with the line; a figure between
 * words that read from the right stays where it is read.
 * @param turned whether the whole line reads from the right
 */
export function inDrawingOrder<Word extends { readonly text: string }>(
  words: readonly Word[],
  turned: boolean,
): readonly Word[] {
  const own = words.map(({ text }) => (letter.test(text) ? isRightToLeft(text) : undefined))
  const stretches: { readonly turned: boolean; readonly words: Word[] }[] = []
  for (const [at, word] of words.entries()) {
    const before = own.slice(0, at).findLast((one) => one !== undefined) ?? turned
    const after = own.slice(at).find((one) => one !== undefined) ?? turned
    const direction = own[at] ?? (before === after ? before : turned)
    const last = stretches.at(-1)
    if (last?.turned === direction) last.words.push(word)
    else stretches.push({ turned: direction, words: [word] })
  }
  const drawn = stretches.map((one) => (one.turned ? [...one.words].reverse() : one.words))
  return (turned ? drawn.reverse() : drawn).flat()
}
