// Whether a message came to stand in somebody's direct messages: each page of it carries the message's own key, which
// people don't see.
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Arrival } from '#bot/messenger'
import type { Instant } from '#time/clock'
import { messageIdOf } from './message-ids.js'
import { slackError, type WebClient } from './web-client.js'

const eventType = 'caseload_message'
/** Slack's clock and ours may differ. */
const earlierMs = 60_000
const pageSize = 200
/** Nobody is written to more often than that within the life of one message. */
const mostPages = 20

const carried = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(eventType),
    event_payload: z.object({ outbox_id: z.string(), page: z.number(), pages: z.number() }),
  }),
})

/** What a page of a message carries. @param page from 1 */
export function carrying(key: string, page: number, pages: number): types.MessageMetadata {
  return { event_type: eventType, event_payload: { outbox_id: key, page, pages } }
}

/** Looks for a message in the direct messages with somebody. @throws where Slack can't be asked just now */
export async function arrivalOf(client: WebClient, user: string, key: string, since: Instant): Promise<Arrival> {
  try {
    return await lookFor(client, user, key, since)
  } catch (error) {
    const code = slackError(error)
    // What was not granted will not be granted by asking again.
    if (code === 'missing_scope') return 'unknown'
    if (code !== undefined && nobodyThere.has(code)) return 'absent'
    throw new Error('Slack could not be asked whether a message arrived')
  }
}

const nobodyThere = new Set(['user_not_found', 'users_not_found', 'user_disabled', 'channel_not_found'])

async function lookFor(client: WebClient, user: string, key: string, since: Instant): Promise<Arrival> {
  const opened = await client.conversations.open({ users: user })
  const channel = opened.channel?.id
  if (!channel) return 'absent'
  const oldest = ((since - earlierMs) / 1000).toFixed(6)
  const found = new Map<number, string>()
  let pages = 1
  let cursor: string | undefined
  for (let asked = 0; asked < mostPages; asked += 1) {
    const history = await client.conversations.history({
      channel,
      oldest,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    })
    for (const message of history.messages ?? []) {
      const read = carried.safeParse(message)
      if (!read.success || read.data.metadata.event_payload.outbox_id !== key) continue
      found.set(read.data.metadata.event_payload.page, read.data.ts)
      pages = read.data.metadata.event_payload.pages
    }
    cursor = history.response_metadata?.next_cursor
    // Newest first: the first page of a message is the last that is met.
    if (found.has(1) || !cursor) break
  }
  if (!found.has(1)) return 'absent'
  const stamps = [...found].sort(([one], [other]) => one - other).map(([, ts]) => ts)
  return { messageId: messageIdOf({ channel, stamps }), ...(stamps.length < pages && { isPart: true as const }) }
}
