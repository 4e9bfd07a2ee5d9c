// Slack and Microsoft as an administrator's mistakes meet them: each answers what it is told to.
import { createServer, type Server } from 'node:http'
import { botScopes } from '#adapters/slack/manifest'
import { listening } from '../slack/slack-stand-in.js'

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Platforms {
  readonly url: string
  /** What they answer, by the end of the path: a method of Slack's, `token`, `healthz`, `events`, `messages`. */
  readonly answers: Map<string, Answer>
  /** What was asked, by the end of the path, with the body. */
  readonly asked: string[]
  close(): Promise<void>
}

/** All is well until an answer is changed. */
export async function startPlatforms(): Promise<Platforms> {
  const granted = { 'x-oauth-scopes': botScopes.join(',') }
  const answers = new Map<string, Answer>([
    ['auth.test', { headers: granted, body: { ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'B1' } }],
    ['apps.connections.open', { body: { ok: true, url: 'wss://127.0.0.1:9/' } }],
    ['oauth.v2.access', { body: { ok: false, error: 'invalid_code' } }],
    ['api.test', { body: { ok: true } }],
    ['conversations.info', { body: { ok: true, channel: { id: 'C1', is_member: true } } }],
    ['token', { body: { access_token: 'a-token', expires_in: 3600 } }],
    ['healthz', { body: 'alive\n' }],
    ['events', { status: 401, body: '' }],
    ['messages', { status: 401, body: '' }],
  ])
  const asked: string[] = []
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const end = (request.url ?? '').split('?')[0]?.split('/').pop() ?? ''
    asked.push(`${end} ${Buffer.concat(chunks).toString()}`)
    const { status = 200, headers = {}, body } = answers.get(end) ?? { status: 404, body: '' }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const url = await listening(server)
  return {
    url,
    answers,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
