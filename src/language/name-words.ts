// How the words of one name hang together: which are only particles, and which runs of them name somebody.
import { foldWords } from './fold.js'

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

/** Whether a folded word stands before surnames and is seldom one. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** The folded words of a surname, without and with a "Jr." behind it. */
export function familyWords(familyName: string): {
  readonly plain: readonly string[]
  readonly whole: readonly string[]
} {
  const whole = foldWords(familyName).slice(0, mostWords)
  const last = whole.at(-1)
  const plain = whole.length > 1 && last !== undefined && suffixes.has(last) ? whole.slice(0, -1) : whole
  return { plain, whole }
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

/** Some of the words of a query, as they may be written in one name: `joined` "xiaoming", `spaced` "xiao ming". */
export interface Side {
  readonly joined: string
  readonly spaced: string
}

/** Some words as one side of a name. */
export function sideOf(words: readonly string[]): Side {
  return { joined: words.join(''), spaced: words.join(' ') }
}

/** The number that words may be: as the roster writes it, case and surrounding space apart, a `#` before it or not. */
export function asNumber(words: string): string {
  return words.trim().replace(/^#\s*/, '').toLowerCase()
}
