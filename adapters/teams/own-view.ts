// One card in a channel, a view for each reader: Teams asks for it by itself as the card comes into sight. It says how
// many are the reader's own and never who: what they see stands on a screen that others may look at, and they didn't ask.
import { z } from 'zod'
import { type PublicNotice, say } from '#bot/public-text'
import type { Activity } from './activity.js'
import type { AdaptiveCard, Refresh } from './card.js'
import { renderNotice } from './render-notice.js'

/** Teams shows views of their own to at most so many (learn.microsoft.com: user-specific views). */
export const mostOwnViews = 60

const words = z.string().min(1).max(2000)
// What the card itself says comes back from it: it is shown to its reader again, and nobody else.
const asked = z.object({
  counts: z.string().max(40),
  text: words,
  button: z.object({
    label: words,
    action: z.object({ command: words, input: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])) }),
  }),
})
type OwnView = z.infer<typeof asked>

const ofRefresh = z.object({
  trigger: z.unknown().optional(),
  action: z.object({ data: z.unknown().optional() }).optional().catch(undefined),
})

/** What makes Teams ask. @param readers their ids in Teams; undefined where there are none or too many */
export function refreshOf({ text, button, counts }: PublicNotice, readers: readonly string[]): Refresh | undefined {
  if (!button || !counts || readers.length === 0 || readers.length > mostOwnViews) return undefined
  const data = { counts, text, button }
  return { action: { type: 'Action.Execute', title: 'Refresh', verb: 'caseload', data }, userIds: readers }
}

/**
 * Whether a card asks for its reader's own view, or asks by itself, without a press. Whoever can post a card could make
 * others' clients ask by themselves, so what is asked that way is a view and nothing else.
 */
export function isRefresh({ name, value }: Activity): boolean {
  const read = ofRefresh.safeParse(value)
  if (name !== 'adaptiveCard/action' || !read.success) return false
  return read.data.trigger === 'automatic' || asked.safeParse(read.data.action?.data).success
}

/** The view that is asked for; undefined where something else is. */
export function viewIn(value: unknown): OwnView | undefined {
  return asked.safeParse(ofRefresh.safeParse(value).data?.action?.data).data
}

/** @param count undefined where there is none to tell: they read what everybody reads */
export function ownView({ text, button }: OwnView, count: number | undefined): AdaptiveCard {
  const own = count === undefined ? [] : [count === 0 ? say`None of them is yours.` : say`Yours: ${count}.`]
  return renderNotice([text, ...own].join('\n'), button)
}
