// What nobody in their right mind sends, to every door of the running program: malformed, giant and deeply nested payloads,
// and clients that never finish. Each is turned away quickly and without a word of ours, memory stays bounded, the log says
// nothing of what was in it, and everybody else is answered meanwhile.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#time/clock'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'
import { sendSlashCommand, signedHeaders } from '../slack/signed-request.js'
import { type BotProcess, killLeftBots, signingSecret, startBot } from './bot-process.js'
import { outsideTeam, type SlackOutside, startSlackOutside, userOf } from './slack-outside.js'

const marker = 'Quillon-of-the-payload'
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }
const megabyte = 1024 * 1024

let slack: SlackOutside
let bot: BotProcess
beforeAll(async () => {
  const [sqlite] = engines
  if (!sqlite) throw new Error('SQLite is always there')
  slack = await startSlackOutside()
  bot = await startBot(
    {
      databaseUrl: `file:${await sqlite.place()}`,
      key: randomBytes(32),
      slackUrl: slack.apiUrl,
      more: {
        MicrosoftAppId: 'app',
        MicrosoftAppPassword: 'none',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: 'tenant',
        // Nobody is there: no key ever proves a token.
        ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/openid',
      },
    },
    Date.now() as Instant,
  )
})
afterAll(async () => {
  killLeftBots()
  await slack.close()
})

const nested = (depth: number) => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`
const giant = () => `${marker}${'x'.repeat(8 * megabyte)}`
const event = (inner: string) =>
  `{"type":"event_callback","team_id":"${outsideTeam}","event_id":"E${marker}","event":${inner}}`
const activity = (inner: string) =>
  `{"type":"message","channelId":"msteams","serviceUrl":"http://a.example/","text":${inner}}`
const signed = (body: string) => signedHeaders(body, { secret: signingSecret })
const forged = { ...json, authorization: `Bearer ${marker}.${marker}.${marker}` }

/** What a door is sent, and the statuses that say no. */
const payloads: readonly (readonly [
  what: string,
  path: string,
  body: () => string,
  headers: (body: string) => object,
])[] = [
  ['nothing', '/slack/events', () => '', () => json],
  ['words', '/slack/events', () => marker, () => json],
  ['words, signed', '/slack/events', () => marker, (body) => ({ ...json, ...signed(body) })],
  ['half of a payload, signed', '/slack/events', () => `{"type":"${marker}`, (body) => ({ ...json, ...signed(body) })],
  ['a list, signed', '/slack/events', () => `["${marker}"]`, (body) => ({ ...json, ...signed(body) })],
  ['nothing we know, signed', '/slack/events', () => `{"type":"${marker}"}`, (body) => ({ ...json, ...signed(body) })],
  ['deeply nested, signed', '/slack/events', () => nested(60_000), (body) => ({ ...json, ...signed(body) })],
  [
    'a form of many fields, signed',
    '/slack/events',
    () => `${marker}=1&`.repeat(20_000),
    (body) => ({ ...form, ...signed(body) }),
  ],
  [
    'a payload that is no payload, signed',
    '/slack/events',
    () => `payload=${marker}`,
    (body) => ({ ...form, ...signed(body) }),
  ],
  ['a giant', '/slack/events', giant, () => json],
  ['nothing', '/api/messages', () => '', () => json],
  ['words', '/api/messages', () => marker, () => forged],
  ['half of an activity', '/api/messages', () => `{"text":"${marker}`, () => forged],
  ['an activity of nobody', '/api/messages', () => activity(`"${marker}"`), () => forged],
  ['deeply nested', '/api/messages', () => activity(nested(20_000)), () => forged],
  ['a giant', '/api/messages', giant, () => forged],
  ['a giant', '/page/none', giant, () => form],
  ['a giant', `/page/${'a'.repeat(43)}`, giant, () => form],
  ['a giant', `/file/${'a'.repeat(43)}`, giant, () => form],
  ['a giant', `/calendar/${'a'.repeat(43)}.ics`, giant, () => form],
  ['a long path', `/page/${'a'.repeat(8_000)}`, () => '', () => form],
]

