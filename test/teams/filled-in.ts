// Somebody at a form in a dialog: what the client would send once they have typed and pressed.
import type { AdaptiveCard, CardAction, CardElement, FormInput } from '#adapters/teams/card'

type Typed = Readonly<Record<string, string>>

export function inputsOf(card: AdaptiveCard): readonly FormInput[] {
  return card.body.filter(isFormInput)
}

function isFormInput(element: CardElement): element is FormInput {
  return element.type.startsWith('Input.') && !('isRequired' in element)
}

/** The button of a card that says this. */
export function buttonOf(card: AdaptiveCard, title: string): CardAction {
  const actions = card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
  const found = actions.find((action) => action.title === title)
  if (!found) throw new Error(`no button ${title}, but ${actions.map((action) => action.title).join(', ')}`)
  return found
}

/**
 * What a press on a button sends: its data, and each input that is not empty as one text.
 * @param typed what was typed over what the inputs held, by the beginning of their labels; choices by their titles
 */
export function filledIn(card: AdaptiveCard, button: string, typed: Typed = {}): Readonly<Record<string, unknown>> {
  const labels = new Set(inputsOf(card).map(labelIn))
  const sent = inputsOf(card).map((input) => {
    const label = labelIn(input)
    const own = Object.entries(typed).find(([named]) => named === label)
    const over = (own ?? Object.entries(typed).find(([start]) => !labels.has(start) && label.startsWith(start)))?.[1]
    return [input.id, over === undefined ? input.value : textOf(input, over)] as const
  })
  return {
    ...buttonOf(card, button).data,
    ...Object.fromEntries(sent.filter(([, text]) => text !== undefined && text !== '')),
  }
}

/** What stands over an input, without the word that it need not be filled in. */
export function labelIn(input: FormInput): string {
  return ('label' in input ? input.label : input.title).replace(/ \(optional\)$/, '')
}

function textOf(input: FormInput, typed: string): string {
  if (input.type !== 'Input.ChoiceSet') return typed
  const isOne = input.choices.some((choice) => choice.title === typed)
  const titles = typed === '' ? [] : isOne ? [typed] : typed.split(', ')
  return titles.map((title) => input.choices.find((choice) => choice.title === title)?.value).join(',')
}
