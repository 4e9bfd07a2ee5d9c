// Slack over a web socket that the bot opens itself, for a school whose network lets nobody in.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createSlack, type SlackAdapter } from '#adapters/slack/create-slack'
import type { PlatformInstallations } from '#records/platform-installations'
import { type Instant, systemClock } from '#time/clock'
import { logInto } from './adapter.js'
import { shortReply } from './replies.js'
import { scriptedBot } from './scripted-bot.js'
import { directMessage, slashCommandBody } from './signed-request.js'
import { listening } from './slack-stand-in.js'

const bot = scriptedBot(shortReply)
const logged: string[] = []
const opened: string[] = []
let adapter: SlackAdapter
let socket: WebSocket

/** Slack's side: the call that opens a connection, and the connection. */
const server = createServer((request, response) => {
  opened.push(`${request.url} ${request.headers.authorization}`)
  response.writeHead(200, { 'content-type': 'application/json' })
  const url = `ws://${request.headers.host}/link`
  response.end(JSON.stringify({ ok: true, url, team_id: 'T1', user_id: 'UBOT', bot_id: 'B1' }))
})
const sockets = new WebSocket.Server({ server })

beforeAll(async () => {
  const url = await listening(server)
  sockets.on('connection', (each) => {
    socket = each
    each.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  })
  adapter = await createSlack({
    bot,
    log: logInto(logged),
    clock: systemClock('America/Chicago'),
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    apiUrl: `${url}/api/`,
    allowedWorkspaces: ['T1'],
  })
  await adapter.start()
})

afterAll(async () => {
  await adapter.stop()
  sockets.close()
  server.closeAllConnections()
  server.close()
})

/** Sends an envelope and waits for what the bot acknowledges it with. */
function acknowledged(envelope: string, payload: unknown, type = 'slash_commands'): Promise<unknown> {
  const answer = new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))
  socket.send(JSON.stringify({ type, envelope_id: envelope, accepts_response_payload: true, payload }))
  return answer
}

const payload = (team: string) =>
  Object.fromEntries(
    new URLSearchParams(slashCommandBody({ secret: '', team, user: 'U1', text: 'accommodations for J. Doe' })),
  )

test('needs no address of the school: the bot opens the connection with its app token', () => {
  expect(adapter.requestListener).toBeUndefined()
  expect(opened).toContain('/api/apps.connections.open Bearer xapp-test')
})

test('a slash command is answered in the acknowledgement', async () => {
  expect(await acknowledged('e-1', payload('T1'))).toMatchObject({
    envelope_id: 'e-1',
    payload: { response_type: 'ephemeral', text: shortReply.text },
  })
  expect(bot.requests).toMatchObject([{ deliveries: [{ kind: 'event', key: 'slack:envelope:e-1' }] }])
})

test('the same envelope again is acknowledged and done once', async () => {
  expect(await acknowledged('e-1', payload('T1'))).toEqual({ envelope_id: 'e-1', payload: {} })
  expect(bot.requests).toHaveLength(1)
})

test('another workspace’s command gets an empty acknowledgement', async () => {
  expect(await acknowledged('e-2', payload('T0ELSEWHERE'))).toEqual({ envelope_id: 'e-2', payload: {} })
  expect(bot.requests).toHaveLength(1)
  expect(logged).toEqual(['{"event":"slack.refused.workspace"}'])
})

test('what nobody can read is acknowledged, so that it does not come again, and done by nobody', async () => {
  logged.length = 0
  for (const [nth, misshapen] of [{ type: 'block_actions' }, { event: 'no event' }, { command: 7 }].entries()) {
    expect(await acknowledged(`m-${nth}`, misshapen, 'interactive')).toMatchObject({ envelope_id: `m-${nth}` })
  }
  expect(bot.requests).toHaveLength(1)
  expect(logged).toEqual(Array(3).fill('{"event":"slack.refused.form"}'))
  logged.length = 0
})

test('an event is acknowledged once it is done', async () => {
  const order: string[] = []
  const handle = bot.handle
  bot.handle = async (request, profile) => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
    order.push('done')
    return handle(request, profile)
  }
  const event = {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true }],
    event: directMessage('U1', 'help', 'D1'),
  }
  await acknowledged('ev-1', event, 'events_api').then(() => order.push('acknowledged'))
  bot.handle = handle
  expect(order).toEqual(['done', 'acknowledged'])
})

test('half a character comes as the sign for what nobody can read', async () => {
  bot.requests.length = 0
  const event = directMessage('U1', 'goals for J\ud83d Doe \ud83d\ude00', 'D1')
  await acknowledged(
    'half',
    { ...{ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: 'Ev9' }, event },
    'events_api',
  )
  expect(bot.requests.map(({ text }) => text)).toEqual(['goals for J\ufffd Doe \ud83d\ude00'])
})

test('where many workspaces are installed, each is answered, and browsers alone come to the door', async () => {
  const held = JSON.stringify({ token: 'xoxb-of-T1', botUser: 'UBOT', scopes: [] })
  const here = { platform: 'slack', place: 'T1', whole: false, held, installedAt: 0 as Instant } as const
  const installations: PlatformInstallations = {
    keep: async () => undefined,
    of: async (_, place) => (place === 'T1' ? here : undefined),
    all: async () => [here],
    remove: async () => false,
    takeOnce: async () => true,
  }
  const { port } = server.address() as AddressInfo
  const many = await createSlack({
    bot,
    log: logInto(logged),
    clock: systemClock('America/Chicago'),
    appToken: 'xapp-test',
    oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 's', installations },
    apiUrl: `http://127.0.0.1:${port}/api/`,
    allowedWorkspaces: ['T1', 'T2'],
  })
  const web = createServer((request, response) => many.requestListener?.(request, response))
  const at = await listening(web)
  try {
    await adapter.stop()
    await many.start()
    expect(await acknowledged('e-3', payload('T1'))).toMatchObject({ payload: { text: shortReply.text } })
    expect(await acknowledged('e-4', payload('T2'))).toEqual({ envelope_id: 'e-4', payload: {} })
    expect((await fetch(`${at}/slack/install`)).status).toBe(200)
    expect((await fetch(`${at}/slack/events`, { method: 'POST' })).status).toBe(404)
  } finally {
    await many.stop()
    web.close()
    web.closeAllConnections()
  }
})
