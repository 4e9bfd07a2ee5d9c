// Direct messages to the bot and mentions of it.
import { z } from 'zod'
import { typedWords } from './markup.js'
import type { Place } from './private-door.js'
import { accountOf, deliveriesOf, type Received, type Transport } from './received.js'

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

const eventBody = z.object({
  event_id: z.string(),
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        user_id: z.string().optional(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .nullish(),
  event,
})

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
  const { event, event_id, authorizations } = read.data
  if (event.bot_id || event.subtype || event.user === botUser) return undefined
  const inDm = event.channel_type === 'im' || event.channel.startsWith('D')
  // A direct message comes as `message`, a mention as `app_mention`; where both come for one, only one is answered.
  if (inDm !== (event.type === 'message')) return undefined
  const home = authorizations?.[0]
  const team = home?.team_id ?? read.data.team_id
  const enterprise = home?.enterprise_id ?? read.data.enterprise_id ?? undefined
  const text = typedWords(event.text)
  return {
    request: {
      account: accountOf(event.user, team, enterprise, home?.is_enterprise_install === true),
      surface: inDm ? 'private' : 'channel',
      ...(inDm ? { meets: true } : { askedInPublic: true }),
      text,
      deliveries: deliveriesOf(transport, event_id),
    },
    again: inDm ? { text } : { text, inPublic: true },
    page: 1,
    // Within one organisation people of its other workspaces are no strangers; their profile says who is.
    stranger: !enterprise && Boolean(event.user_team) && event.user_team !== team,
    inDm,
    place: { channel: event.channel, ...(event.thread_ts && { thread: event.thread_ts }) },
  }
}
