// The schools' calendars around today, as reminders reckon by them: a school's own rows before the district's.
import { calendarAt, type DeadlineCalendar } from '#deadlines/calendar'
import type { SchoolId } from '#people/staff'
import { addDays } from '#time/day'
import type { JobParts } from '../job.js'
import type { Calendars } from './find-due.js'

/** As far as a rule in years looks back, and over a summer ahead. */
const [backDays, aheadDays] = [1_200, 500]

export async function calendarsAround({ readings, clock }: Pick<JobParts, 'readings' | 'clock'>): Promise<Calendars> {
  const today = clock.today()
  const rows = await readings.calendars.daysBetween(addDays(today, -backDays), addDays(today, aheadDays))
  const terms = await readings.calendars.terms()
  const ofDistrict = calendarAt(rows, undefined, terms)
  const own = new Map<SchoolId, DeadlineCalendar>()
  for (const { schoolId } of rows) {
    if (schoolId !== undefined && !own.has(schoolId)) own.set(schoolId, calendarAt(rows, schoolId, terms))
  }
  return {
    different: [ofDistrict, ...own.values()],
    of: ([first]) => (first && own.get(first)) ?? ofDistrict,
  }
}
