// A message that the bot begins, as the platforms' renderers take it.
import { plainText } from '#bot/plain-text'
import type { Reply, Section } from '#bot/reply'
import { inMessage } from '#records/in-message'
import type { ClaimedMessage } from '#records/outbox'

export type Begun = Pick<ClaimedMessage, 'id' | 'language' | 'title' | 'paragraphs' | 'sections' | 'parts'> &
  Partial<Pick<ClaimedMessage, 'readAloud'>>

export function asReply(message: Begun): Reply {
  const said = message.paragraphs.map((text): Section => ({ type: 'text', text }))
  const sections = [...said, ...inMessage(message)]
  return {
    status: 'ok',
    command: 'help',
    audience: 'private',
    language: message.language,
    ...(message.readAloud && { readAloud: true }),
    askedInPublic: false,
    title: message.title,
    sections,
    students: [],
    data: {},
    text: plainText(message.title, sections),
  }
}