describe('a payload is turned away without a word', () => {
  it.each(payloads)('%s, to %s', async (_what, path, body, headers) => {
    const sent = body()
    const began = performance.now()
    const answered = await fetch(new URL(path, bot.url), {
      method: 'POST',
      body: sent,
      headers: { ...headers(sent) },
    }).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      // Cut off while it was still sending.
      () => ({ status: 0, text: '' }),
    )
    const says =
      path.startsWith('/slack') || path.startsWith('/api') ? /^$/ : /^(nothing here|<!doctype html>[\s\S]*|)\s*$/
    expect(answered.status === 0 || (answered.status >= 400 && answered.status < 500), String(answered.status)).toBe(
      true,
    )
    expect(answered.text).toMatch(says)
    expect(answered.text).not.toContain(marker)
    // Far more than it takes: the machine may be busy with other things.
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(bot.process.exitCode).toBeNull()
  })

  it('also one that Slack signed, and that only a fool could have sent', async () => {
    const inner = `{"type":"message","channel_type":"im","channel":"D1","user":"U_nobody","text":${nested(50_000)}}`
    const body = event(inner)
    const response = await fetch(new URL('/slack/events', bot.url), {
      method: 'POST',
      body,
      headers: { ...json, ...signed(body) },
    })
    // It asks nothing: taken, and let go by.
    expect(response.status).toBe(200)
  })

  it('and the log says nothing of it', () => {
    expect(bot.log()).not.toContain(marker)
    for (const line of bot.log().trim().split('\n')) {
      expect(Object.keys(JSON.parse(line) as object)).not.toContain('err')
      expect(line.length).toBeLessThan(300)
    }
  })
})

/** A client that begins and never finishes. */
function slowClient(begins: string): Promise<Socket> {
  const { hostname, port } = new URL(bot.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(begins, () => resolve(socket)))
    socket.on('error', reject).on('data', () => undefined)
  })
}

/** Resident memory of the program, in megabytes. */
function memoryNow(): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.process.pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

const slow = [
  'GET /page/none HTTP/1.1\r\nhost: a.example\r\nx-slow: ',
  `POST /slack/events HTTP/1.1\r\nhost: a.example\r\ncontent-length: 900000\r\n\r\n${'x'.repeat(50_000)}`,
  `POST /api/messages HTTP/1.1\r\nhost: a.example\r\nauthorization: Bearer a\r\ncontent-length: 200000\r\n\r\n${'x'.repeat(50_000)}`,
  'POST /slack/events HTTP/1.1\r\nhost: a.example\r\ntransfer-encoding: chunked\r\n\r\n',
]

it('three hundred clients that never finish hold nobody up, and are cut off', { timeout: 120_000 }, async () => {
  const before = memoryNow()
  const clients = await Promise.all(Array.from({ length: 300 }, (_, at) => slowClient(slow[at % slow.length] ?? '')))
  const gone = Promise.all(clients.map((client) => new Promise((resolve) => client.once('close', resolve))))
  const began = performance.now()
  const { status } = await sendSlashCommand(bot.url, {
    secret: signingSecret,
    team: outsideTeam,
    user: userOf('teacher.now'),
    text: 'help',
  })
  expect(status).toBe(200)
  const answeredMs = performance.now() - began
  const grown = memoryNow() - before
  if (cases(1) > 1) await gone
  else for (const client of clients) client.destroy()
  const cutOff = (performance.now() - began) / 1000
  process.stderr.write(
    `300 slow clients: others answered in ${answeredMs.toFixed(0)} ms, memory grew by ${grown.toFixed(0)} MB${cases(1) > 1 ? `, all cut off after ${cutOff.toFixed(0)} s` : ''}\n`,
  )
  expect(grown).toBeLessThan(200)
  expect(cutOff).toBeLessThan(60)
})
