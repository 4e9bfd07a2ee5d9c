// A field of a form as an input of a card, and back from what the input sends to what the field holds.
//
// Teams sends whatever was typed or chosen as one text, and nothing at all for an empty input; so an input's id says
// how its text is read.

import type { Field, FormValues } from '#bot/form'
import { dayFrom } from '#time/day'
import { t } from '#wording/t'
import type { CardElement, FormInput } from './card.js'
import { cut } from './pieces.js'
import { asTyped, inert, paragraphs, run } from './words.js'

const inputId = /^(typed|one|many|flag)-(.+)$/s
/** As many choices as these stand open to be seen; more are a drop-down. */
const mostOpen = { one: 4, many: 12 } as const
const longestChoice = 200
/** A choice must have a value; a blank one is read as none. */
const nothing = () => ({ title: t`Nothing chosen`, value: ' ' })

const readers = {
  typed: asTyped,
  one: chosen,
  many: listed,
  flag: (text: string) => text === 'true',
}

/** The input, what is wrong with it right beneath, and what helps to fill it in. */
export function renderField(field: Field): CardElement[] {
  return [
    inputOf(field),
    ...(field.fault ? close(paragraphs(field.fault, { color: 'Attention', weight: 'Bolder' })) : []),
    ...(field.hint ? close(paragraphs(field.hint, { size: 'Small', isSubtle: true })) : []),
  ]
}

function close(lines: readonly CardElement[]): CardElement[] {
  return lines.map((line) => (line.type === 'RichTextBlock' ? { ...line, spacing: 'Small' } : line))
}

/** The id of a field's input. */
export function idOf({ name, type }: Field): string {
  const kinds = { choice: 'one', choices: 'many', flag: 'flag' } as const
  return `${type in kinds ? kinds[type as keyof typeof kinds] : 'typed'}-${name}`
}

/**
 * What a card's inputs say, by field; anything else in the data is left out.
 * @param shown the ids of all inputs that were shown, where one without a text is to be empty
 */
export function typedIn(data: Readonly<Record<string, unknown>>, shown: readonly string[] = []): FormValues {
  const empty = shown.filter((id) => data[id] === undefined).map((id) => [id, ''] as const)
  return Object.fromEntries(
    [...Object.entries(data), ...empty].flatMap(([id, text]) => {
      const [, kind, name] = inputId.exec(id) ?? []
      if (name === undefined || typeof text !== 'string') return []
      return [[name, readers[kind as keyof typeof readers](text)]]
    }),
  )
}

function inputOf(field: Field): FormInput {
  const { type, value } = field
  const id = idOf(field)
  const label = labelOf(field)
  if (type === 'flag') {
    const on = value === true ? 'true' : 'false'
    return { type: 'Input.Toggle', id, title: label, valueOn: 'true', valueOff: 'false', value: on, wrap: true }
  }
  // Teams refuses a choice among nothing: it is typed then, and our own check says what is amiss.
  const isChoice = (type === 'choice' || type === 'choices') && (field.options ?? []).length > 0
  if (isChoice) return choiceSet(field, id, label)
  const typed = value === undefined ? '' : inert(Array.isArray(value) ? value.join(', ') : String(value))
  const given = typed === '' ? {} : { value: typed }
  // A date input shows nothing but a date, and would lose whatever else was typed.
  if (type === 'day' && (typed === '' || dayFrom(typed))) return { type: 'Input.Date', id, label, ...given }
  // So would a number input: "80 %" and what is no number at all are for our own check to read.
  return { type: 'Input.Text', id, label, ...(type === 'longText' && { isMultiline: true }), ...given }
}

function choiceSet({ type, required, options = [], value }: Field, id: string, label: string): FormInput {
  const choices = options.map((option) => ({ title: titleOf(option.label), value: written(option.value) }))
  const has = (one: unknown) => options.some((option) => option.value === one)
  if (type === 'choices') {
    const held = (Array.isArray(value) ? value : [value]).filter(has).map(String)
    return {
      type: 'Input.ChoiceSet',
      id,
      label,
      style: choices.length <= mostOpen.many ? 'expanded' : 'compact',
      isMultiSelect: true,
      wrap: true,
      choices,
      ...(held.length > 0 && { value: held.map(written).join(',') }),
    }
  }
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: choices.length <= mostOpen.one ? 'expanded' : 'compact',
    wrap: true,
    placeholder: t`Choose one`,
    choices: required ? choices : [nothing(), ...choices],
    ...(has(value) && { value: written(String(value)) }),
  }
}

/** What needn't be filled in says so. */
function labelOf({ label, required, type }: Field): string {
  return inert(required || type === 'flag' ? label : t`${label} (optional)`)
}

function titleOf(label: string): string {
  return inert(cut(label, longestChoice)) || t`Choose`
}

/** Several choices are sent with commas between, so none may hold one. */
function written(value: string): string {
  return encodeURIComponent(value)
}

function chosen(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .filter((one) => one.trim() !== '')
    .map(chosen)
}

/** Which fields need another look, for whoever reads from the top or is read to. */
export function faultSummary(fields: readonly Field[]): CardElement[] {
  const faulty = fields.filter(({ fault }) => fault !== undefined)
  if (faulty.length === 0) return []
  const names = faulty.map(({ label }) => label).join(', ')
  const said = [run(t`Please look at this again: `, { weight: 'Bolder' }), run(names)]
  const rest = paragraphs(t`What you typed is kept, and nothing else is changed yet.`)
  return [{ type: 'Container', style: 'warning', items: [{ type: 'RichTextBlock', inlines: said }, ...rest] }]
}
