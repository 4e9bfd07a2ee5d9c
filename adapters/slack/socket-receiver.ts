// Bolt's receiver for Socket Mode, told to log no content, and to hand on no more than Bolt can read.
import { type App, type Logger, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt'
import { note } from '#bot/public-text'
import type { Log } from '#records/log'
import { isEnvelope } from './envelope.js'
import { faultOf, refusalIn } from './refusal.js'
import { clientOptions } from './web-client.js'
import { readWhole } from './whole-characters.js'
import { within } from './within.js'

/** Slack gives up on an acknowledgement after three seconds; the network takes its part of them. */
const patienceMs = 2000

/** Receives over a web socket that the bot itself opens, so that no address of the school need be public. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, logger: Logger, log: Log) {
  return new CarefulReceiver(log, {
    appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(logger, apiUrl) },
    customPropertiesExtractor: ({ envelope_id }: { envelope_id?: string }) => ({ envelope: envelope_id }),
    processEventErrorHandler: async ({ error, event }) => {
      const refusal = refusalIn(error)
      if (!refusal) log.error(faultOf(error))
      // Acknowledged without a word, so that Slack doesn't send it again. Of an event it would come to the same.
      return refusal !== undefined || isEvent(event)
    },
  })
}

class CarefulReceiver extends SocketModeReceiver {
  readonly #log: Log

  constructor(log: Log, options: ConstructorParameters<typeof SocketModeReceiver>[0]) {
    super(options)
    this.#log = log
  }

  override init(app: App): void {
    const handOn = app.processEvent.bind(app)
    app.processEvent = async (received) => {
      const event = { ...received, body: readWhole(JSON.stringify(received.body)) as ReceiverEvent['body'] }
      if (isEnvelope(event.body)) return isEvent(event) ? this.#onceDone(handOn, event) : handOn(event)
      this.#log.warn(note`slack.refused.form`)
      await event.ack()
    }
    super.init(app)
  }

  /**
   * Bolt acknowledges an event before anybody has looked at it. One that nobody acknowledged is sent again: so one that is
   * under way when the process dies is not lost.
   */
  async #onceDone(handOn: App['processEvent'], event: ReceiverEvent): Promise<void> {
    const work = handOn({ ...event, ack: async () => undefined })
    let isLate = false
    work.catch((error: unknown) => {
      if (isLate && !refusalIn(error)) this.#log.error(faultOf(error))
    })
    await within(work, patienceMs)
    isLate = true
    await event.ack()
  }
}

function isEvent({ body }: ReceiverEvent): boolean {
  return body.type === 'event_callback'
}
