// Bell schedules and school days as they are stored.
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { SchoolId } from '#people/staff'
import type { BellPeriod, Timetable } from '#records/timetable'
import type { Database } from '../database.js'

export function timetable(database: Database): Timetable {
  const { bellPeriods, calendarDays } = database.tables
  const { prepare } = database.dialect
  const beginning = prepare<BellPeriod>(
    database.read
      .select({ schoolId: bellPeriods.schoolId, period: bellPeriods.period, starts: bellPeriods.starts })
      .from(bellPeriods)
      .where(and(gte(bellPeriods.starts, sql.placeholder('from')), lte(bellPeriods.starts, sql.placeholder('to')))),
    'timetable_beginning',
  )
  const days = prepare<{ schoolId: SchoolId | null; inSession: boolean }>(
    database.read
      .select({ schoolId: calendarDays.schoolId, inSession: calendarDays.inSession })
      .from(calendarDays)
      .where(
        and(
          eq(calendarDays.day, sql.placeholder('day')),
          or(isNull(calendarDays.schoolId), eq(calendarDays.schoolId, sql.placeholder('school'))),
        ),
      ),
    'timetable_days',
  )
  return {
    beginningBetween: (from, to) => beginning.execute({ from, to }),
    async inSession(school, day) {
      const rows = await days.execute({ school, day })
      return (rows.find((row) => row.schoolId === school) ?? rows[0])?.inSession
    },
  }
}
