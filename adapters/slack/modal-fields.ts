// The fields of a form as Slack's inputs. What somebody types comes back as it is typed, by the ids given here.

import type { types } from '@slack/bolt'
import type { Field, FieldOption, FieldValue } from '#bot/form'
import { t } from '#wording/t'
import { cut } from './cut.js'
import { limits } from './limits.js'
import { emoji, line, plain, richText } from './rich-text.js'

/** Every input's own control; buttons in a modal have other ids. */
export const typedAction = 'typed'

/** Slack fills an input with no more than this; a longer text stands in several, and is one again when it comes back. */
const longestInput = 2900

/** What stands in front of a field's name in its block's id, so that the next form's fields are none of this one's. */
type IdOf = (field: string, piece: number) => string

/**
 * Ids for the fields of a draft's form. Slack leaves in an input what was typed, whatever it is to be filled with, as long
 * as its id stays. So each time that a form takes another's place its fields have other ids.
 * @param turn how many forms have stood in that view, with this one
 */
export function idsOf(draft: string, turn: number): IdOf {
  return (field, piece) => `${draft.slice(0, 12)}.${turn}|${piece}|${field}`
}

/** The field and the piece of it that a block's id names. */
export function fieldOfId(id: string): { readonly field: string; readonly piece: number } | undefined {
  const [, piece, ...field] = id.split('|')
  return field.length > 0 ? { field: field.join('|'), piece: Number(piece) } : undefined
}

/** The blocks of one field: its fault, where it has one, then its input. */
export function fieldBlocks(field: Field, idOf: IdOf): types.KnownBlock[] {
  const fault =
    field.fault === undefined ? [] : [richText([line(emoji('warning'), plain(`${field.label}: ${field.fault}`))])]
  return [...fault, ...inputs(field, idOf)]
}

function inputs(field: Field, idOf: IdOf): types.InputBlock[] {
  const pieces = piecesOf(field)
  return pieces.map((value, piece) => ({
    type: 'input',
    block_id: idOf(field.name, piece),
    label: words(piece === 0 ? field.label : t`${field.label} (continued)`, limits.inputLabel),
    ...(field.hint && piece === 0 && { hint: words(field.hint, limits.inputLabel) }),
    optional: !field.required || piece > 0,
    // What is typed comes as it is typed; of a student who is looked for, to the names that are offered alone.
    ...(!field.students && { dispatch_action: true }),
    element: controlOf(field, value),
  }))
}

/** A long text in as many inputs as hold it; any other value in one. */
function piecesOf(field: Field): readonly (FieldValue | undefined)[] {
  const value = asText(field)
  if (value === undefined || value.length <= longestInput) return [field.value]
  return Array.from({ length: Math.ceil(value.length / longestInput) }, (_, at) =>
    value.slice(at * longestInput, (at + 1) * longestInput),
  )
}

function asText({ type, value }: Field): string | undefined {
  if (typeof value === 'string') return value
  return type === 'list' && Array.isArray(value) ? value.join(', ') : undefined
}

function controlOf(field: Field, value: FieldValue | undefined): types.InputBlock['element'] {
  if (field.students) return nameSelect()
  const text = textInput(field, value)
  const options = field.options ?? []
  switch (field.type) {
    case 'day':
      // A day that is none can only be mended as a text.
      if (typeof value === 'string' && value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return text
      return { type: 'datepicker', action_id: typedAction, ...(value && { initial_date: String(value) }) }
    case 'choice': {
      if (!areOptions(options)) return text
      const initial = options.find((option) => option.value === value)
      return {
        type: 'static_select',
        action_id: typedAction,
        options: options.map(optionOf),
        ...(initial && { initial_option: optionOf(initial) }),
      }
    }
    case 'choices': {
      if (!areOptions(options)) return text
      const chosen = options.filter((option) => Array.isArray(value) && value.includes(option.value)).map(optionOf)
      return {
        type: options.length <= limits.checkboxes ? 'checkboxes' : 'multi_static_select',
        action_id: typedAction,
        options: options.map(optionOf),
        ...(chosen.length > 0 && { initial_options: chosen }),
      }
    }
    case 'flag': {
      const yes = optionOf({ value: 'true', label: t`Yes` })
      const isTicked = value === true || value === 'true'
      return { type: 'checkboxes', action_id: typedAction, options: [yes], ...(isTicked && { initial_options: [yes] }) }
    }
    default:
      return text
  }
}

/** Names are asked for as they are typed: none stands in the form, and from one letter on there are few. */
const nameSelect = (): types.ExternalSelect => ({
  type: 'external_select',
  action_id: typedAction,
  placeholder: { type: 'plain_text', text: t`Type a name`, emoji: false },
  min_query_length: 2,
})

function textInput(field: Field, value: FieldValue | undefined): types.PlainTextInput {
  const initial = Array.isArray(value) ? value.join(', ') : value === undefined ? '' : String(value)
  return {
    type: 'plain_text_input',
    action_id: typedAction,
    ...(field.type === 'longText' && { multiline: true }),
    ...(initial !== '' && { initial_value: initial }),
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
  }
}

/** Whether Slack takes these as the options of a menu. */
function areOptions(options: readonly FieldOption[]): boolean {
  return (
    options.length > 0 &&
    options.length <= limits.selectOptions &&
    options.every(({ value }) => value.length > 0 && value.length <= limits.optionValue)
  )
}

function optionOf({ value, label }: FieldOption): types.PlainTextOption {
  return { value, text: words(label || value, limits.optionText) }
}

function words(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(text, length), emoji: false }
}
