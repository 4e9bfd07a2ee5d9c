// The ways in which some words may be a name: which of them are the given name, and which the surname.
import { foldWords } from './fold.js'
import { mostWords, type Side, sideOf } from './name-words.js'

export interface Reading {
  readonly given: Side
  readonly family: Side
}

/** Surname first, as one comma between the words says; undefined where there is no such comma. */
export function commaReading(words: string): Reading | undefined {
  if (!words.includes(',')) return undefined
  const [before = '', after = '', ...more] = words.split(',')
  const family = foldWords(before)
  const given = foldWords(after)
  if (family.length === 0 || given.length === 0 || more.length > 0) return undefined
  return { given: sideOf(given), family: sideOf(family) }
}

/** Every way to part words into a given name and a surname, in either order. None for one word, or for very many. */
export function readings(words: readonly string[]): readonly Reading[] {
  if (words.length > mostWords) return []
  const found: Reading[] = []
  for (let at = 1; at < words.length; at++) {
    const first = sideOf(words.slice(0, at))
    const second = sideOf(words.slice(at))
    found.push({ given: first, family: second }, { given: second, family: first })
  }
  return found
}
