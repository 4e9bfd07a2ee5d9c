// Activities as Teams sends them, signed as Teams signs them, and the bot to send them to.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ConversationBook, ConversationReference } from '#adapters/teams/conversation-book'
import { createTeams, type TeamsAdapter, type TeamsOptions } from '#adapters/teams/create-teams'
import type { Bot } from '#bot/bot'
import type { Log } from '#records/log'
import { systemClock } from '#time/clock'
import { appId, type Microsoft, tenant } from './microsoft.js'

export type Json = Readonly<Record<string, unknown>>

/** A teacher of the tenant, as Teams names her. */
export const teacher = { id: '29:teacher', aadObjectId: 'aad-teacher', name: 'Ada Teacher' }
const bot = { id: `28:${appId}`, name: 'Caseload' }
export const channelId = '19:staffroom@thread.tacv2;messageid=1700000000000'
export const chatId = 'a:chat-of-teacher'

const places = {
  personal: { id: chatId, conversationType: 'personal', tenantId: tenant },
  channel: { id: channelId, conversationType: 'channel', isGroup: true, tenantId: tenant },
  groupChat: { id: '19:planning@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: tenant },
} as const
export type Where = keyof typeof places

let count = 0

/** Something typed; in a channel or a group chat with the bot mentioned. */
export function message(where: Where, text: string, parts: Json = {}): Json {
  const mention = { type: 'mention', mentioned: bot, text: '<at>Caseload</at>' }
  const typed = where === 'personal' ? { text } : { text: `<at>Caseload</at>&nbsp;${text}`, entities: [mention] }
  return { ...around(where), type: 'message', textFormat: 'plain', ...typed, ...parts }
}

/** A press on one of the bot's cards. @param data what the button carries, with what was chosen */
export function press(where: Where, data: unknown, parts: Json = {}): Json {
  const value = { action: { type: 'Action.Execute', verb: 'caseload', data }, trigger: 'manual' }
  return { ...around(where), type: 'invoke', name: 'adaptiveCard/action', value, ...parts }
}

/** A press that opens a dialog (`fetch`) or one within it. @param data what the button carries, with what was typed */
export function dialog(where: Where, does: 'fetch' | 'submit', data: unknown, parts: Json = {}): Json {
  const value = { data, context: { theme: 'default' } }
  return { ...around(where), type: 'invoke', name: `task/${does}`, value, ...parts }
}

/** Any other activity. */
export function activity(where: Where, parts: Json): Json {
  return { ...around(where), ...parts }
}

function around(where: Where): Json {
  count += 1
  return {
    id: `activity-${count}`,
    channelId: 'msteams',
    from: teacher,
    recipient: bot,
    conversation: places[where],
    channelData: { tenant: { id: tenant } },
  }
}

export interface HttpReply {
  readonly status: number
  readonly text: string
}

/** Sends an activity as Teams would. @param token another than a valid one; undefined for none at all */
export async function sendActivity(
  baseUrl: string,
  microsoft: Microsoft,
  parts: unknown,
  ...token: [] | [string | undefined]
): Promise<HttpReply> {
  const isActivity = typeof parts === 'object' && parts !== null && !Array.isArray(parts)
  const body = isActivity ? { serviceUrl: `${microsoft.url}/`, ...parts } : parts
  const bearer = token.length > 0 ? token[0] : await microsoft.sign()
  const response = await fetch(`${baseUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

export interface Served {
  readonly url: string
  readonly teams: TeamsAdapter
  readonly conversations: Map<string, ConversationReference>
  /** Every line of the log, as text. */
  readonly logged: string[]
  stop(): Promise<void>
}

/** The adapter behind a port, believing this Microsoft. */
export async function serve(microsoft: Microsoft, bot: Bot, options: Partial<TeamsOptions> = {}): Promise<Served> {
  const logged: string[] = []
  const conversations = new Map<string, ConversationReference>()
  const teams = await createTeams({
    bot,
    log: logInto(logged),
    clock: systemClock('America/Chicago'),
    settings: microsoft.settings,
    allowedTenants: [],
    targetedMessages: 'try',
    secret: 'the district’s own',
    conversations: bookOf(conversations),
    serviceUrls: [microsoft.url],
    ...options,
  })
  const server = createServer((request, response) => teams.requestListener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    teams,
    conversations,
    logged,
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await teams.stop()
    },
  }
}

function bookOf(kept: Map<string, ConversationReference>): ConversationBook {
  return {
    remember: async ({ workspace, user }, reference) => void kept.set(`${workspace}/${user}`, reference),
    of: async ({ workspace, user }) => kept.get(`${workspace}/${user}`),
  }
}

function logInto(lines: string[]): Log {
  const write = (event: string, fields = {}) => void lines.push(`${event} ${JSON.stringify(fields)}`)
  return { info: write, warn: write, error: write }
}
