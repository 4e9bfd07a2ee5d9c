// "IEP" and "504" in a text: they say which kind of plan is meant, and are no part of a name.
import type { Word } from './spoken-words.js'

const kinds: Readonly<Record<string, 'iep' | '504'>> = { iep: 'iep', ieps: 'iep', '504': '504', '504s': '504' }

export interface KindWords {
  /** Absent where none was said, or both. */
  readonly kind?: 'iep' | '504'
  /** Places of the words that say it: "Section 504 plan" is three. */
  readonly said: ReadonlySet<number>
}

/**
 * Finds the kind of plan that words speak of.
 * @param taken places of words that belong to a phrase, and so are not `said` beside it. There "iep" is only the
 *   usual word for any plan ("iep at a glance"), but "504" still means a 504 plan.
 */
export function readKind(words: readonly Word[], taken: ReadonlySet<number> = new Set()): KindWords {
  const found = new Set<'iep' | '504'>()
  const said = new Set<number>()
  for (const [at, word] of words.entries()) {
    const kind = kinds[word.folded]
    if (kind === '504' && taken.has(at)) found.add(kind)
    if (kind === undefined || taken.has(at)) continue
    found.add(kind)
    said.add(at)
    if (words[at - 1]?.folded === 'section' && !taken.has(at - 1)) said.add(at - 1)
    if (/^plans?$/.test(words[at + 1]?.folded ?? '') && !taken.has(at + 1)) said.add(at + 1)
  }
  const [kind] = found
  return found.size === 1 && kind !== undefined ? { kind, said } : { said }
}
