// What Slack sends, signed as Slack signs it: for every test that speaks to the adapter over HTTP.
import { createHmac, randomUUID } from 'node:crypto'

export interface SlackAnswer {
  readonly status: number
  readonly body: string
}

interface Signing {
  readonly secret: string
  /** Seconds since 1970; now where absent. */
  readonly timestamp?: number
}

/** The headers that make a body Slack's own. */
export function signedHeaders(body: string, { secret, timestamp = Math.floor(Date.now() / 1000) }: Signing) {
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${hash}` }
}

/** Posts a body to the bot as it stands. */
export async function post(baseUrl: string, body: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(new URL('/slack/events', baseUrl), { method: 'POST', body, headers: { ...headers } })
  return { status: response.status, body: await response.text() }
}

export interface SlashCommand extends Signing {
  readonly team: string
  readonly user: string
  readonly text: string
  readonly command?: string
  readonly channel?: string
  readonly responseUrl?: string
  /** What a modal can be opened with; one that Slack never gave where absent. */
  readonly trigger?: string
}

/** The form of a slash command, as Slack fills it in. */
export function slashCommandBody(asked: SlashCommand): string {
  return new URLSearchParams({
    team_id: asked.team,
    channel_id: asked.channel ?? 'C0STAFFROOM',
    channel_name: 'staff-room',
    user_id: asked.user,
    user_name: 'somebody',
    command: asked.command ?? '/iep',
    text: asked.text,
    response_url: asked.responseUrl ?? 'http://127.0.0.1:9/none',
    trigger_id: asked.trigger ?? randomUUID(),
  }).toString()
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Sends a slash command. @param baseUrl where the bot listens */
export async function sendSlashCommand(baseUrl: string, asked: SlashCommand): Promise<SlackAnswer> {
  const body = slashCommandBody(asked)
  return post(baseUrl, body, { ...form, ...signedHeaders(body, asked) })
}

export interface SlackEvent extends Signing {
  readonly team: string
  readonly event: Readonly<Record<string, unknown>>
  readonly eventId?: string
}

/** The envelope that Slack puts round an event. */
function eventPayload({ team, event, eventId = `Ev${randomUUID()}` }: Omit<SlackEvent, 'secret'>) {
  const authorizations = [{ team_id: team, enterprise_id: null, user_id: 'UBOT', is_bot: true }]
  return { type: 'event_callback', team_id: team, api_app_id: 'A1', event_id: eventId, authorizations, event }
}

/** Sends an event: a direct message, a mention. */
export async function sendEvent(baseUrl: string, sent: SlackEvent): Promise<SlackAnswer> {
  const body = JSON.stringify(eventPayload(sent))
  return post(baseUrl, body, { 'content-type': 'application/json', ...signedHeaders(body, sent) })
}

/** A direct message to the bot, as an event. */
export function directMessage(user: string, text: string, channel: string): Record<string, unknown> {
  return { type: 'message', channel_type: 'im', channel, user, text, ts: '1.1' }
}

/** A mention of the bot in a channel, as an event. */
export function mention(user: string, text: string, channel: string): Record<string, unknown> {
  return { type: 'app_mention', channel, user, text: `<@UBOT> ${text}`, ts: '1.1' }
}

export interface ButtonPress extends Signing {
  readonly team: string
  readonly user: string
  readonly value: string
  readonly channel?: string
  /** The workspace of whoever presses, where it is another: Slack Connect. */
  readonly userTeam?: string
  readonly responseUrl: string
  /** Whether the message pressed on is seen by the presser alone. */
  readonly ephemeral?: boolean
  /** The stamp of the message pressed on, of one that stands there for good. */
  readonly messageTs?: string
  readonly trigger?: string
  /** Whether it is an option of a menu that was chosen. */
  readonly isOption?: boolean
}

/** What was pressed or chosen, as Slack tells of it. */
export function pressedAction(value: string, isOption = false): Record<string, unknown> {
  const at = { action_id: 'press-1', block_id: 'b' }
  return isOption ? { type: 'static_select', ...at, selected_option: { value } } : { type: 'button', ...at, value }
}

/** Sends the press of a button. */
export async function sendButtonPress(baseUrl: string, press: ButtonPress): Promise<SlackAnswer> {
  const channel = press.channel ?? 'C0STAFFROOM'
  const payload = {
    type: 'block_actions',
    team: { id: press.team },
    user: { id: press.user, team_id: press.userTeam ?? press.team },
    channel: { id: channel },
    container: {
      type: 'message',
      channel_id: channel,
      is_ephemeral: press.ephemeral ?? true,
      ...(press.messageTs && { message_ts: press.messageTs }),
    },
    response_url: press.responseUrl,
    trigger_id: press.trigger ?? randomUUID(),
    actions: [pressedAction(press.value, press.isOption)],
  }
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return post(baseUrl, body, { ...form, ...signedHeaders(body, press) })
}
