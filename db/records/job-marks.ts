// What jobs have done already, as it is stored.
import { eq, lt } from 'drizzle-orm'
import type { JobMarks, JobMarkWork } from '#records/job-marks'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'

/** Keys name a day or a thing that is over by then. */
const keptMs = 120 * 24 * 60 * 60_000

/** Rows in one statement. */
const mostInOne = 200

export function jobMarks(database: Database): JobMarks {
  const { jobMarks: marks } = database.tables
  const { beginsWith, prepare } = database.dialect
  const under = prepare<{ key: string }>(
    database.read.select({ key: marks.key }).from(marks).where(beginsWith(marks.key, 'beginning')),
    'job_marks_under',
  )
  return {
    async has(key) {
      return (await database.read.select({ key: marks.key }).from(marks).where(eq(marks.key, key))).length > 0
    },
    async under(beginning) {
      const rows = await under.execute({ beginning })
      return new Set(rows.map(({ key }) => key.slice(beginning.length)))
    },
  }
}

/** What a change does to them, within its transaction. */
export function jobMarkWork(database: Database, clock: Clock, write: Queries): JobMarkWork {
  const { jobMarks: marks } = database.tables
  return {
    async take(key) {
      const now = clock.now()
      await write.delete(marks).where(lt(marks.at, (now - keptMs) as Instant))
      const taken = await write
        .insert(marks)
        .values({ key, at: now })
        .onConflictDoNothing()
        .returning({ key: marks.key })
      return taken.length > 0
    },
    async takeAll(keys) {
      const at = clock.now()
      for (let from = 0; from < keys.length; from += mostInOne) {
        const some = keys.slice(from, from + mostInOne).map((key) => ({ key, at }))
        await write.insert(marks).values(some).onConflictDoNothing()
      }
    },
    async release(key) {
      return (await write.delete(marks).where(eq(marks.key, key)).returning({ key: marks.key })).length > 0
    },
  }
}
