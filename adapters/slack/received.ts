// What Slack sent, in the bot's words: who asked what, and how to ask it again for the next page.
import { z } from 'zod'
import type { DeliveryKey, Request } from '#bot/request'
import type { Account } from '#people/staff'
import { typedWords } from './markup.js'
import { type Again, pressFrom } from './press.js'

export interface Received {
  readonly request: Request
  readonly again: Again
  /** Which page of the answer is wanted, from 1. */
  readonly page: number
  /** Somebody of another organisation, as the payload itself says. */
  readonly stranger: boolean
}

/** What the transport knows of a delivery: HTTP's signature, Socket Mode's envelope. */
export interface Transport {
  readonly signature?: string | undefined
  readonly envelope?: string | undefined
}

/** The key under which a signature is remembered. */
export function signatureKey(signature: string): string {
  return `slack:${signature}`
}

function deliveriesOf({ signature, envelope }: Transport, event?: string): DeliveryKey[] {
  const keys: DeliveryKey[] = []
  if (signature) keys.push({ kind: 'signature', key: signatureKey(signature) })
  if (envelope) keys.push({ kind: 'event', key: `slack:envelope:${envelope}` })
  if (event) keys.push({ kind: 'event', key: `slack:event:${event}` })
  return keys
}

/** Ids of an organisation stand for all its workspaces where it installed the bot as one. */
function accountOf(user: string, team: string | undefined, enterprise: string | undefined, whole: boolean): Account {
  const workspace = (whole ? enterprise : undefined) ?? team ?? enterprise ?? ''
  return { platform: 'slack', workspace, user }
}

export interface CommandPayload {
  readonly command: string
  readonly text?: string
  readonly user_id: string
  readonly team_id?: string
  readonly enterprise_id?: string
  readonly is_enterprise_install?: boolean | 'true' | 'false'
}

/** A slash command. Slack shows it to nobody else, in a channel neither, so it counts as asked privately. */
export function fromCommand(payload: CommandPayload, transport: Transport): Received {
  const text = typedWords(payload.text ?? '')
  const kind = payload.command.startsWith('/504') ? '504' : undefined
  const whole = String(payload.is_enterprise_install) === 'true'
  const account = accountOf(payload.user_id, payload.team_id, payload.enterprise_id, whole)
  const asked = { text, ...(kind && { kind }) } as const
  return {
    request: { account, surface: 'private', ...asked, deliveries: deliveriesOf(transport) },
    again: asked,
    page: 1,
    stranger: false,
  }
}

const event = z.object({
  type: z.string(),
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
  readonly channel: string
  readonly thread?: string
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
  const asked = inDm ? { text } : { text, inPublic: true }
  return {
    request: {
      account: accountOf(event.user, team, enterprise, home?.is_enterprise_install === true),
      surface: inDm ? 'private' : 'channel',
      text,
      deliveries: deliveriesOf(transport, event_id),
    },
    again: asked,
    page: 1,
    // Within one organisation people of its other workspaces are no strangers; their profile says who is.
    stranger: !enterprise && Boolean(event.user_team) && event.user_team !== team,
    channel: event.channel,
    ...(event.thread_ts && { thread: event.thread_ts }),
  }
}

const actionBody = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({ is_ephemeral: z.boolean().optional(), channel_id: z.string().optional() }).nullish(),
  actions: z
    .array(z.object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).nullish() }))
    .min(1),
})

export interface ReceivedPress extends Received {
  readonly channel?: string
  /** Whether the message pressed on is seen by the presser alone, so that the answer may stand in its place. */
  readonly onPrivateMessage: boolean
}

/** A button or a menu of ours; undefined for one that is not. Whoever presses asks anew. */
export function fromAction(body: unknown, transport: Transport): ReceivedPress | undefined {
  const read = actionBody.safeParse(body)
  if (!read.success) return undefined
  const { user, team, enterprise, container, actions } = read.data
  const press = pressFrom(actions[0]?.selected_option?.value ?? actions[0]?.value ?? '')
  if (!press) return undefined
  const account = accountOf(user.id, team?.id, enterprise?.id, read.data.is_enterprise_install === true)
  const { again, page } = press
  const asked = 'action' in again ? { text: '', action: again.action } : { text: again.text, ...kindOf(again) }
  const surface = 'inPublic' in again && again.inPublic ? 'channel' : 'private'
  const channel = read.data.channel?.id ?? container?.channel_id
  return {
    request: { account, surface, ...asked, deliveries: deliveriesOf(transport) },
    again,
    page,
    stranger: !enterprise && Boolean(user.team_id && team) && user.team_id !== team?.id,
    onPrivateMessage: container?.is_ephemeral === true || channel?.startsWith('D') === true,
    ...(channel && { channel }),
  }
}

function kindOf(again: Exclude<Again, { action: unknown }>): Pick<Request, 'kind'> {
  return again.kind ? { kind: again.kind } : {}
}
