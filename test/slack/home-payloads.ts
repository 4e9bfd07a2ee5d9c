// What Slack sends of the Home tab, of shortcuts and of names being typed, signed.
import { randomUUID } from 'node:crypto'
import { post, pressedAction, signedHeaders } from './signed-request.js'

interface Sent {
  readonly secret: string
  readonly team: string
  readonly user: string
  /** The workspace of whoever it is, where it is another: Slack Connect. */
  readonly userTeam?: string
  /** What a modal can be opened with; one that Slack never gave where absent. */
  readonly trigger?: string
  /** Seconds since 1970; now where absent. */
  readonly timestamp?: number
}

/** The event of somebody who opens a tab of the bot's. */
export function homeOpened(user: string, tab: 'home' | 'messages' = 'home'): Record<string, unknown> {
  return { type: 'app_home_opened', user, channel: 'D0HOME', tab, event_ts: '1.1' }
}

/** Presses a button that stands in the Home tab. */
export const pressInHome = (baseUrl: string, of: Sent, value: string) =>
  send(baseUrl, of, {
    type: 'block_actions',
    actions: [pressedAction(value)],
    container: { type: 'view', view_id: 'VHOME' },
    view: { id: 'VHOME', type: 'home', hash: '1.1', callback_id: 'caseload_home', state: { values: {} } },
  })

/** Chooses a shortcut that Slack offers everywhere. */
export const chooseShortcut = (baseUrl: string, of: Sent, callback_id: string) =>
  send(baseUrl, of, { type: 'shortcut', callback_id, action_ts: '1.1' })

/** Chooses a shortcut on a message. */
export const chooseOnMessage = (baseUrl: string, of: Sent, callback_id: string, text: string) =>
  send(baseUrl, of, {
    type: 'message_action',
    callback_id,
    channel: { id: 'C0STAFFROOM', name: 'staff-room' },
    message: { type: 'message', user: 'U0OTHER', text, ts: '1.1' },
    message_ts: '1.1',
    response_url: 'http://127.0.0.1:9/none',
  })

/** Types a name into a field. */
export const typeName = (baseUrl: string, of: Sent, block_id: string, value: string) =>
  send(baseUrl, of, { type: 'block_suggestion', action_id: 'typed', block_id, value })

async function send(baseUrl: string, of: Sent, what: Readonly<Record<string, unknown>>) {
  const payload = {
    team: { id: of.team },
    user: { id: of.user, team_id: of.userTeam ?? of.team },
    trigger_id: of.trigger ?? randomUUID(),
    ...what,
  }
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return post(baseUrl, body, { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body, of) })
}
