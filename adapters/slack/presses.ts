// Buttons pressed and menu entries chosen.
import { z } from 'zod'
import { messageIdOf } from './message-ids.js'
import { type Again, pressFrom } from './press.js'
import { accountOf, deliveriesOf, type Received, type Transport } from './received.js'

const actionBody = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  channel: z.object({ id: z.string() }).nullish(),
  view: z.object({ type: z.string().optional() }).nullish(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
    })
    .nullish(),
  actions: z
    .array(z.object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).nullish() }))
    .min(1),
})

/** The message pressed on: an answer may stand in its place where the presser alone sees it. */
export type PressedOn = 'ephemeral' | 'direct' | 'open'

export interface ReceivedPress extends Received {
  readonly on: PressedOn
  /** The thread that the message pressed on stands in. */
  readonly thread?: string
  /** Where the message pressed on stands, in direct messages. */
  readonly messageId?: string
}

/** A button or a menu of ours; undefined for one that is not. Whoever presses asks anew. */
export function fromAction(body: unknown, transport: Transport): ReceivedPress | undefined {
  const read = actionBody.safeParse(body)
  if (!read.success) return undefined
  const { user, team, enterprise, container, actions, view } = read.data
  const press = pressFrom(actions[0]?.selected_option?.value ?? actions[0]?.value ?? '')
  if (!press) return undefined
  const account = accountOf(user.id, team?.id, enterprise?.id, read.data.is_enterprise_install === true)
  const { again, page } = press
  const asked = 'action' in again ? { text: '', action: again.action } : askedAgain(again)
  const channel = read.data.channel?.id ?? container?.channel_id
  // Whoever presses on the message that began a thread looks at the channel, not at the thread.
  const thread = container?.thread_ts === container?.message_ts ? undefined : container?.thread_ts
  return {
    request: {
      account,
      surface: surfaceOf(channel, view?.type),
      ...asked,
      deliveries: deliveriesOf(transport),
    },
    again,
    page,
    ...(thread !== undefined && { thread }),
    ...(channel?.startsWith('D') &&
      container?.message_ts && { messageId: messageIdOf({ channel, stamps: [container.message_ts] }) }),
    stranger: !enterprise && Boolean(user.team_id && team) && user.team_id !== team?.id,
    // What the bot wrote first stays, with what else stands in it.
    on:
      'action' in again && again.action.inMessage
        ? 'open'
        : container?.is_ephemeral
          ? 'ephemeral'
          : channel?.startsWith('D')
            ? 'direct'
            : 'open',
  }
}

/** In a modal or the Home tab nobody reads over the shoulder. */
function surfaceOf(channel: string | undefined, view: string | undefined): Received['request']['surface'] {
  if (channel !== undefined && !channel.startsWith('D')) return 'channel'
  return view === 'home' ? 'home' : 'private'
}

/** The question as it was asked first: where it stood in public then, its answer says so on every page. */
function askedAgain({ text, kind, inPublic }: Exclude<Again, { action: unknown }>) {
  return { text, ...(kind && { kind }), ...(inPublic && { askedInPublic: true }) }
}
