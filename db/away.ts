// Whether something failed because the database is away just now: full, locked, stopped or cut off. That is no fault of
// what was asked, and passes by itself.
import { RecordsAway } from '#records/records-away'

const sqlite = /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|NOMEM)/

/** PostgreSQL's classes 08 (connection), 53 (resources), 57P0 (shutting down), 25P03 (idle too long), and the socket's own. */
const postgres = /^(08\w{3}|53\w{3}|57P0\d|25P03|E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_)\w*|ENOTFOUND)$/

/** What pg says without a code. */
const said = /connection terminated|timeout exceeded when trying to connect|not queryable|connection error/i

/** What an error, or what caused it, says of the database; undefined where it says something else. */
export function awayFrom(reason: unknown): RecordsAway | undefined {
  if (reason instanceof RecordsAway) return reason
  if (!(reason instanceof Error)) return undefined
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : ''
  if (sqlite.test(code) || postgres.test(code) || said.test(reason.message)) return new RecordsAway(false, reason)
  const inner: unknown = reason instanceof AggregateError ? reason.errors[0] : reason.cause
  return awayFrom(inner)
}
