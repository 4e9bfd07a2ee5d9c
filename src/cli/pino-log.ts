// The program's log: pino, to standard error, so that what a verb prints can be piped.
import { pino } from 'pino'
import type { Log } from '#records/log'

/** A log from a level of pino's on. */
export function pinoLog(level: string): Log {
  const destination = pino.destination({ dest: 2, sync: true })
  // A log that can't be written, on a full disk say, must not end the program that it is of.
  destination.on('error', () => undefined)
  const logger = pino({ level, base: null, redact: ['*.token', '*.secret', '*.password'] }, destination)
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  }
}
