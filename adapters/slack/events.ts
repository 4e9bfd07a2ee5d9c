// Direct messages to the bot and mentions of it.
import { z } from 'zod'
import { aroundEvent, cameTo } from './event-body.js'
import { typedWords } from './markup.js'
import type { Place } from './private-door.js'
import { deliveriesOf, type Received, type Transport } from './received.js'

const event = z.object({
  type: z.enum(['message', 'app_mention']),
  user: z.string(),
  text: z.string().default(''),
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  thread_ts: z.string().optional(),
  user_team: z.string().nullish(),
})

const eventBody = z.object({ ...aroundEvent, event })

export interface ReceivedEvent extends Received {
  readonly place: Place
  readonly inDm: boolean
}

/**
 * A direct message or a mention.
 * @param botUser the bot's own user id, where known
 * @returns undefined for what asks nothing: a bot's message, an edit, a join, the bot's own words
 */
export function fromEvent(body: unknown, transport: Transport, botUser?: string): ReceivedEvent | undefined {
  const read = eventBody.safeParse(body)
  if (!read.success) return undefined
  const { event, event_id } = read.data
  if (event.bot_id || event.subtype || event.user === botUser) return undefined
  const inDm = event.channel_type === 'im' || event.channel.startsWith('D')
  // A direct message comes as `message`, a mention as `app_mention`; where both come for one, only one is answered.
  if (inDm !== (event.type === 'message')) return undefined
  const { workspace, organisation, account } = cameTo(read.data)
  const text = typedWords(event.text)
  return {
    request: {
      account: account(event.user),
      surface: inDm ? 'private' : 'channel',
      ...(inDm ? { meets: true } : { askedInPublic: true }),
      text,
      deliveries: deliveriesOf(transport, event_id),
    },
    again: inDm ? { text } : { text, inPublic: true },
    page: 1,
    // Within one organisation people of its other workspaces are no strangers; their profile says who is.
    stranger: !organisation && Boolean(event.user_team) && event.user_team !== workspace,
    inDm,
    place: { channel: event.channel, ...(event.thread_ts && { thread: event.thread_ts }) },
  }
}
