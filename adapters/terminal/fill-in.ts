// A form filled in at the terminal: asked field by field, sent off, and asked again where something is off. Whoever
// leaves in the middle finds what they had finished.
import { log } from '@clack/prompts'
import type { Bot } from '#bot/bot'
import type { Field, FieldValue, Form, FormValues } from '#bot/form'
import { plainText } from '#bot/plain-text'
import type { Reply } from '#bot/reply'
import type { StaffMember } from '#people/staff'
import { askAs, keepAs } from './ask.js'
import { askField, left, type Streams } from './prompts.js'

export interface Filling {
  readonly bot: Bot
  readonly staff: StaffMember
  readonly streams: Streams
}

/** The answer to the form and to every further step of it; undefined where somebody left it. */
export async function fillIn(opened: Reply, { bot, staff, streams }: Filling): Promise<Reply | undefined> {
  let reply = opened
  let before: string | undefined
  while (reply.form) {
    const { form } = reply
    log.message(headOf(reply, form), streams)
    const faulty = form.fields.filter(({ fault }) => fault !== undefined)
    // What was right the first time isn't asked again.
    const again = form.draft === before && faulty.length > 0
    const { values: typed, isLeft } = await askAll(again ? faulty : form.fields, streams)
    // A form is sent off whole: what isn't asked again is as it was.
    const values = { ...heldBy(form), ...typed }
    if (isLeft) {
      await keepAs(bot, staff, { draft: form.draft, values })
      log.warn('The fields that you finished are kept. Ask the same again to go on.', streams)
      return undefined
    }
    before = form.draft
    reply = await askAs(bot, staff, { form: { draft: form.draft, values } })
  }
  return reply
}

async function askAll(fields: readonly Field[], streams: Streams) {
  const values: Record<string, FieldValue> = {}
  for (const field of fields) {
    const value = await askField(field, streams)
    if (value === left) return { values, isLeft: true }
    values[field.name] = value
  }
  return { values, isLeft: false }
}

function heldBy({ fields }: Form): FormValues {
  return Object.fromEntries(fields.map(({ name, value = '' }) => [name, value]))
}

/** What stands above the fields; buttons can't be pressed here. */
function headOf({ title, sections }: Reply, { step }: Form): string {
  const told = plainText(
    title,
    sections.filter(({ type }) => type !== 'buttons'),
  )
  return step ? `${told}\nStep ${step.number} of ${step.of}` : told
}
