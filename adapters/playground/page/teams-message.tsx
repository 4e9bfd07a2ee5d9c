// A Teams card as it would be shown, drawn by the renderer that Microsoft publishes.
import { type Action, AdaptiveCard, ExecuteAction, HostConfig, SubmitAction } from 'adaptivecards'
import { useEffect, useRef } from 'react'
import './teams-chart'
import { teamsLook } from './teams-look'
import { useDarkness } from './theme'

interface Props {
  readonly card: object
  /** Given what Teams would send back: the button's data, with the card's inputs among them. */
  readonly onPress: (data: unknown) => void
}

export function TeamsMessage({ card, onPress }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const press = useRef(onPress)
  press.current = onPress
  const dark = useDarkness()

  useEffect(() => {
    const drawn = new AdaptiveCard()
    drawn.hostConfig = new HostConfig(teamsLook(dark))
    drawn.onExecuteAction = (action: Action) => {
      if (action instanceof ExecuteAction || action instanceof SubmitAction) press.current(action.data)
    }
    drawn.parse(structuredClone(card))
    const element = drawn.render()
    place.current?.replaceChildren(...(element ? [element] : []))
  }, [card, dark])

  return <div className="teams-card" ref={place} />
}

// The renderer asks for a markdown library; our cards hold no markdown, and nothing of them may be read as any.
AdaptiveCard.onProcessMarkdown = () => undefined
