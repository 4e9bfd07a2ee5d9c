// A form as the card of a dialog: whatever it holds, all of it is there, and comes back as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialogCard } from '#adapters/teams/form-card'
import { typedIn } from '#adapters/teams/form-fields'
import type { Field, FieldValue, Form } from '#bot/form'
import type { Section } from '#bot/reply'
import { cases } from '../fixtures/effort.js'
import { replyOf } from './answering.js'
import { cardFaults } from './card-faults.js'
import { filledIn, inputsOf } from './filled-in.js'
import { faultsIn } from './read-by-microsoft.js'
import { wordsOf } from './words-of.js'

const goals = { command: 'goals', input: { student: 'k3f9' } }

function cardOf(fields: readonly Field[], parts: Partial<Form> = {}, sections: readonly Section[] = []) {
  const form: Form = { draft: 'd-1', title: 'A service', fields, submitLabel: 'Save', ...parts }
  return dialogCard(replyOf(sections, { status: 'form', form }), { turn: 't-1' })
}

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('{{DATE(2026-01-01)}}', 'a, b; c', '**bold**', '2026-02-30', '80 %', 'half an hour', ' ', '%41'),
)
const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '')
const options = fc
  .uniqueArray(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 30 },
  )
  .map((values) => values.map((value) => ({ value, label: `Option ${value}` })))

const plain = fc.record({
  type: fc.constantFrom('text' as const, 'longText' as const, 'number' as const, 'day' as const, 'list' as const),
  value: fc.option(typed, { nil: undefined }),
})
const flag = fc.record({ type: fc.constant('flag' as const), value: fc.boolean() })
const choice = options.chain((of) =>
  fc.record({
    type: fc.constant('choice' as const),
    options: fc.constant(of),
    value: fc.option(fc.constantFrom(...of.map(({ value }) => value)), { nil: undefined }),
  }),
)
const choices = options.chain((of) =>
  fc.record({
    type: fc.constant('choices' as const),
    options: fc.constant(of),
    value: fc.option(
      fc.subarray(
        of.map(({ value }) => value),
        { minLength: 1 },
      ),
      { nil: undefined },
    ),
  }),
)
const anyFields = fc
  .array(
    fc.tuple(
      fc.oneof(plain, flag, choice, choices),
      fc.record({ label, hint: fc.option(label, { nil: undefined }), required: fc.boolean() }),
      fc.option(label, { nil: undefined }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(([kind, about, fault], index) => {
      const field: Record<string, unknown> = { name: `field ${index}`, ...kind, ...about, fault }
      return Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined)) as unknown as Field
    }),
  )

/** All but the signs that nobody sees. */
const seen = (text: string) => text.replaceAll(/[\s\u2060…]+/g, '')

describe('any form at all', () => {
  it('is a card that Teams takes, with every field and fault, and reads back as it was', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const card = cardOf(fields)
        expect(cardFaults(card, 'dialog')).toEqual([])
        expect(faultsIn(card)).toEqual([])
        const words = seen(wordsOf(card.body).join('\n'))
        for (const one of fields) {
          for (const text of [one.label, one.hint ?? '', one.fault ?? '']) expect(words).toContain(seen(text))
          for (const option of one.options ?? []) expect(words).toContain(seen(option.label))
        }
        const back = typedIn(filledIn(card, 'Save'))
        for (const { name, value } of fields) expect(back[name]).toEqual(asSent(value))
      }),
      { numRuns: cases(100) },
    )
  })
})

/** What was typed is a text; an empty one is not sent at all. */
function asSent(value: FieldValue | undefined) {
  if (value === '' || value === undefined) return undefined
  return Array.isArray(value) || typeof value === 'boolean' ? value : String(value)
}

describe('a form', () => {
  const field: Field = { name: 'a', label: 'Minutes', required: true, type: 'number' }

  it('is typed where there is nothing to choose from, which Teams would refuse', () => {
    const card = cardOf([{ name: 'who', label: 'Who', required: true, type: 'choice', options: [], value: '' }])
    expect(cardFaults(card, 'dialog')).toEqual([])
    expect(card.body).toContainEqual(expect.objectContaining({ type: 'Input.Text', label: 'Who' }))
  })

  it('says what may be left out, and never holds back what was typed because something is missing', () => {
    const card = cardOf([field, { ...field, name: 'b', label: 'Note', required: false, type: 'text' }])
    expect(wordsOf(card.body)).toEqual(['A service', 'Minutes', 'Note (optional)', 'Save', 'Keep for later'])
    expect(JSON.stringify(card)).not.toContain('isRequired')
  })

  it('shows few choices open and many as a drop-down, and lets one choose nothing where that is allowed', () => {
    const of = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `Choice ${index}` }))
    const kinds = (['choice', 'choices'] as const).flatMap((type) =>
      [3, 20].map(
        (count): Field => ({ name: `${type}${count}`, label: type, required: true, type, options: of(count) }),
      ),
    )
    const sets = inputsOf(cardOf(kinds))
    expect(sets).toMatchObject([
      { style: 'expanded' },
      { style: 'compact', placeholder: 'Choose one' },
      { style: 'expanded', isMultiSelect: true },
      { style: 'compact', isMultiSelect: true },
    ])
    const optional = cardOf([
      { name: 'a', label: 'Kind', required: false, type: 'choice', options: of(2), value: 'v1' },
    ])
    expect(typedIn(filledIn(optional, 'Save'))).toEqual({ a: 'v1' })
    expect(typedIn(filledIn(optional, 'Save', { Kind: 'Nothing chosen' }))).toEqual({ a: ' ' })
  })

  it('takes what stands above it along, and a picker there holds nothing back', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ label: `Goal ${index}`, action: goals }))
    const card = cardOf([field], { step: { number: 2, of: 5 } }, [
      { type: 'notice', tone: 'caution', text: 'The plan has been changed since.' },
      { type: 'choices', prompt: 'Another goal?', choices: many },
    ])
    expect(cardFaults(card, 'dialog')).toEqual([])
    expect(faultsIn(card)).toEqual([])
    expect(wordsOf(card.body)).toEqual(expect.arrayContaining(['Step 2 of 5', 'The plan has been changed since.']))
    expect(JSON.stringify(card)).not.toContain('isRequired')
  })

  it.each([
    [{ 'typed-a': 7 }, {}],
    [{ 'typed-': 'x', untyped: 'x', draft: 'd' }, {}],
    [
      { 'one-a': '%E0%A4%A', 'many-b': '%,b' },
      { a: '%E0%A4%A', b: ['%', 'b'] },
    ],
    [{ 'typed-__proto__': 'x' }, Object.fromEntries([['__proto__', 'x']])],
  ])('reads %j as no more than was typed', (data, values) => {
    expect(typedIn(data)).toEqual(values)
  })
})
