// A name with one slip of the keyboard in it.
import { type Chance, upTo } from './chance.js'

/** The longest word of the name with two letters swapped, or one left out, doubled or mistaken. */
export function withOneSlip(chance: Chance, name: string): string {
  const words = name.split(' ')
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  const place = words.indexOf(longest)
  for (;;) {
    const slipped = slip(longest, 1 + upTo(chance, longest.length - 2), upTo(chance, 4))
    if (slipped !== longest) return words.with(place, slipped).join(' ')
  }
}

function slip(word: string, at: number, sort: number): string {
  const before = word.slice(0, at)
  const letter = word.charAt(at)
  const after = word.slice(at + 1)
  switch (sort) {
    case 0:
      return before + after.charAt(0) + letter + after.slice(1)
    case 1:
      return before + after
    case 2:
      return before + letter + letter + after
    default:
      return `${before}e${after}`
  }
}
