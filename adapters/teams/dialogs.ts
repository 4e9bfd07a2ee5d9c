// Teams' dialogs. Pressing "Open the form" makes Teams ask for a dialog's card (`task/fetch`); each press within the
// dialog is handed in (`task/submit`), and its answer is shown in the dialog's place.
import { z } from 'zod'
import type { SentForm } from '#bot/form'
import { type PublicText, say } from '#bot/public-text'
import type { AdaptiveCard } from './card.js'
import { openedBy } from './compose.js'
import { typedIn } from './form-fields.js'
import type { HttpAnswer } from './inbound.js'
import { openingOf, type Press, pressFrom } from './press.js'

export type FromDialog =
  | { readonly type: 'form'; readonly form: SentForm }
  /** `typed`: what stood in the form beside the pressed button, to be kept before anything else is done. */
  | { readonly type: 'press'; readonly press: Press; readonly typed?: SentForm }

/** Said once a form is kept for later. */
export const keptForLater = say`What you typed is kept. Open the form again whenever you like.`

// Whoever holds a card can edit it, so what it carries is read as what anybody may have written.
const carried = z.looseObject({
  draft: z.string().min(1).max(64),
  inputs: z.array(z.string()).max(500).optional(),
  keep: z.literal(true).optional(),
})

const dialogInvokes = [
  'task/fetch',
  'task/submit',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
] as const
type DialogInvoke = (typeof dialogInvokes)[number]

/** Whether an invoke is a dialog's: one that a card opened, or one that was opened from where people write. */
export function isOfDialog(invoke: string | undefined): invoke is DialogInvoke {
  return dialogInvokes.some((one) => one === invoke)
}

/** Whether a button on a message opens a dialog. @param data what the pressed button carried */
export function opensDialog(data: unknown): boolean {
  return z.object({ msteams: z.object({ type: z.literal('task/fetch') }) }).safeParse(data).success
}

/** What a dialog asks; undefined where that is nothing of ours. @param value its `data` is what the pressed button carried */
export function fromDialog(invoke: DialogInvoke, value: unknown): FromDialog | undefined {
  if (invoke === 'composeExtension/fetchTask') {
    const press = openedBy(value)
    return press && { type: 'press', press }
  }
  const { data } = z.object({ data: z.unknown() }).safeParse(value).data ?? {}
  const { data: read } = carried.safeParse(data)
  if (!read) {
    const press = invoke !== 'task/fetch' ? pressFrom(data) : undefined
    return press && { type: 'press', press }
  }
  const { draft, inputs, keep } = read
  const opening: Press = { again: { action: openingOf(draft) }, page: 1, turnsPage: true }
  if (invoke === 'task/fetch') return { type: 'press', press: opening }
  if (!('command' in read || 'picker' in read || 'text' in read)) {
    return { type: 'form', form: { draft, values: typedIn(read, inputs), ...(keep && { keep }) } }
  }
  // A picker in which nothing was chosen leaves one at the form.
  const typed: SentForm = { draft, values: typedIn(read, inputs), keep: true }
  return { type: 'press', press: pressFrom(data) ?? opening, typed }
}

/** Shows the card in the dialog; a title is all that Teams may show beside it, so it names nobody. */
export function dialogAnswer(card: AdaptiveCard): HttpAnswer {
  const value = {
    title: 'Caseload',
    height: card.body.length > 12 ? 'large' : 'medium',
    width: 'medium',
    card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
  }
  return { status: 200, body: { task: { type: 'continue', value } } }
}

/** Shows a line in the dialog. */
export function dialogLine(value: PublicText): HttpAnswer {
  return { status: 200, body: { task: { type: 'message', value } } }
}
