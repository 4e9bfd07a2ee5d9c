// What somebody can press of a Teams card.
import type { AdaptiveCard, CardAction } from '#adapters/teams/card'
import type { Json } from '../teams/signed-activity.js'

export interface Pressable {
  readonly label: string
  readonly action: CardAction
  /** The menu it is chosen from, with its value. */
  readonly chosen?: Readonly<Record<string, string>>
}

/** What can be pressed: buttons, and the options of menus with the button beneath them. */
export function pressablesIn(card: AdaptiveCard): readonly Pressable[] {
  const actions = card.body.flatMap((element): readonly CardAction[] =>
    element.type === 'ActionSet' ? element.actions : [],
  )
  const menus = card.body.flatMap((element): readonly Pressable[] => {
    if (element.type !== 'Input.ChoiceSet') return []
    const button = actions.find((action) => (action.data as Json).picker === element.id)
    if (!button) return []
    return element.choices.map(({ title, value }) => ({
      label: title,
      action: button,
      chosen: { [element.id]: value },
    }))
  })
  return [...actions.map((action) => ({ label: action.title, action })), ...menus]
}
