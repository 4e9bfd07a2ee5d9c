// Bolt's two receivers, HTTP and Socket Mode, each told to answer refusals with a bare status and to log no content.
import type { IncomingMessage } from 'node:http'
import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt'
import { z } from 'zod'
import { say } from '#bot/public-text'
import type { Log } from '#records/log'
import { signatureOf, type Transport } from './received.js'
import { refusalIn } from './refusal.js'
import { clientOptions } from './web-client.js'

const bodyLimit = 1024 * 1024

/** Receives signed HTTP requests at `/slack/events`. */
export function httpReceiver(signingSecret: string, logger: Logger, log: Log): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    logger,
    bodyLimit,
    endpoints: ['/slack/events'],
    customPropertiesExtractor: ({ headers }: IncomingMessage) => ({ signature: signatureOf(headers) }),
    processEventErrorHandler: async ({ error, response }) => {
      const refusal = refusalIn(error)
      if (!refusal) log.error(say`slack.fault`)
      if (response.headersSent) return false
      response.writeHead(refusal?.status ?? 500)
      response.end()
      return true
    },
    unhandledRequestHandler: ({ response }) => {
      log.warn(say`slack.unhandled`)
      if (response.headersSent) return
      response.writeHead(404)
      response.end()
    },
  })
}

/** Receives over a web socket that the bot itself opens, so that no address of the school need be public. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, logger: Logger, log: Log) {
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(logger, apiUrl) },
    customPropertiesExtractor: ({ envelope_id }: { envelope_id?: string }) => ({ envelope: envelope_id }),
    processEventErrorHandler: async ({ error }) => {
      const refusal = refusalIn(error)
      if (!refusal) log.error(say`slack.fault`)
      // Acknowledged without a word, so that Slack doesn't send it again.
      return refusal !== undefined
    },
  })
}

const transport = z.object({ signature: z.string().optional(), envelope: z.string().optional() })

/** What the receiver noted of a delivery, from Bolt's context. */
export function transportOf(context: object): Transport {
  return transport.safeParse(context).data ?? {}
}
