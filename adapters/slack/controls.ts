// Buttons and menus: what can be pressed, each with the action it stands for.

import type { types } from '@slack/bolt'
import { t } from '#wording/t'
import { areMenu, type Choices, labelFits, wholeLabel } from './choices.js'
import { cut } from './cut.js'
import { limits } from './limits.js'
import { inertLabel } from './markup.js'
import type { Block } from './message.js'
import { type Press, pressValue } from './press.js'
import { bold, bullets, line, richText } from './rich-text.js'

/** Slack wants a different id for every control of a message. */
export type NextId = () => string

export interface ButtonLook {
  readonly label: string
  readonly press: Press
  readonly style?: 'primary' | 'danger' | undefined
}

/** A row of buttons. */
export function buttonRow(buttons: readonly ButtonLook[], nextId: NextId): types.ActionsBlock {
  return {
    type: 'actions',
    elements: buttons.map(({ label, press, style }) => ({
      type: 'button',
      action_id: nextId(),
      text: words(label, limits.buttonText),
      value: pressValue(press),
      ...(style && { style }),
    })),
  }
}

/** A picker: its prompt, then buttons for a few choices and a menu for many. */
export function choiceBlocks(prompt: string, choices: Choices, nextId: NextId): Block[] {
  const menu = areMenu(choices)
  const fits = choices.every((choice) => labelFits(choice, menu))
  // What a button or an option has no room for is told in full above it.
  const told = fits ? [] : bullets(choices.map((choice) => ({ text: wholeLabel(choice) })))
  const asked = richText([line(bold(prompt)), ...told])
  if (menu) return [asked, { type: 'actions', elements: [menuOf(choices, nextId)] }]
  const buttons = choices.map((choice) => ({
    label: wholeLabel(choice),
    press: { again: { action: choice.action }, page: 1 },
  }))
  return [asked, buttonRow(buttons, nextId)]
}

function menuOf(choices: Choices, nextId: NextId): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: nextId(),
    placeholder: words(t`Choose one`, limits.placeholder),
    options: choices.map(({ label, detail, action }) => ({
      text: words(label, limits.optionText),
      value: pressValue({ again: { action }, page: 1 }),
      ...(detail && { description: words(detail, limits.optionDescription) }),
    })),
  }
}

/** A label cut to its size; where marks must be added to keep it plain, there is room for them. */
function words(text: string, length: number): types.PlainTextElement {
  const inert = inertLabel(cut(text || '–', length))
  return { type: 'plain_text', text: inert.length > length ? inertLabel(cut(text, length / 2)) : inert, emoji: false }
}
