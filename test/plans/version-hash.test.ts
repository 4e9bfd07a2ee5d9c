// The hash of a version: what was altered shows, and what only stands in another order doesn't.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, type PlanDocument, withItem } from '#plans/document'
import { versionHash } from '#plans/version-hash'
import { day } from '#time/day'
import { cases } from '../fixtures/effort.js'
import { iepDocument as base } from './made-document.js'

const first = base.content.accommodations[0] as Item
const given = (document: PlanDocument, values: Item) =>
  withItem(document, 'accommodations', 'a1', { ...first, ...values })

describe('the hash of a version', () => {
  const version = {
    number: 2,
    kind: 'iep',
    document: base,
    source: 'chat',
    basis: 'amendment',
    effectiveDay: day('2026-10-05'),
    authorId: 'staff-1',
    record: { agreedWith: 'Ana Example' },
  } as const

  it('does not depend on the order in which a database keeps names', () => {
    const shuffled = {
      ...version,
      document: JSON.parse(JSON.stringify({ content: base.content, header: base.header })) as PlanDocument,
    }
    const reversed = Object.fromEntries(Object.entries(shuffled).reverse()) as typeof version
    expect(versionHash('before', reversed)).toBe(versionHash('before', version))
  })

  it.each([
    ['what it says', { document: given(base, { text: '2×' }) }],
    ['its number', { number: 3 }],
    ['how it came to be', { basis: 'correction' }],
    ['its author', { authorId: 'staff-2' }],
    ['the agreement', { record: { agreedWith: 'Somebody else' } }],
    ['its day', { effectiveDay: day('2026-10-06') }],
  ] as const)('changes with %s', (_what, other) => {
    expect(versionHash('before', { ...version, ...other } as never)).not.toBe(versionHash('before', version))
  })

  it('changes with the version before', () => {
    expect(versionHash('other', version)).not.toBe(versionHash('before', version))
  })

  type Tree = { [name: string]: unknown } | unknown[]
  type Path = readonly (string | number)[]

  /** Where each value stands. */
  function pathsIn(value: unknown, at: Path = []): readonly Path[] {
    if (typeof value !== 'object' || value === null) return [at]
    return Object.keys(value).flatMap((name) =>
      pathsIn((value as Record<string, unknown>)[name], [...at, Array.isArray(value) ? Number(name) : name]),
    )
  }

  function withValue(of: unknown, [name, ...rest]: Path, value: unknown): unknown {
    if (name === undefined) return value
    const copy = (Array.isArray(of) ? [...of] : { ...(of as object) }) as Record<string | number, unknown>
    copy[name] = withValue(copy[name], rest, value)
    return copy
  }

  function inOrder(value: unknown, rank: (name: string) => number): unknown {
    if (Array.isArray(value)) return (value as unknown[]).map((one) => inOrder(one, rank))
    if (typeof value !== 'object' || value === null) return value
    const names = Object.keys(value).sort((a, b) => rank(a) - rank(b))
    return Object.fromEntries(
      names.map((name) => [name, inOrder((value as Tree & Record<string, unknown>)[name], rank)]),
    )
  }

  it('is the same in whatever order the names stand, at every depth', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer()), (numbers) => {
        const ranks = new Map<string, number>()
        const rank = (name: string) => {
          const known = ranks.get(name) ?? (numbers.next().value as number)
          ranks.set(name, known)
          return known
        }
        expect(versionHash('before', inOrder(version, rank) as typeof version)).toBe(versionHash('before', version))
      }),
      { numRuns: cases(50) },
    )
  })

  it('is another with any change of any value', () => {
    const change = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(version)), change, (path, value) => {
        const before = path.reduce<unknown>((at, name) => (at as Record<string | number, unknown>)[name], version)
        fc.pre(before !== value)
        const altered = withValue(version, path, value) as typeof version
        expect(versionHash('before', altered)).not.toBe(versionHash('before', version))
      }),
      { numRuns: cases(200) },
    )
  })
})
