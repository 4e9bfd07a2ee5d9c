// Calendar, progress periods and terms as they are stored.
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { SchoolId } from '#people/staff'
import type { SchoolCalendars } from '#records/school-calendar'
import type { Database } from '../database.js'

export function schoolCalendars(database: Database): SchoolCalendars {
  const { calendarDays, progressPeriods, terms } = database.tables
  const { prepare } = database.dialect
  const days = prepare<typeof calendarDays.$inferSelect>(
    database.read
      .select()
      .from(calendarDays)
      .where(and(gte(calendarDays.day, sql.placeholder('from')), lte(calendarDays.day, sql.placeholder('to'))))
      .orderBy(asc(calendarDays.day)),
    'school_calendar_days',
  )
  const periods = prepare<typeof progressPeriods.$inferSelect>(
    database.read.select().from(progressPeriods).orderBy(asc(progressPeriods.startDay)),
    'school_calendar_periods',
  )
  const held = prepare<typeof terms.$inferSelect>(
    database.read.select().from(terms).where(eq(terms.ended, false)).orderBy(asc(terms.startDay)),
    'school_calendar_terms',
  )
  return {
    async daysBetween(from, to) {
      const rows = await days.execute({ from, to })
      return rows.map(({ day, inSession, label, schoolId }) => ({
        day,
        inSession,
        ...(label !== null && { label }),
        ...ofSchool(schoolId),
      }))
    },
    async progressPeriods() {
      const rows = await periods.execute()
      return rows.map(({ name, startDay, endDay, dueDay, schoolId }) => ({
        name,
        from: startDay,
        to: endDay,
        due: dueDay,
        ...ofSchool(schoolId),
      }))
    },
    async terms() {
      return (await held.execute()).map(({ title, startDay, endDay }) => ({ name: title, from: startDay, to: endDay }))
    },
  }
}

function ofSchool(schoolId: SchoolId | null): { readonly schoolId?: SchoolId } {
  return schoolId === null ? {} : { schoolId }
}
