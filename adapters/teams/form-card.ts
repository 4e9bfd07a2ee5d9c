// What stands in a dialog: a form to fill in, or the answer that came of it.

import type { Form } from '#bot/form'
import type { Reply } from '#bot/reply'
import { inLanguage } from '#wording/in-language'
import { t } from '#wording/t'
import type { AdaptiveCard, CardElement, SubmitAction } from './card.js'
import { faultSummary, idOf, renderField } from './form-fields.js'
import { cutIntoPages } from './pages.js'
import { cut } from './pieces.js'
import { draftData, openingOf } from './press.js'
import { renderReply, renderWhole, type View } from './render.js'
import { renderButtons, withoutDemand } from './render-actions.js'
import { renderSection } from './render-section.js'
import { heading, inert, paragraphs } from './words.js'

/** What every button of a dialog carries besides what it means. */
type Carried = Readonly<Record<string, unknown>>

export interface Showing {
  /** How the answer's pages are turned; undefined where it can't be asked for again. */
  readonly view?: View
  /** Differs from showing to showing: so that the same form, sent off anew, is no repetition. */
  readonly turn: string
  /** The draft of the form that stood there before, where its own button was pressed. */
  readonly cameFrom?: string
}

/** The card of a dialog. */
export function dialogCard(reply: Reply, showing: Showing): AdaptiveCard {
  return inLanguage(reply.language, () => cardSaying(reply, showing))
}

function cardSaying(reply: Reply, { view, turn, cameFrom }: Showing): AdaptiveCard {
  if (reply.form) return formCard(reply, reply.form, turn)
  const card = view ? renderReply(reply, view) : joined(renderWhole(reply))
  const back =
    cameFrom === undefined ? [] : renderButtons([{ label: t`Back to the form`, action: openingOf(cameFrom) }])
  return { ...card, body: inDialog([...card.body, ...back], { turn }) }
}

function formCard(reply: Reply, form: Form, turn: string): AdaptiveCard {
  const { sections, text } = reply
  const { draft, title, step, fields, submitLabel } = form
  // Every button of a form sends what was typed along, so that it is kept; which inputs there are, since a client
  // sends nothing of an empty one.
  const along = { ...draftData(draft), turn, inputs: fields.map(idOf) }
  const [above = [], ...more] = cutIntoPages(sections)
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: reply.language,
    fallbackText: inert(cut(text, 4000)) || t`Please open this in a newer Teams.`,
    body: [
      heading(title.trim() || t`Form`, 'Large'),
      ...(step ? paragraphs(t`Step ${step.number} of ${step.of}`, { size: 'Small', isSubtle: true }) : []),
      ...faultSummary(fields),
      ...inDialog(above.flatMap(renderSection), along).map(withoutDemand),
      ...(more.length > 0 ? paragraphs(t`The rest is too long to stand above a form: please ask for it.`) : []),
      ...fields.flatMap(renderField),
      { type: 'ActionSet', actions: [send(submitLabel, along), keep(along)] },
    ],
  }
}

function send(label: string, data: Carried): SubmitAction {
  return { type: 'Action.Submit', title: inert(label) || t`Save`, data, style: 'positive', associatedInputs: 'auto' }
}

/** Teams tells nothing of what is typed and not sent, so whoever has to leave can say that it be kept. */
function keep(data: Carried): SubmitAction {
  return { type: 'Action.Submit', title: t`Keep for later`, data: { ...data, keep: true }, associatedInputs: 'auto' }
}

/** The same elements with the actions that a dialog knows. */
function inDialog(elements: readonly CardElement[], carried: Carried): CardElement[] {
  return elements.map((element): CardElement => {
    if (element.type !== 'ActionSet') return element
    const actions = element.actions.map(({ title, tooltip, data, style, associatedInputs }): SubmitAction => {
      const inputs = 'draft' in carried ? 'auto' : associatedInputs
      return {
        type: 'Action.Submit',
        title,
        ...(tooltip !== undefined && { tooltip }),
        data: { ...data, ...carried },
        ...(style && { style }),
        associatedInputs: inputs,
      }
    })
    return { type: 'ActionSet', actions }
  })
}

/** Pages that can't be turned, one beneath the other. */
function joined([first, ...others]: readonly AdaptiveCard[]): AdaptiveCard {
  if (!first) throw new Error('an answer has a page')
  return { ...first, body: [first, ...others].flatMap(({ body }) => body) }
}
