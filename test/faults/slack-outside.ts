// Slack from outside, for a bot that is a process of its own: it keeps what it is told, gives each asker their own answer
// address, and is away, slow or full where a test wants it so.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Modal } from '#adapters/slack/modal'
import { emailOf } from '../stories/district-files.js'

export const outsideTeam = 'T0OUTSIDE'

/** A message that stands in somebody's direct messages. */
export interface Posted {
  readonly channel: string
  readonly ts: string
  /** All of it, as it was sent. */
  readonly said: string
  readonly metadata?: { readonly event_payload: { readonly outbox_id: string; readonly page: number } }
}

/** What Slack answers instead of doing what it is asked; `hang`: nothing at all. */
export type Trouble = 'hang' | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }

export interface SlackOutside {
  readonly apiUrl: string
  /** All that was ever posted, also what was taken away since. */
  readonly posted: readonly Posted[]
  /** How often the Web API was asked, by method. */
  readonly asked: ReadonlyMap<string, number>
  /** What every call meets until it is taken away. */
  trouble: Trouble | undefined
  /** An address for one answer, and the answer. */
  answerAddress(): { readonly url: string; readonly answer: Promise<string> }
  /** A trigger for one modal, and the modal that is opened with it. */
  trigger(): { readonly id: string; readonly opened: Promise<{ readonly view: Modal; readonly id: string }> }
  close(): Promise<void>
}

/** The account of somebody of the small district. */
export const userOf = (who: string) => `U_${who}`

/** Their direct messages: letters and digits, as Slack's own ids are. */
const directWith = (user: string) => `D${user.replaceAll(/\W/g, '')}`

const profileOf = (user: string) => ({ id: user, profile: { email: emailOf(user.slice('U_'.length)) } })

export async function startSlackOutside(): Promise<SlackOutside> {
  const posted: Posted[] = []
  /** What was taken away since. */
  const gone = new Set<string>()
  const asked = new Map<string, number>()
  const answers = new Map<string, (said: string) => void>()
  const modals = new Map<string, (opened: { view: Modal; id: string }) => void>()
  let count = 0
  const next = () => {
    count += 1
    return `${1_700_000_000 + count}.000100`
  }

  const methods: Readonly<Record<string, (of: Readonly<Record<string, string>>) => object>> = {
    'auth.test': () => ({ team_id: outsideTeam, user_id: 'UBOT', bot_id: 'B0' }),
    'users.info': ({ user = '' }) => ({ user: profileOf(user) }),
    'users.lookupByEmail': ({ email = '' }) => ({ user: profileOf(userOf(email.replace(/@.*/, ''))) }),
    'conversations.open': ({ users = '' }) => ({ channel: { id: directWith(users) } }),
    'chat.postMessage'(of) {
      const ts = next()
      const metadata = of.metadata ? (JSON.parse(of.metadata) as Posted['metadata']) : undefined
      const { channel = '' } = of
      posted.push({ channel, ts, said: `${of.text} ${of.blocks}`, ...(metadata && { metadata }) })
      return { channel, ts }
    },
    'conversations.history': ({ channel }) => ({
      messages: posted.filter((one) => one.channel === channel && !gone.has(one.ts)).toReversed(),
    }),
    'chat.update': ({ channel, ts }) => ({ channel, ts }),
    'chat.delete'({ channel, ts = '' }) {
      gone.add(ts)
      return { channel, ts }
    },
    'views.open'({ trigger_id = '', view = '' }) {
      const opened = { id: `V${next()}`, hash: '1.1' }
      modals.get(trigger_id)?.({ view: JSON.parse(view) as Modal, id: opened.id })
      return { view: opened }
    },
    'views.publish': () => ({}),
    'views.update': () => ({}),
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    const path = request.url ?? ''
    if (path.startsWith('/answer/')) {
      answers.get(path)?.(text)
      return void response.end('ok')
    }
    const method = path.split('/').pop() ?? ''
    asked.set(method, (asked.get(method) ?? 0) + 1)
    const { trouble } = slack
    if (trouble === 'hang') return
    if (trouble)
      return void response.writeHead(trouble.status, trouble.headers).end('{"ok":false,"error":"ratelimited"}')
    const said = methods[method]?.(Object.fromEntries(new URLSearchParams(text)))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(said ? { ok: true, ...said } : { ok: false, error: 'unknown_method' }))
  }

  const server = createServer((request, response) => {
    // Whoever is killed breaks off.
    take(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const slack: SlackOutside = {
    apiUrl: `${url}/api/`,
    posted,
    asked,
    trouble: undefined,
    answerAddress() {
      const path = `/answer/${randomUUID()}`
      return { url: `${url}${path}`, answer: new Promise((resolve) => answers.set(path, resolve)) }
    },
    trigger() {
      const id = randomUUID()
      return { id, opened: new Promise((resolve) => modals.set(id, resolve)) }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return slack
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
