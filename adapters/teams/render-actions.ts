// What can be pressed on a card: buttons, a few choices as buttons, many as a drop-down, and the ways to a form and to
// other pages.

import type { Form } from '#bot/form'
import type { Button } from '#bot/reply'
import type { Action } from '#bot/request'
import { t } from '#wording/t'
import type { CardElement, ExecuteAction, SubmitAction } from './card.js'
import { choiceTitle, longestButton, longestOption } from './lay-out.js'
import { cut } from './pieces.js'
import { type Again, actionData, draftData, pageData, pickData } from './press.js'
import { inert } from './words.js'

interface Choice {
  readonly label: string
  readonly detail?: string
  readonly action: Action
}

const styles = { primary: 'positive', danger: 'destructive' } as const

export function renderButtons(buttons: readonly Button[]): CardElement[] {
  const actions = buttons.map(({ label, action, style }) => ({
    ...pressable(label, actionData(action)),
    ...(style && { style: styles[style] }),
  }))
  return [{ type: 'ActionSet', actions }]
}

export function renderPicks(choices: readonly Choice[]): CardElement[] {
  const actions = choices.map((choice) => pressable(choiceTitle(choice), actionData(choice.action)))
  return [{ type: 'ActionSet', actions }]
}

/** @param id the drop-down's own among those of its card */
export function renderMenu(choices: readonly Choice[], id: string, prompt: string): CardElement[] {
  const options = choices.map((choice) => ({
    title: inert(cut(choiceTitle(choice), longestOption)),
    value: JSON.stringify(actionData(choice.action)),
  }))
  return [
    {
      type: 'Input.ChoiceSet',
      id,
      // Without a prompt above it, it holds what is done, not what is meant.
      label: prompt === '' ? t`Choose what to do` : t`Your choice`,
      placeholder: t`Choose one`,
      style: 'compact',
      isRequired: true,
      errorMessage: t`Please choose one.`,
      choices: options,
    },
    { type: 'ActionSet', actions: [{ ...pressable(t`Continue`, pickData(id)), associatedInputs: 'auto' }] },
  ]
}

/**
 * A drop-down that may be left empty. Teams holds back every button that sends inputs while a required one is empty:
 * beside a form, or a second drop-down, nothing could be pressed.
 */
export function withoutDemand(element: CardElement): CardElement {
  if (element.type !== 'Input.ChoiceSet' || !('isRequired' in element)) return element
  const { isRequired: _, errorMessage: __, ...rest } = element
  return rest
}

/** The way to a form: Teams opens a dialog on a press alone, and asks then what is in it. */
export function renderOpening({ draft }: Form): CardElement[] {
  const data = { msteams: { type: 'task/fetch' }, ...draftData(draft) }
  const action = { type: 'Action.Submit', title: t`Open the form`, data, style: 'positive', associatedInputs: 'none' }
  return [{ type: 'ActionSet', actions: [action as SubmitAction] }]
}

/** Back and Next, as far as there is anything that way. */
export function renderTurning(again: Again, page: number, pages: number): CardElement[] {
  const back = page > 1 ? [pressable(t`Back`, pageData(again, page - 1))] : []
  const next = page < pages ? [pressable(t`Next`, pageData(again, page + 1))] : []
  return back.length + next.length > 0 ? [{ type: 'ActionSet', actions: [...back, ...next] }] : []
}

/** A button of a message. */
export function pressable(label: string, data: ExecuteAction['data']): ExecuteAction {
  const title = cut(label, longestButton)
  return {
    type: 'Action.Execute',
    title: inert(title),
    ...(title !== label && { tooltip: inert(cut(label, 400)) }),
    verb: 'caseload',
    data,
    associatedInputs: 'none',
  }
}
