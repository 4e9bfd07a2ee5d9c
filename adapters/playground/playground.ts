// The playground's server: a page on this machine where one is somebody of a made-up school, asks the real bot, and
// sees the very payloads that Slack and Teams would be sent.
//
// Whoever listens binds to loopback; this refuses every request that comes by another name or from another page.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import type { Bot } from '#bot/bot'
import { note } from '#bot/public-text'
import type { Log } from '#records/log'
import { answerQuestion, type Onlooker, readQuestion } from './ask.js'
import { type Judgement, judge } from './guard.js'
import { namesFor } from './names.js'
import { builtPage, readPage } from './page-files.js'
import type { Mornings } from './postbox.js'
import { people } from './school/people.js'
import type { Refused } from './wire.js'

export interface PlaygroundParts {
  readonly bot: Bot
  readonly log: Log
  /** Tells with each answer what just happened. */
  readonly onlooker?: Onlooker
  /** Runs a school morning's reminders; there is no such button without it. */
  readonly mornings?: Mornings
  /** Where the built page lies; the build's own place unless said. */
  readonly page?: string
}

/** No question is longer; a platform's own limit is far below. */
const mostBytes = 64 * 1024

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

const refusals: Record<Exclude<Judgement, 'welcome'>, string> = {
  wrongHost: 'The playground answers on localhost only.',
  wrongOrigin: 'The playground answers its own page only.',
  wrongType: 'Ask in JSON.',
}

/**
 * Answers the page, its people and its questions; anything else is 404.
 * @throws PageNotBuilt where the page was never built
 */
export function createPlayground({ bot, log, onlooker, mornings, page = builtPage }: PlaygroundParts): RequestListener {
  const files = readPage(page)

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const judgement = judge(request)
    if (judgement !== 'welcome') return refuse(response, 403, refusals[judgement])
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (request.method === 'POST' && path === '/playground/ask') return ask(request, response)
    if (request.method === 'POST' && path === '/playground/names') return names(request, response)
    if (request.method === 'POST' && path === '/playground/morning' && mornings) {
      return send(response, 200, await mornings.next())
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'There is nothing to do here.')
    if (path === '/playground/people') return send(response, 200, people)
    const file = files.get(path)
    if (!file) return refuse(response, 404, 'There is nothing here. The playground is at /.')
    response.writeHead(200, { ...headers, 'content-type': file.type }).end(request.method === 'HEAD' ? '' : file.body)
  }

  async function names(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isTooLong(request, response)) return
    const body: unknown = await textOf(request)
      .then(JSON.parse)
      .catch(() => undefined)
    return send(response, 200, await namesFor(bot, body))
  }

  async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isTooLong(request, response)) return
    const question = readQuestion(await textOf(request))
    if (!question) return refuse(response, 400, 'Say who asks, where, and what.')
    const answered = await answerQuestion(bot, question, onlooker)
    if (!answered) return refuse(response, 404, 'Nobody here goes by that id.')
    const arrived = await mornings?.now()
    send(response, 200, { ...answered, ...(arrived && { arrived }) })
  }

  return (request, response) => {
    respond(request, response).catch(() => {
      log.error(note`the playground failed to answer`)
      if (!response.headersSent) refuse(response, 500, 'Something went wrong on our side. Please try again.')
    })
  }
}

/** Refuses what is too long; what still comes of it is not waited for. */
function isTooLong({ headers: { 'content-length': length } }: IncomingMessage, response: ServerResponse): boolean {
  if (Number(length ?? Number.POSITIVE_INFINITY) <= mostBytes) return false
  response.setHeader('connection', 'close')
  refuse(response, 413, 'That is too long to ask.')
  return true
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body))
}

function refuse(response: ServerResponse, status: number, problem: string): void {
  const refused: Refused = { problem }
  send(response, status, refused)
}
