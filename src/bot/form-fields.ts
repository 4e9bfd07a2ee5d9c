// From the schema that checks a command to the fields of its form, and back from what was typed to what it means.
//
// A field's `label`, `hint` and `long` stand in its schema's metadata, so that form and check can't drift apart.

import { z } from 'zod'
import { inLanguage } from '#wording/in-language'
import { t, translated } from '#wording/t'
import type { Field, FieldValue, FormValues } from './form.js'

/** What a field's schema says as JSON Schema, which carries its metadata too. */
interface Described {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Described[]
  readonly items?: Described
  readonly label?: string
  readonly hint?: string
  readonly long?: boolean
  /** A student is asked for. */
  readonly students?: boolean
  /** Of a field that is a day. */
  readonly day?: boolean
  /** What the options are called, by value. */
  readonly options?: Readonly<Record<string, string>>
}

interface Shape {
  readonly fields: readonly (readonly [name: string, described: Described])[]
  readonly required: ReadonlySet<string>
}

const shapes = new WeakMap<z.ZodObject, Shape>()

/** What is typed where a platform knows no empty choice. */
export const nothingChosen = ''

/**
 * The fields of a form.
 * @param faults by field
 */
export function fieldsOf(
  schema: z.ZodObject,
  values: FormValues,
  faults: Readonly<Record<string, string>> = {},
): readonly Field[] {
  const { fields, required } = shapeOf(schema)
  return fields.map(([name, described]): Field => {
    const options = optionsOf(described)
    const value = values[name]
    const fault = faults[name]
    return {
      name,
      label: translated(described.label ?? name),
      ...(described.hint && { hint: translated(described.hint) }),
      required: required.has(name),
      ...(described.students && { students: true }),
      type: typeOf(described),
      ...(options && { options }),
      ...(value !== undefined && { value }),
      ...(fault !== undefined && { fault }),
    }
  })
}

/**
 * What was typed, as the schema's input: numbers for numbers, lists for lists. What can't be so read stays as it was
 * typed, for the schema to fault. Names that the form doesn't have are left out.
 */
export function typedValues(schema: z.ZodObject, given: FormValues): FormValues {
  const { fields } = shapeOf(schema)
  return Object.fromEntries(
    fields
      .map(([name, described]) => [name, typedValue(described, given[name])] as const)
      .filter(([, value]) => value !== undefined),
  )
}

export type Checked =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> }

/** Checks what was typed: the values as the schema gives them, or a sentence for each faulty field. */
export function checkValues(schema: z.ZodObject, values: FormValues): Checked {
  const read = schema.safeParse(values)
  if (read.success) return { ok: true, values: read.data as Readonly<Record<string, unknown>> }
  const faults: Record<string, string> = {}
  const names = Object.keys(schema.shape)
  for (const issue of read.error.issues) {
    // A fault of the whole is told at the first field.
    const name = String(issue.path[0] ?? names[0])
    faults[name] ??= sentenceFor(issue, values[name])
  }
  return { ok: false, faults }
}

function shapeOf(schema: z.ZodObject): Shape {
  const known = shapes.get(schema)
  if (known) return known
  // What is remembered of a schema serves every language: its words are translated where they are shown.
  const described = inLanguage('en', () => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) as {
    readonly properties?: Readonly<Record<string, Described>>
    readonly required?: readonly string[]
  }
  const shape = {
    fields: Object.entries(described.properties ?? {}),
    required: new Set(described.required ?? []),
  }
  shapes.set(schema, shape)
  return shape
}

function typeOf(described: Described): Field['type'] {
  if (described.day) return 'day'
  if (described.enum) return 'choice'
  if (described.type === 'array') return described.items?.enum || described.options ? 'choices' : 'list'
  if (described.type === 'boolean') return 'flag'
  if (described.type === 'number' || described.type === 'integer') return 'number'
  if (described.options) return 'choice'
  return described.long ? 'longText' : 'text'
}

function optionsOf(described: Described): Field['options'] {
  const values = described.enum ?? described.items?.enum ?? Object.keys(described.options ?? {})
  if (values.length === 0) return undefined
  return values.map((value) => ({ value, label: translated(described.options?.[value] ?? spoken(value)) }))
}

/** `studentAbsent` as people read it: "Student absent". */
function spoken(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function typedValue(described: Described, given: FieldValue | undefined): FieldValue | undefined {
  const value = typeof given === 'string' ? given.trim() : given
  if (value === undefined || value === nothingChosen) return undefined
  switch (typeOf(described)) {
    case 'number': {
      const number = typeof value === 'string' ? Number(value.replace(/\s*%$/, '')) : value
      return typeof number === 'number' && Number.isNaN(number) ? value : number
    }
    case 'flag':
      return typeof value === 'string' ? /^(true|yes|on|1)$/i.test(value) : value
    case 'list':
    case 'choices': {
      const list = typeof value === 'string' ? value.split(/[,;]/).map((one) => one.trim()) : value
      const entries = Array.isArray(list) ? list.filter((one) => one !== '') : list
      return Array.isArray(entries) && entries.length === 0 ? undefined : entries
    }
    default:
      return typeof value === 'number' ? String(value) : value
  }
}

function sentenceFor(issue: z.core.$ZodIssue, value: FieldValue | undefined): string {
  if (value === undefined) return t`Please fill this in.`
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' ? t`Please give a number, such as 30 or 2.5.` : t`Please check this.`
    case 'invalid_value':
      return t`Please choose one of the list.`
    case 'too_small':
      return issue.origin === 'number' ? t`Please give at least ${issue.minimum}.` : t`Please fill this in.`
    case 'too_big':
      return issue.origin === 'number'
        ? t`Please give at most ${issue.maximum}.`
        : t`Please shorten this to ${issue.maximum} characters.`
    default:
      return issue.message.endsWith('.') ? issue.message : t`This ${issue.message}.`
  }
}
