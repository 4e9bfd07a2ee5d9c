// A nightly import against a plan that was edited here: nothing is lost on either side.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, itemWith, type PlanDocument, withGroup, withItem, withoutItem } from '#plans/document'
import { mergeImported } from '#plans/merge'
import { cases } from '../fixtures/effort.js'
import { iepDocument } from './made-document.js'

const base = iepDocument
const first = base.content.accommodations[0] as Item
const given = (document: PlanDocument, values: Item) =>
  withItem(document, 'accommodations', 'a1', { ...first, ...values })

describe('an import of a plan that was edited here', () => {
  it('applies what only the other system changed, and keeps what only we did', () => {
    const held = withItem(given(base, { when: 'Quizzes' }), 'accommodations', 'ours', { text: 'Breaks', contexts: [] })
    const imported = withGroup(given(base, { contexts: ['math'] }), 'safety', { safetyNote: 'Asthma' })
    const { document, conflicts } = mergeImported(base, imported, held)
    expect(conflicts).toEqual([])
    expect(document.content.facts.safetyNote).toBe('Asthma')
    expect(document.content.accommodations).toEqual([
      { ...first, when: 'Quizzes', contexts: ['math'] },
      base.content.accommodations[1],
      { id: 'ours', text: 'Breaks', contexts: [] },
    ])
  })

  it('keeps ours where both changed the same, and tells', () => {
    const { document, conflicts } = mergeImported(
      base,
      given(base, { text: 'Double time' }),
      given(base, { text: '2×' }),
    )
    expect(document.content.accommodations[0]?.text).toBe('2×')
    expect(conflicts).toEqual([
      { section: 'accommodations', id: 'a1', title: 'Double time', field: 'text', imported: 'Double time', held: '2×' },
    ])
  })

  it('says nothing where both changed it alike', () => {
    const both = given(base, { text: '2×' })
    expect(mergeImported(base, both, both)).toEqual({ document: both, conflicts: [] })
  })

  it('ends what the other system ended, unless it was changed here', () => {
    const imported = withoutItem(base, 'accommodations', 'a1')
    expect(mergeImported(base, imported, base).document).toEqual(imported)
    const held = given(base, { when: 'Always' })
    const merged = mergeImported(base, imported, held)
    expect(merged.document).toEqual(held)
    expect(merged.conflicts).toHaveLength(1)
  })

  it('leaves ended what was ended here', () => {
    const held = withoutItem(base, 'accommodations', 'a2')
    expect(mergeImported(base, base, held)).toEqual({ document: held, conflicts: [] })
  })
})

const words = fc.constantFrom('one', 'two', 'three')
const edit = fc.oneof(
  fc.record({ at: fc.constantFrom('a1', 'a2', 'a3', 'a4'), text: words, when: fc.option(words, { nil: undefined }) }),
  fc.record({ at: fc.constantFrom('a1', 'a2', 'a3'), ends: fc.constant(true) }),
  fc.record({ note: fc.option(words, { nil: undefined }) }),
  fc.record({ met: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03') }),
  fc.record({ goal: fc.constantFrom(80, 90, 100), of: fc.constantFrom('g1', 'g2') }),
)

function edited(document: PlanDocument, edits: readonly Item[]): PlanDocument {
  return edits.reduce<PlanDocument>((so, { at, ends, note, text, when, met, goal, of }) => {
    if (met !== undefined) return withGroup(so, 'dates', { ...so.header, meetingDate: met })
    if (goal !== undefined) {
      const was = itemWith(so, 'goals', String(of)) ?? { goalNumber: String(of), statement: 'Another.' }
      return withItem(so, 'goals', String(of), { ...was, target: goal })
    }
    if (at === undefined) return withGroup(so, 'safety', { safetyNote: note })
    if (ends) return withoutItem(so, 'accommodations', String(at))
    const values = { text, contexts: [], ...(when !== undefined && { when }) }
    return withItem(so, 'accommodations', String(at), values)
  }, document)
}

describe('whatever was edited on both sides', () => {
  const edits = fc.array(edit, { maxLength: 6 })
  const sorted = ({ header, content }: PlanDocument) => ({
    header,
    content: { ...content, accommodations: [...content.accommodations].sort((a, b) => (a.id < b.id ? -1 : 1)) },
  })

  it('an import that changed nothing changes nothing here, and one of an unedited plan is taken whole', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const other = edited(base, some)
        expect(mergeImported(base, base, other)).toEqual({ document: other, conflicts: [] })
        const { document, conflicts } = mergeImported(base, other, base)
        expect(sorted(document)).toEqual(sorted(other))
        expect(conflicts).toEqual([])
      }),
      { numRuns: cases(200) },
    )
  })

  it('each text of either side stands in the result or in a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (there, here) => {
        const [imported, held] = [edited(base, there), edited(base, here)]
        const { document, conflicts } = mergeImported(base, imported, held)
        for (const [side, name] of [
          [imported, 'imported'],
          [held, 'held'],
        ] as const) {
          for (const item of side.content.accommodations) {
            const was = base.content.accommodations.find((one) => one.id === item.id)
            if (was?.text === item.text) continue
            const kept = document.content.accommodations.some((one) => one.id === item.id && one.text === item.text)
            const told = conflicts.some(
              (one) => one.id === item.id && (one[name] === item.text || (one[name] as Item)?.text === item.text),
            )
            expect(kept || told).toBe(true)
          }
        }
      }),
      { numRuns: cases(300) },
    )
  })

  it('each field that one side changed stands in the result or in a conflict, and none is made up', () => {
    const valuesOf = (document: PlanDocument) =>
      new Map<string, unknown>([
        ['note', document.content.facts.safetyNote],
        ['met', document.header.meetingDate],
        ...document.content.goals.map(({ goalId, target }) => [goalId, target] as const),
      ])
    fc.assert(
      fc.property(edits, edits, (there, here) => {
        const [imported, held] = [edited(base, there), edited(base, here)]
        const { document, conflicts } = mergeImported(base, imported, held)
        const [was, theirs, ours, is] = [base, imported, held, document].map(valuesOf) as [
          Map<string, unknown>,
          Map<string, unknown>,
          Map<string, unknown>,
          Map<string, unknown>,
        ]
        for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
          const changedThere = theirs.get(name) !== was.get(name)
          const changedHere = ours.get(name) !== was.get(name)
          expect(is.get(name)).toBe(changedHere || !changedThere ? ours.get(name) : theirs.get(name))
          if (!changedThere || !changedHere || theirs.get(name) === ours.get(name)) continue
          expect(conflicts).toContainEqual(expect.objectContaining({ imported: theirs.get(name) }))
        }
      }),
      { numRuns: cases(300) },
    )
  })
})
