// An answer as a modal: a form to fill in, or what became of it. A pure function: the playground shows the very view.
//
// A view's title and the draft's id are all that Slack's own places show of it, so neither says anything of a student.
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Form } from '#bot/form'
import type { Reply, Section } from '#bot/reply'
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

const carried = z.object({ draft: z.string().min(1).max(64) })

/** The draft whose form a view shows; undefined where it shows none. */
export function draftIn(metadata: string | undefined): string | undefined {
  try {
    return carried.safeParse(JSON.parse(metadata ?? '')).data?.draft
  } catch {
    return undefined
  }
}

/** The modal of an answer. */
export function modalOf(reply: Reply): Modal {
  const { form } = reply
  return {
    type: 'modal',
    callback_id: modalCallback,
    title: words('Caseload'),
    close: words('Close'),
    notify_on_close: true,
    ...(form && { submit: words(cut(form.submitLabel, limits.viewTitle)), private_metadata: metadataOf(form) }),
    blocks: blocksOf(reply),
  }
}

/** The blocks of an answer within a view: a modal with the inputs of its form, where it has one, or the Home tab. */
export function blocksOf({ title: said, sections, form }: Reply): types.KnownBlock[] {
  const nextId = counter()
  const title = titleBlocks(said)
  const inputs = form ? formBlocks(form) : []
  const room = limits.blocksInView - title.length - inputs.length
  const told = fitted(
    sectionsIn(sections).flatMap((section) => sectionBlocks(section, nextId)),
    Math.max(0, room),
  )
  // No chart is among them, which is all that Slack's own type lacks.
  return [...title, ...told, ...inputs] as types.KnownBlock[]
}

/** Shown while an answer takes longer than Slack waits. */
export const momentPlease: Modal = {
  type: 'modal',
  callback_id: modalCallback,
  title: words('Caseload'),
  close: words('Close'),
  blocks: [richText([line(plain('One moment, please.'))])],
}

/**
 * Sentences by the blocks of the fields at fault, as Slack shows them beside the inputs. Undefined where the answer is
 * to be shown anew: a form with something said above it has its faults in it.
 */
export function errorsIn({ status, form, sections }: Reply): Readonly<Record<string, string>> | undefined {
  if (!form || status !== 'invalid' || sections.length > 0) return undefined
  const errors = errorsOf(form)
  return Object.keys(errors).length > 0 ? errors : undefined
}

function errorsOf(form: Form): Record<string, string> {
  const idOf = idsOf(form.draft)
  return Object.fromEntries(
    form.fields.flatMap(({ name, fault }) =>
      fault === undefined ? [] : [[idOf(name, 0), cut(fault, limits.inputLabel)]],
    ),
  )
}

function metadataOf({ draft }: Form): string {
  return JSON.stringify({ draft })
}

function formBlocks(form: Form): Block[] {
  const idOf = idsOf(form.draft)
  const step = form.step ? [richText([line(plain(`Step ${form.step.number} of ${form.step.of}`))])] : []
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
  const rest = richText([line(plain('The rest is too long to stand here. Please ask me for it in the chat.'))])
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
