// Takes what Slack sends over HTTP: lets in what is signed, timely and new, and gives it to Bolt.
//
// A receiver of our own, as Bolt provides for, in place of Bolt's. That one lets signatures from the future and replays
// through, knows the form's bare media type alone, and checks and parses every body twice.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import type { App, Receiver } from '@slack/bolt'
import { readBody } from '#adapters/web/read-body'
import { sideBySide } from '#adapters/web/side-by-side'
import type { Bot } from '#bot/bot'
import { note, type PublicText } from '#bot/public-text'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { isEnvelope } from './envelope.js'
import type { Transport } from './received.js'
import { faultOf, refusalIn } from './refusal.js'
import { isSigned, isTimely, type Signature, signatureIn, signatureKey } from './signature.js'
import { readWhole } from './whole-characters.js'
import { within } from './within.js'

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

/** Where Slack is told to send everything. */
const path = '/slack/events'

/** Slack's own payloads are far below it. */
const mostBytes = 1024 * 1024

/** Slack gives up on an acknowledgement after three seconds; the network takes its part of them. */
const patienceMs = 2000

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
    this.#take(request, response).catch(() => {
      // Whoever breaks off is there for no answer.
      if (request.errored) return
      this.log.error(note`slack.gate`)
      end(response, 503)
    })
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url?.split('?', 1)[0] !== path) return end(response, 404)
    const sent = await readBody(request, mostBytes)
    if (!sent) return this.#refuse(response, 413, note`slack.refused.size`)
    await sideBySide()
    const raw = sent.toString()
    const judged = this.#judged(signatureIn(request.headers), raw)
    if ('fault' in judged) {
      if (isForm(request) && parse(raw).ssl_check === '1') return end(response, 200)
      return this.#refuse(response, 401, judged.fault)
    }
    const key = signatureKey(judged.signature)
    if (await this.bot.wasTaken(key)) return this.#refuse(response, 401, note`slack.refused.replay`)
    const body = read(raw, isForm(request))
    if (!body) return this.#refuse(response, 400, note`slack.refused.form`)
    if (body.ssl_check === '1') return end(response, 200)
    if (body.type === 'url_verification') return answer(response, { challenge: body.challenge })
    if (!isEnvelope(body)) return this.#refuse(response, 400, note`slack.refused.form`)
    await this.#handOn(body, { signature: key }, response)
  }

  /** From outside, another app's secret and a clock that is off look alike: the operator is told which it is. */
  #judged(signature: Signature | undefined, raw: string): { signature: Signature } | { fault: PublicText } {
    if (!signature) return { fault: note`slack.refused.unsigned` }
    if (!isSigned(this.secret, signature, raw)) return { fault: note`slack.refused.signature` }
    return isTimely(signature, this.clock.now()) ? { signature } : { fault: note`slack.refused.time` }
  }

  async #handOn(body: Body, transport: Transport, response: ServerResponse): Promise<void> {
    const isEvent = body.type === 'event_callback'
    try {
      const work = this.#app?.processEvent({
        body,
        customProperties: { ...transport },
        // Bolt acknowledges an event before anybody has looked at it.
        ack: async (message?: unknown) => (isEvent ? undefined : answer(response, message)),
      })
      await (isEvent && work ? this.#whileSlackWaits(work) : work)
    } catch (error) {
      const refusal = refusalIn(error)
      if (!refusal) this.log.error(faultOf(error))
      // What came of an event is told in the chat; sent again, it would come to the same.
      if (!isEvent || refusal) return end(response, refusal?.status ?? 500)
    }
    if (isEvent) return answer(response, undefined)
    if (response.headersSent) return
    // Everything that listens has been waited for.
    this.#refuse(response, 404, note`slack.unhandled`)
  }

  /** An event is sent again where nobody acknowledged it: so one that is under way when the process dies is not lost. */
  async #whileSlackWaits(work: Promise<void>): Promise<void> {
    let isLate = false
    work.catch((error: unknown) => {
      if (isLate && !refusalIn(error)) this.log.error(faultOf(error))
    })
    await within(work, patienceMs)
    isLate = true
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
    const value = readWhole(text)
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
