// How long an import holds the writer at a time, and how long it leaves it to others in between.
//
// SQLite lets one process write at a time, and whoever waits looks again only now and then. While people are being
// answered, transactions are short and the rests between them long enough to be met.
import { desc, notInArray } from 'drizzle-orm'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'

export interface Pace {
  /** A transaction takes no more changes once it has lasted this long, in milliseconds. */
  readonly longestMs: number
  /** The rest after it, as a share of what it took. */
  readonly restShare: number
}

const whileAnswering: Pace = { longestMs: 30, restShare: 0.4 }
const whileQuiet: Pace = { longestMs: 150, restShare: 0.05 }
/** People ask in spells: whoever was answered this lately may ask again. */
const spellMs = 10 * 60_000

/** The pace to keep now. Every answer is in the audit log, so the newest of somebody's says how lately they asked. */
export function paceBy(database: Database, clock: Clock): () => Promise<Pace> {
  // PostgreSQL lets others write meanwhile.
  if (database.engine === 'postgres') return async () => whileQuiet
  const { audit } = database.tables
  const newest = database.dialect.prepare<{ at: number }>(
    database.read
      .select({ at: audit.at })
      .from(audit)
      .where(notInArray(audit.surface, ['commandLine', 'job']))
      .orderBy(desc(audit.id))
      .limit(1),
    'import_newest_answer',
  )
  return async () => {
    const at = (await newest.execute())[0]?.at
    return at !== undefined && clock.now() - at < spellMs ? whileAnswering : whileQuiet
  }
}
