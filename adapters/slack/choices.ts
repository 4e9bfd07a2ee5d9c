// What fits on a button and into a menu, which decides how a picker looks and how much of it a page holds.
import type { Section } from '#bot/reply'
import { limits } from './limits.js'
import { inertLabel } from './markup.js'
import { pressValue } from './press.js'

export type Choices = Extract<Section, { type: 'choices' }>['choices']
type Choice = Choices[number]

/** As many choices stand side by side as buttons; more are a menu. */
const mostButtons = 5

/** Whether the choices are a menu: there are many, and each one's action fits into an option. */
export function areMenu(choices: Choices): boolean {
  return choices.length > mostButtons && choices.every(actionFitsOption)
}

/** How many choices may stand on one page together with these. */
export function mostTogether(choices: Choices): number {
  const menu = choices.every((choice) => actionFitsOption(choice) && labelFits(choice, true))
  return menu ? limits.selectOptions : limits.actionsElements
}

/** Whether a button or an option has room for all that is said of a choice. */
export function labelFits(choice: Choice, menu: boolean): boolean {
  const fits = (text: string, length: number) => inertLabel(text).length <= length
  if (!menu) return fits(wholeLabel(choice), limits.buttonText)
  return fits(choice.label, limits.optionText) && fits(choice.detail ?? '', limits.optionDescription)
}

/** All that is said of a choice, in one line. */
export function wholeLabel({ label, detail }: Choice): string {
  return detail ? `${label} · ${detail}` : label
}

function actionFitsOption({ action }: Choice): boolean {
  return pressValue({ again: { action }, page: 1 }).length <= limits.optionValue
}
