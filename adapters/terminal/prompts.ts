// One field of a form, asked in the terminal: with what it holds already, what is wrong with it, and what helps.
import type { Readable, Writable } from 'node:stream'
import { confirm, multiline, multiselect, select, text } from '@clack/prompts'
import type { Field, FieldValue } from '#bot/form'

/** Where is typed and what is written; the terminal itself where left out. */
export interface Streams {
  readonly input?: Readable
  readonly output?: Writable
}

/** Somebody pressed Ctrl-C. */
export const left = Symbol('left')

/** What the field holds now; an empty text where it was cleared. */
export async function askField(field: Field, streams: Streams): Promise<FieldValue | typeof left> {
  const given = await promptFor(field, { message: messageFor(field), ...streams })
  return typeof given === 'symbol' ? left : (given ?? '')
}

function promptFor(field: Field, asked: Streams & { readonly message: string }): Promise<FieldValue | symbol> {
  const { type, value, required } = field
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: option.label }))
  switch (type) {
    case 'choice': {
      const nothing = required ? [] : [{ value: '', label: 'Nothing' }]
      return select({ ...asked, options: [...nothing, ...options], initialValue: asText(value) })
    }
    case 'choices':
      return multiselect({ ...asked, options, initialValues: asList(value), required: false })
    case 'flag':
      return confirm({ ...asked, initialValue: value === true || value === 'true' })
    case 'longText':
      return multiline({ ...asked, initialValue: asText(value) })
    case 'text':
    case 'number':
    case 'day':
    case 'list':
      return text({ ...asked, initialValue: asText(value), ...(type === 'day' && { placeholder: 'YYYY-MM-DD' }) })
  }
}

function messageFor({ label, hint, fault, required, type }: Field): string {
  const optional = required || type === 'flag' ? '' : ' (optional)'
  const helps = [hint, type === 'list' && 'commas between', type === 'longText' && 'Enter twice ends it'].filter(
    Boolean,
  )
  const words = `${label}${optional}${helps.length > 0 ? ` · ${helps.join(' · ')}` : ''}`
  return fault === undefined ? words : `${words}\n${fault}`
}

function asText(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join(', ') : String(value)
}

function asList(value: FieldValue | undefined): string[] {
  return typeof value === 'object' ? [...value] : value === undefined || value === '' ? [] : [String(value)]
}
