// What stands before Bolt on the HTTP side: refuses what Bolt would let pass, and never says why.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPReceiverDeferredRequestError } from '@slack/bolt'
import type { Bot } from '#bot/bot'
import { say } from '#bot/public-text'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { signatureKey, signatureOf } from './received.js'

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

/** Slack's own window for a signature's age, which Bolt applies to the past alone. */
const windowSeconds = 5 * 60

const form = 'application/x-www-form-urlencoded'

/**
 * A listener that turns away replays and timestamps of the future with 401, then hands on to Bolt.
 * @param bolt Bolt's own listener; throws for a path that isn't Slack's
 */
export function httpGate(bolt: RequestListener, bot: Bot, clock: Clock, log: Log): RequestListener {
  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const timestamp = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN)
    if (timestamp > clock.now() / 1000 + windowSeconds) {
      log.warn(say`slack.refused.future`)
      return end(response, 401)
    }
    const signature = signatureOf(request.headers)
    if (signature && (await bot.wasTaken(signatureKey(signature)))) {
      log.warn(say`slack.refused.replay`)
      return end(response, 401)
    }
    // Bolt knows the bare media type alone; some senders add a charset.
    if (request.headers['content-type']?.startsWith(`${form};`)) request.headers['content-type'] = form
    bolt(request, response)
  }

  return (request, response) => {
    admit(request, response).catch((error: unknown) => {
      if (error instanceof HTTPReceiverDeferredRequestError) return end(response, 404)
      log.error(say`slack.gate`)
      return end(response, 503)
    })
  }
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status)
  response.end()
}
