// An answer as an Adaptive Card: pure, so that the playground shows the very card that Teams is sent.

import type { Reply } from '#bot/reply'
import { inLanguage } from '#wording/in-language'
import { t } from '#wording/t'
import type { AdaptiveCard, CardElement } from './card.js'
import type { CardSection } from './card-section.js'
import { cutIntoPages } from './pages.js'
import { cut, pieces } from './pieces.js'
import type { Again } from './press.js'
import { renderOpening, renderTurning, withoutDemand } from './render-actions.js'
import { renderSection } from './render-section.js'
import { heading, inert, run } from './words.js'

/** Which page is looked at, and how the answer is asked for again to turn it. */
export interface View {
  readonly again: Again
  /** From 1; one beyond the last shows the last. */
  readonly page: number
}

const longestTitle = 200
/** As JSON; together with a full page still within what Teams takes. */
const longestFallback = 16_000

/** One page of the answer, with the way to its neighbours. */
export function renderReply(reply: Reply, view: View): AdaptiveCard {
  return inLanguage(reply.language, () => {
    const pages = pagesOf(reply)
    const page = Math.min(view.page, pages.length)
    return cardOf(reply, pages, page, renderTurning(view.again, page, pages.length))
  })
}

/** The whole answer as one card after another, for a message that nobody asked for and so can't be asked for again. */
export function renderWhole(reply: Reply): AdaptiveCard[] {
  return inLanguage(reply.language, () => {
    const pages = pagesOf(reply)
    return pages.map((_, index) => cardOf(reply, pages, index + 1, []))
  })
}

function pagesOf(reply: Reply): (readonly CardSection[])[] {
  const whole = reply.title.length > longestTitle ? pieces(reply.title, 2000) : []
  return cutIntoPages(
    [...whole.map((text) => ({ type: 'text', text }) as const), ...reply.sections],
    reply.form ? 1 : 0,
  )
}

function cardOf(
  reply: Reply,
  pages: readonly (readonly CardSection[])[],
  page: number,
  turning: CardElement[],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: reply.language,
    fallbackText: fallback(reply, pages.length),
    body: [
      heading(cut(reply.title.trim(), longestTitle) || 'Caseload', 'Large'),
      ...elementsOf(pages[page - 1] ?? []),
      ...(reply.form ? renderOpening(reply.form) : []),
      ...(pages.length > 1 ? [pageNumber(page, pages.length)] : []),
      ...turning,
    ],
  }
}

function elementsOf(sections: readonly CardSection[]): CardElement[] {
  const elements = sections.flatMap(renderSection)
  const menus = sections.filter(({ type }) => type === 'menu')
  return menus.length > 1 ? elements.map(withoutDemand) : elements
}

function pageNumber(page: number, pages: number): CardElement {
  return { type: 'RichTextBlock', inlines: [run(t`Page ${page} of ${pages}`, { size: 'Small', isSubtle: true })] }
}

/** Says the same as the card, where it fits. */
function fallback(reply: Reply, pages: number): string {
  const text = inert(reply.text)
  if (pages === 1 && JSON.stringify(text).length <= longestFallback) return text
  return inert(t`${cut(reply.title, longestTitle)}. Please open this in a newer Teams to read it.`)
}
