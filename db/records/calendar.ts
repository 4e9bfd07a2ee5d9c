// The schools' calendar as it is stored.
import { and, gte, lte, sql } from 'drizzle-orm'
import type { Directory } from '#records/store'
import type { Day } from '#time/day'
import type { Database } from '../database.js'

export function calendarReader(database: Database): Pick<Directory, 'sessions'> {
  const { calendarDays } = database.tables
  const between = database.dialect.prepare<{ day: Day; inSession: boolean }>(
    database.read
      .select({ day: calendarDays.day, inSession: calendarDays.inSession })
      .from(calendarDays)
      .where(and(gte(calendarDays.day, sql.placeholder('from')), lte(calendarDays.day, sql.placeholder('to')))),
    'calendar_between',
  )
  return {
    async sessions(from, to) {
      const found = new Map<Day, boolean>()
      // Schools may differ: one that is in session is enough.
      for (const { day, inSession } of await between.execute({ from, to })) {
        found.set(day, inSession || found.get(day) === true)
      }
      return found
    },
  }
}
