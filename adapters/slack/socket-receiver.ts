// Bolt's receiver for Socket Mode, told to log no content.
import { type Logger, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '#records/log'
import { faultOf, refusalIn } from './refusal.js'
import { clientOptions } from './web-client.js'

/** Receives over a web socket that the bot itself opens, so that no address of the school need be public. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, logger: Logger, log: Log) {
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(logger, apiUrl) },
    customPropertiesExtractor: ({ envelope_id }: { envelope_id?: string }) => ({ envelope: envelope_id }),
    processEventErrorHandler: async ({ error }) => {
      const refusal = refusalIn(error)
      if (!refusal) log.error(faultOf(error))
      // Acknowledged without a word, so that Slack doesn't send it again.
      return refusal !== undefined
    },
  })
}
