// Takes what Slack sends over HTTP: lets in what is signed, timely and new, and gives it to Bolt.
//
// A receiver of our own, as Bolt provides for, in place of Bolt's. That one lets signatures from the future and replays
// through, knows the form's bare media type alone, and checks and parses every body twice.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import type { App, Receiver } from '@slack/bolt'
import type { Bot } from '#bot/bot'
import { note, type PublicText } from '#bot/public-text'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { isEnvelope } from './envelope.js'
import { bodyOf, TooLong } from './http-body.js'
import type { Transport } from './received.js'
import { faultOf, refusalIn } from './refusal.js'
import { isSigned, isTimely, signatureIn, signatureKey } from './signature.js'

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

/** Where Slack is told to send everything. */
const path = '/slack/events'

type Body = Record<string, unknown>

export class HttpReceiver implements Receiver {
  #app: App | undefined

  constructor(
    private readonly secret: string,
    private readonly bot: Pick<Bot, 'wasTaken'>,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly log: Log,
  ) {}

  init(app: App): void {
    this.#app = app
  }

  /** The server is another's. */
  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  readonly requestListener: RequestListener = (request, response) => {
    this.#take(request, response).catch((error: unknown) => {
      if (error instanceof TooLong) return this.#refuse(response, 413, note`slack.refused.size`)
      // Whoever breaks off is there for no answer.
      if (request.errored) return
      this.log.error(note`slack.gate`)
      end(response, 503)
    })
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url?.split('?', 1)[0] !== path) return end(response, 404)
    const raw = (await bodyOf(request)).toString()
    const signature = signatureIn(request.headers)
    if (!signature || !isTimely(signature, this.clock.now()) || !isSigned(this.secret, signature, raw)) {
      if (isForm(request) && parse(raw).ssl_check === '1') return end(response, 200)
      return this.#refuse(response, 401, note`slack.refused.signature`)
    }
    const key = signatureKey(signature)
    if (await this.bot.wasTaken(key)) return this.#refuse(response, 401, note`slack.refused.replay`)
    const body = read(raw, isForm(request))
    if (!body) return this.#refuse(response, 400, note`slack.refused.form`)
    if (body.ssl_check === '1') return end(response, 200)
    if (body.type === 'url_verification') return answer(response, { challenge: body.challenge })
    if (!isEnvelope(body)) return this.#refuse(response, 400, note`slack.refused.form`)
    await this.#handOn(body, { signature: key }, response)
  }

  async #handOn(body: Body, transport: Transport, response: ServerResponse): Promise<void> {
    try {
      await this.#app?.processEvent({
        body,
        customProperties: { ...transport },
        ack: async (message?: unknown) => answer(response, message),
      })
    } catch (error) {
      const refusal = refusalIn(error)
      if (!refusal) this.log.error(faultOf(error))
      return end(response, refusal?.status ?? 500)
    }
    if (response.headersSent) return
    // Everything that listens has been waited for.
    this.#refuse(response, 404, note`slack.unhandled`)
  }

  #refuse(response: ServerResponse, status: number, why: PublicText): void {
    this.log.warn(why)
    end(response, status)
  }
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim() === 'application/x-www-form-urlencoded'
}

/** What a body says: the fields of a form, the payload in one, or JSON. Undefined where it is nothing of these. */
function read(text: string, isForm: boolean): Body | undefined {
  if (!isForm) return fromJson(text)
  const fields = parse(text)
  return typeof fields.payload === 'string' ? fromJson(fields.payload) : fields
}

function fromJson(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Body) : undefined
  } catch {
    return undefined
  }
}

/** Acknowledges. Slack shows a text as it is; anything more is JSON; nothing is a bare status. */
function answer(response: ServerResponse, message: unknown): void {
  if (response.headersSent) throw new Error('acknowledged twice')
  const isBare = !message || typeof message === 'string'
  const text = typeof message === 'string' ? message : isBare ? '' : JSON.stringify(message)
  // With its length said, the answer leaves in one piece; without, as chunks of a length each.
  const type = isBare ? {} : { 'content-type': 'application/json' }
  response.writeHead(200, { ...type, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status)
  response.end()
}
