// How the words of one name hang together: which are only particles, and which runs of them name somebody.
import { foldWords } from './fold.js'
import type { Named } from './named-person.js'

/** Longer than any name somebody would type: a text of more words is looked up for nobody. */
export const mostWords = 8

/** Words of surnames that name nobody by themselves: the "de la" of de la Cruz. */
const particles = new Set(
  'a al abu ap ben bin bint da das de del della den der di dos du e el ibn la las le los mac mc o san st van vander von y zu'.split(
    ' ',
  ),
)

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The words of a list that may name somebody by themselves; all of them where every one is a particle (Le, Van). */
export function telling(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : words
}

/** The folded words of somebody's names. */
export interface NameWords {
  readonly given: readonly string[]
  readonly preferred: readonly string[]
  readonly middle: readonly string[]
  readonly family: readonly string[]
  /** The surname with the "Jr." behind it, wherever the roster wrote that; as `family` where there is none. */
  readonly familyAndSuffix: readonly string[]
}

/** Takes somebody's names apart into folded words. */
export function nameWords(person: Named): NameWords {
  const isSuffix = (word: string, at: number): boolean => at > 0 && suffixes.has(word)
  const given = foldWords(person.givenName)
  const family = foldWords(person.familyName).slice(0, mostWords)
  const plainFamily = family.filter((word, at) => !isSuffix(word, at))
  const suffix = [...given.filter(isSuffix), ...family.filter(isSuffix)]
  return {
    given: given.filter((word, at) => !isSuffix(word, at)).slice(0, mostWords),
    preferred: foldWords(person.preferredName ?? '').slice(0, mostWords),
    middle: foldWords(person.middleName ?? '').slice(0, mostWords),
    family: plainFamily,
    familyAndSuffix: [...plainFamily, ...suffix],
  }
}

/** Every run of neighbouring words, the whole list left out, that holds more than particles. */
export function runsWithin(words: readonly string[]): readonly (readonly string[])[] {
  const runs: (readonly string[])[] = []
  for (let length = 1; length < words.length; length++) {
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length)
      if (run.some((word) => !particles.has(word))) runs.push(run)
    }
  }
  return runs
}

/** Some of the words of a query, as they may be written in one name. */
export interface Side {
  /** "xiaoming" */
  readonly joined: string
  /** "xiao ming" */
  readonly spaced: string
  /** Holds an initial beside a name, which joined to it would look like a slip: "jane b". */
  readonly initialled: boolean
}

/** Some words as one side of a name. */
export function sideOf(words: readonly string[]): Side {
  const initialled = words.length > 1 && words.some((word, at) => word.length === 1 && (at > 0 || !particles.has(word)))
  return { joined: words.join(''), spaced: words.join(' '), initialled }
}

/** The number that words may be: as the roster writes it, case and surrounding space apart, a `#` before it or not. */
export function asNumber(words: string): string {
  return words.trim().replace(/^#\s*/, '').toLowerCase()
}
