// What somebody sees of Slack's blocks: words, what can be pressed, and fields with their labels.
import type { types } from '@slack/bolt'
import type { Modal } from '#adapters/slack/modal'
import { fieldOfId } from '#adapters/slack/modal-fields'
import type { FieldValue } from '#bot/form'
import type { Typed } from './desk.js'

type Block = types.AnyBlock

export interface Pressable {
  readonly label: string
  readonly value: string
  readonly isOption: boolean
}

interface Control {
  readonly type: string
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[]
}

/** What was typed, by the names of the fields. */
export function typedByName(view: Modal, typed: Typed): Record<string, FieldValue> {
  const inputs = view.blocks.filter((block): block is types.InputBlock => block.type === 'input')
  const values = Object.entries(typed).map(([label, text]): [string, FieldValue] => {
    const input = inputs.find((one) => one.label.text === label)
    const at = input && fieldOfId(input.block_id ?? '')
    if (!at) throw new Error(`no field ${label}, but ${inputs.map((one) => one.label.text).join(', ')}`)
    const { type, options = [] } = input.element as Control
    const valueNamed = (title: string) => {
      const option = options.find((one) => one.text.text === title)
      if (!option) throw new Error(`no option ${title} in ${label}`)
      return option.value
    }
    if (type === 'static_select') return [at.field, text === '' ? '' : valueNamed(text)]
    if (type === 'checkboxes' || type === 'multi_static_select') {
      return [at.field, text === '' ? [] : text.split(', ').map(valueNamed)]
    }
    return [at.field, text]
  })
  return Object.fromEntries(values)
}

/** What can be pressed in a block: buttons, and the options of its menus. */
export function pressablesIn(block: Block): readonly Pressable[] {
  if (block.type !== 'actions') return []
  return (block as types.ActionsBlock).elements.flatMap((element): readonly Pressable[] => {
    if (element.type === 'button') return [{ label: element.text.text, value: element.value ?? '', isOption: false }]
    const { options = [] } = element as Control
    return options.map(({ text, value }) => ({ label: text.text, value, isOption: true }))
  })
}

/** Every text of a block, whatever it is made of. */
export function wordsIn(block: Block): readonly string[] {
  const words: string[] = []
  JSON.stringify(block, (name, value: unknown) => {
    if ((name === 'text' || name === 'initial_value') && typeof value === 'string') words.push(value)
    return value
  })
  return words
}

/** The draft whose form a modal shows. */
export function draftOfModal({ private_metadata = '{}' }: Modal): string | undefined {
  return (JSON.parse(private_metadata) as { readonly draft?: string }).draft
}
