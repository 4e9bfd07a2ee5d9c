// Public words with a button as an Adaptive Card: the only card that a whole channel is ever shown.
import type { PublicButton, PublicText } from '#bot/public-text'
import type { AdaptiveCard } from './card.js'
import { renderButtons } from './render-actions.js'
import { paragraphs } from './words.js'

export function renderNotice(text: PublicText, button: PublicButton): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: text,
    body: [...paragraphs(text), ...renderButtons([{ ...button, style: 'primary' }])],
  }
}
