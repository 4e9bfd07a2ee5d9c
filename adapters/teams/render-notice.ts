// Public words with a button as an Adaptive Card: the only card that a whole channel is ever shown.
import type { Button } from '#bot/reply'
import type { AdaptiveCard } from './card.js'
import { renderButtons } from './render-actions.js'
import { paragraphs } from './words.js'

/** @param text of a `PublicNotice`; more than that only in the view of one reader */
export function renderNotice(text: string, button: Button): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: text,
    body: [...paragraphs(text), ...renderButtons([{ ...button, style: 'primary' }])],
  }
}
