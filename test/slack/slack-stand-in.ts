// Slack as the bot sees it: the emulator plays its Web API, and this stands in front of it to see every call, to take
// what is sent to a response address, and to fail where a test wants failure.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, type Emulator } from 'emulate'
import { blockFaults } from '#adapters/slack/block-check'
import type { HomeView } from '#adapters/slack/home-view'
import type { Block } from '#adapters/slack/message'
import type { Modal } from '#adapters/slack/modal'
import { viewFaults } from '#adapters/slack/view-check'

interface Call {
  /** The Web API's method, or `response_url`. */
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
  /** The token that it was made with. */
  readonly token: string | undefined
  /** What the emulator answered, once it has. */
  readonly answer: Promise<Readonly<Record<string, unknown>>>
}

/** A failure to answer a method with, once. */
interface Failure {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  /** Waits before it passes the call on, instead of failing. */
  readonly delay?: Promise<unknown>
}

export interface SlackStandIn {
  /** Base of the Web API. */
  readonly apiUrl: string
  readonly responseUrl: string
  readonly calls: Call[]
  /** What Slack says of some people, by their ids, in the place of what the emulator would. */
  readonly profiles: Map<string, Readonly<Record<string, unknown>>>
  /** Fails the next call of a method. */
  failNext(method: string, failure: Failure): void
  /** Fails a call of a method after some that do not fail. */
  failAfter(method: string, passing: number, failure: Failure): void
  /** Resolves with the next call of a method, or of any of several, past or to come, and forgets it. */
  next(...methods: readonly string[]): Promise<Call>
  /** Asks the Web API as the test itself. */
  ask(method: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  close(): Promise<void>
}

export const botToken = 'xoxb-test-bot'
/** The emulator's own workspace. */
export const homeTeam = 'T000000001'

const users = ['jordan.park', 'robin.diaz', 'sam.okafor'].map((name) => ({
  name,
  profile: { email: `${name}@school.example` },
}))

/** Starts both, the emulator on a free port: it takes none by itself. @param more of what the emulator knows of Slack */
export async function startSlack(more: Readonly<Record<string, unknown>> = {}): Promise<SlackStandIn> {
  const port = await freePort()
  const emulator = await createEmulator({
    service: 'slack',
    port,
    seed: {
      tokens: { [botToken]: { login: 'U000000001' } },
      slack: { users, channels: [{ name: 'staff-room' }], ...more },
    },
  })
  return inFrontOf(emulator)
}

async function inFrontOf(emulator: Emulator): Promise<SlackStandIn> {
  const calls: Call[] = []
  const profiles: SlackStandIn['profiles'] = new Map()
  const failures = new Map<string, { passing: number; readonly failure: Failure }>()
  let waiting: { methods: readonly string[]; take: (call: Call) => void }[] = []

  const server = createServer(async (request, response) => {
    const text = await textOf(request)
    // What a browser opens is no call.
    if (request.url?.startsWith('/oauth/')) return browse(request, text, response)
    const method = (request.url ?? '').split('/').pop() ?? ''
    const token = request.headers.authorization?.replace('Bearer ', '')
    let answered: (body: Readonly<Record<string, unknown>>) => void = () => undefined
    const answer = new Promise<Readonly<Record<string, unknown>>>((resolve) => {
      answered = resolve
    })
    const call = { method, body: fieldsOf(text, request.headers['content-type'] ?? ''), token, answer }
    const waiter = waiting.find((each) => each.methods.includes(method))
    waiting = waiting.filter((each) => each !== waiter)
    if (waiter) waiter.take(call)
    else calls.push(call)
    const due = failures.get(method)
    const failure = due?.passing === 0 ? due.failure : undefined
    if (due?.passing === 0) failures.delete(method)
    else if (due) due.passing -= 1
    await failure?.delay
    if (failure?.status || failure?.body) {
      response.writeHead(failure.status ?? 200, { 'content-type': 'application/json', ...failure.headers })
      response.end(JSON.stringify(failure.body ?? {}))
    } else if (method === 'users.info' && profiles.has(String(call.body.user))) {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, user: profiles.get(String(call.body.user)) }))
    } else if (refusesBlocks(call)) {
      // The emulator takes any block; Slack doesn't.
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: false, error: 'invalid_blocks' }))
    } else if (method === 'response_url') {
      response.end('ok')
    } else {
      const passed = await pass(request, text)
      const said = withoutMetadata(call, await passed.text())
      answered(JSON.parse(said) as Record<string, unknown>)
      response.writeHead(passed.status, { 'content-type': 'application/json' })
      response.end(said)
    }
  })
  const pass = (request: IncomingMessage, body: string) =>
    fetch(new URL(request.url ?? '/', emulator.url), {
      method: 'POST',
      body,
      headers: {
        'content-type': request.headers['content-type'] ?? '',
        authorization: request.headers.authorization ?? '',
      },
    })
  async function browse(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const sent = request.method === 'POST' ? { method: 'POST', body, headers } : {}
    const page = await fetch(new URL(request.url ?? '/', emulator.url), { ...sent, redirect: 'manual' })
    const location = page.headers.get('location')
    response.writeHead(page.status, location ? { location } : {})
    response.end(await page.text())
  }
  const url = await listening(server)

  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/response_url`,
    calls,
    profiles,
    failNext: (method, failure) => void failures.set(method, { passing: 0, failure }),
    failAfter: (method, passing, failure) => void failures.set(method, { passing, failure }),
    next: (...methods) =>
      new Promise((take) => {
        const at = calls.findIndex((call) => methods.includes(call.method))
        const [past] = at < 0 ? [] : calls.splice(at, 1)
        if (past) take(past)
        else waiting.push({ methods, take })
      }),
    ask: async (method, body) => {
      const response = await fetch(`${emulator.url}/api/${method}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
      })
      return (await response.json()) as Record<string, unknown>
    },
    close: async () => {
      await new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      })
      await emulator.close()
    },
  }
}

/** Listens on a free port of the loopback. @returns its address */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** One that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const url = await listening(server)
  await new Promise((done) => server.close(done))
  return Number(new URL(url).port)
}

function refusesBlocks({ body }: Call): boolean {
  if (typeof body.view === 'string') return viewFaults(JSON.parse(body.view) as Modal | HomeView).length > 0
  return (
    Array.isArray(body.blocks) && blockFaults({ text: String(body.text), blocks: body.blocks as Block[] }).length > 0
  )
}

/** Slack tells of what a message carries only where it is asked to; the emulator always does. */
function withoutMetadata({ method, body }: Call, said: string): string {
  if (method !== 'conversations.history' || body.include_all_metadata === 'true') return said
  const { messages, ...rest } = JSON.parse(said) as { messages?: Record<string, unknown>[] }
  return JSON.stringify({ ...rest, messages: messages?.map(({ metadata: _, ...message }) => message) })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** The fields of a call: Slack's client sends forms with JSON in them. */
function fieldsOf(text: string, type: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(text) as Record<string, unknown>
  const entries = [...new URLSearchParams(text)].map(([name, value]): [string, unknown] => [
    name,
    name === 'blocks' ? JSON.parse(value) : value,
  ])
  return Object.fromEntries(entries)
}
