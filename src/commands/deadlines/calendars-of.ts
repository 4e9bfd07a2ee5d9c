// The calendar that counts for each student: their school's own before the district's.
import type { Context } from '#bot/command'
import { calendarAt, type DeadlineCalendar } from '#deadlines/calendar'
import type { VisibleStudent } from '#records/visible'
import { addDays } from '#time/day'

/** A calendar is read so far around today: a reevaluation is three years off. */
const aroundDays = 1_200

/** Reads the calendars once. @returns the calendar of one of these students */
export async function schoolCalendarsOf(
  students: readonly VisibleStudent[],
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
): Promise<(student: VisibleStudent) => DeadlineCalendar> {
  const [rows, terms, schools] = await Promise.all([
    readings.calendars.daysBetween(addDays(viewer.today, -aroundDays), addDays(viewer.today, aroundDays)),
    readings.calendars.terms(),
    viewer.schoolsOf(students),
  ])
  const known = new Map<string, DeadlineCalendar>()
  return (student) => {
    const school = schools.get(student.id)?.[0]
    const held = known.get(school ?? '')
    if (held) return held
    const made = calendarAt(rows, school, terms)
    known.set(school ?? '', made)
    return made
  }
}
