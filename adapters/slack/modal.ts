// An answer as a modal: a form to fill in, or what became of it. A pure function: the playground shows the very view.
//
// A view's title and the draft's id are all that Slack's own places show of it, so neither says anything of a student.

import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Form } from '#bot/form'
import type { Reply, Section } from '#bot/reply'
import { inLanguage } from '#wording/in-language'
import { languageOf } from '#wording/language'
import { t } from '#wording/t'
import { cut } from './cut.js'
import { limits } from './limits.js'
import { isPlain } from './markup.js'
import type { Block } from './message.js'
import { fieldBlocks, idsOf } from './modal-fields.js'
import { cutIntoPages } from './pages.js'
import { partsOf, tableAsList } from './parts.js'
import { bold, line, plain, richText } from './rich-text.js'
import { sectionBlocks } from './section-blocks.js'

/** A view for Slack. What it holds is private: it leaves by the private door alone. */
export type Modal = types.ModalView

/** What a modal of ours is known by. */
export const modalCallback = 'caseload'

const carried = z.object({ draft: z.string().min(1).max(64), turn: z.number().int().min(1).default(1) })

/** The draft whose form a view shows, and how many forms have stood in it; undefined where it shows none. */
export function formIn(metadata: string | undefined): z.infer<typeof carried> | undefined {
  try {
    return carried.safeParse(JSON.parse(metadata ?? '')).data
  } catch {
    return undefined
  }
}

/** The modal of an answer. @param turn how many forms have stood in that view, with this one */
export function modalOf(reply: Reply, turn = 1): Modal {
  return inLanguage(reply.language, () => modalSaying(reply, turn))
}

function modalSaying(reply: Reply, turn: number): Modal {
  const { form } = reply
  return {
    type: 'modal',
    callback_id: modalCallback,
    title: words('Caseload'),
    close: words(t`Close`),
    notify_on_close: true,
    ...(form && {
      submit: words(cut(form.submitLabel, limits.viewTitle)),
      private_metadata: JSON.stringify({ draft: form.draft, turn }),
    }),
    blocks: blocksOf(reply, turn),
  }
}

/** The blocks of an answer within a view: a modal with the inputs of its form, where it has one, or the Home tab. */
export function blocksOf(reply: Reply, turn = 1): types.KnownBlock[] {
  return inLanguage(reply.language, () => blocksSaying(reply, turn))
}

function blocksSaying({ title: said, sections, form }: Reply, turn: number): types.KnownBlock[] {
  const nextId = counter()
  const title = titleBlocks(said)
  const inputs = form ? formBlocks(form, turn) : []
  const room = limits.blocksInView - title.length - inputs.length
  const told = fitted(
    sectionsIn(sections).flatMap((section) => sectionBlocks(section, nextId)),
    Math.max(0, room),
  )
  // No chart is among them, which is all that Slack's own type lacks.
  return [...title, ...told, ...inputs] as types.KnownBlock[]
}

/** Shown while an answer takes longer than Slack waits. @param locale of whoever waits, where it is known */
export function momentPlease(locale: string | undefined): Modal {
  return inLanguage(languageOf(locale) ?? 'en', () => ({
    type: 'modal',
    callback_id: modalCallback,
    title: words('Caseload'),
    close: words(t`Close`),
    blocks: [richText([line(plain(t`One moment, please.`))])],
  }))
}

/** Shown in place of one that Slack would refuse. */
export const modalInWords = (): Modal => ({
  type: 'modal',
  callback_id: modalCallback,
  title: words('Caseload'),
  close: words(t`Close`),
  blocks: [richText([line(plain(t`This is too much to stand here. Please ask me for it in Messages.`))])],
})

/**
 * Sentences by the blocks of the fields at fault, as Slack shows them beside the inputs. Undefined where the answer is
 * to be shown anew: a form with something said above it has its faults in it.
 * @param turn as it stands in the view that was sent off
 */
export function errorsIn({ status, form, sections }: Reply, turn = 1): Readonly<Record<string, string>> | undefined {
  // What can only be pressed says nothing: it stands there as it was.
  const isTold = sections.some(({ type }) => type !== 'buttons')
  if (!form || status !== 'invalid' || isTold) return undefined
  const errors = errorsOf(form, turn)
  return Object.keys(errors).length > 0 ? errors : undefined
}

function errorsOf(form: Form, turn: number): Record<string, string> {
  const idOf = idsOf(form.draft, turn)
  return Object.fromEntries(
    form.fields.flatMap(({ name, fault }) =>
      fault === undefined ? [] : [[idOf(name, 0), cut(fault, limits.inputLabel)]],
    ),
  )
}

function formBlocks(form: Form, turn: number): Block[] {
  const idOf = idsOf(form.draft, turn)
  const step = form.step ? [richText([line(plain(t`Step ${form.step.number} of ${form.step.of}`))])] : []
  return [...step, ...form.fields.flatMap((field) => fieldBlocks(field, idOf))]
}

/** A modal takes no table, and what is long in pieces: all pages of a message, one beneath the other. */
function sectionsIn(sections: readonly Section[]): readonly Section[] {
  // A view takes neither tables nor charts.
  const listed = sections.map((section): Section => {
    if (section.type === 'chart') return { type: 'text', text: section.alt }
    return section.type === 'table' ? tableAsList(section) : section
  })
  return cutIntoPages(listed).flatMap((page) => page.filter((section) => partsOf(section).length > 0))
}

/** What the words of an answer may weigh within a view: the inputs and what is pressed stand beside them. */
const mostBytesTold = limits.viewBytes / 2

/** As much as there is room for. What can be pressed is the way on, so the words give way to it. */
function fitted(blocks: readonly Block[], room: number): readonly Block[] {
  const bytesOf = (block: Block) => Buffer.byteLength(JSON.stringify(block))
  if (blocks.length <= room && blocks.reduce((sum, block) => sum + bytesOf(block), 0) <= mostBytesTold) return blocks
  const isPressed = ({ type }: Block) => type === 'actions'
  const words = Math.max(0, room - 1 - blocks.filter(isPressed).length)
  let said = 0
  let bytes = 0
  const kept = blocks.filter((block) => {
    if (isPressed(block)) return true
    said += 1
    bytes += bytesOf(block)
    return said <= words && bytes <= mostBytesTold
  })
  const rest = richText([line(plain(t`The rest is too long to stand here. Please ask me for it in the chat.`))])
  return [...kept.slice(0, Math.max(0, room - 1)), ...(room > 0 ? [rest] : [])]
}

function titleBlocks(title: string): Block[] {
  if (!title) return []
  if (title.length <= limits.headerText && isPlain(title)) {
    return [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }]
  }
  return [richText([line(bold(cut(title, limits.richText)))])]
}

function counter(): () => string {
  let last = 0
  return () => {
    last += 1
    return `press-${last}`
  }
}

function words(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
