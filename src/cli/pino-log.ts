// The program's log: pino, to standard error, so that what a verb prints can be piped.
import { pino } from 'pino'
import type { Log } from '#records/log'

/** A log from a level of pino's on. */
export function pinoLog(level: string): Log {
  const logger = pino(
    { level, base: null, redact: ['*.token', '*.secret', '*.password'] },
    pino.destination({ dest: 2, sync: true }),
  )
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  }
}
