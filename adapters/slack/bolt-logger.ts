// Bolt's own log, led into ours. Its messages may quote what people typed, so only their kind is kept.
import { type Logger, LogLevel } from '@slack/bolt'
import { note, type PublicText } from '#bot/public-text'
import type { Log } from '#records/log'

/** What of Bolt's messages is worth telling apart, by how they begin. */
const kinds: readonly (readonly [begins: string, event: PublicText])[] = [
  ['Authorization of incoming event', note`slack.refused.workspace`],
  ['Could not determine the type', note`slack.unknownEvent`],
  ['A rate limit was exceeded', note`slack.rateLimited`],
  ['Failed to retrieve a new WSS URL', note`slack.socket.unreachable`],
]

/** A logger for Bolt and its clients that writes kinds and levels, never a payload. */
export function boltLogger(log: Log): Logger {
  const kindOf = (message: unknown): PublicText =>
    kinds.find(([begins]) => String(message).startsWith(begins))?.[1] ?? note`slack.bolt`
  const silent = () => undefined
  return {
    debug: silent,
    info: silent,
    warn: (message: unknown) => log.warn(kindOf(message)),
    error: (message: unknown) => log.error(kindOf(message)),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  }
}
