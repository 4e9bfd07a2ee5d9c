// Teams' message extensions: what stands beside the box in which people write to each other. A search lists students for
// whoever searches; an action opens the form of the log. What comes of either is read by one person, but what is picked
// from the search is posted by them where they were writing, so that carries nothing of the student.
import { z } from 'zod'
import { type PublicText, say } from '#bot/public-text'
import type { Suggestion } from '#bot/suggest-students'
import type { HttpAnswer } from './inbound.js'
import type { Press } from './press.js'
import { neutralCard } from './shared-card.js'

/** The commands as the manifest names them. */
export const composeCommands = { search: 'findStudent', log: 'logProgress' } as const

const query = z.object({
  commandId: z.literal(composeCommands.search),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .max(20)
    .default([]),
})

/** The longest name that is looked for. */
const longestName = 200

/** Whether an invoke asks for students to pick from. */
export function isSearch(invoke: string | undefined): boolean {
  return invoke === 'composeExtension/query'
}

/** What was typed into the search; undefined where it is none of ours. */
export function searchedFor(value: unknown): string | undefined {
  const read = query.safeParse(value)
  if (!read.success) return undefined
  const typed = read.data.parameters.find(({ name }) => name === 'student')?.value
  return typeof typed === 'string' ? typed.trim().slice(0, longestName) : ''
}

/** What an action of the box opens. What stood in the message that it was chosen on is not even read. */
export function openedBy(value: unknown): Press | undefined {
  const read = z.object({ commandId: z.literal(composeCommands.log) }).safeParse(value)
  return read.success ? { again: { action: { command: 'logFor', input: {} } }, page: 1, turnsPage: true } : undefined
}

export const typeAName = say`Type the name of a student, such as J. Doe. Only you see who is found.`
export const nobodyFound = say`I find none of your students by that name.`

/** A line in the place of results. */
export function searchLine(text: PublicText): HttpAnswer {
  return { status: 200, body: { composeExtension: { type: 'message', text } } }
}

/**
 * The students to pick from. A preview is shown to whoever searches and is never posted; the content is.
 * @param secret seals which student a content is about
 */
export function searchResults(found: readonly Suggestion[], secret: string): HttpAnswer {
  const attachments = found.map(({ id, name, detail }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: neutralCard(id, secret),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: asText(name), text: asText(detail) },
    },
  }))
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } }
}

/** A thumbnail's words may be read as HTML. */
function asText(words: string): string {
  return words.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆')
}
