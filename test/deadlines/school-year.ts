// The calendar of the published examples: Monday to Friday but for these days.
import type { DeadlineCalendar } from '#deadlines/calendar'
import { addDays, type Day, day } from '#time/day'

const holidays = ['2026-09-07', '2026-10-12', '2026-11-11', '2026-11-25', '2026-11-26', '2026-11-27']
const winter = Array.from({ length: 12 }, (_, at) => addDays(day('2026-12-21'), at))
const spring = Array.from({ length: 5 }, (_, at) => addDays(day('2027-03-15'), at))

export const off: ReadonlyMap<Day, boolean> = new Map(
  [...holidays.map(day), ...winter, day('2027-01-18'), day('2027-02-15'), ...spring].map((one) => [one, false]),
)

/** Its terms begin on Aug 24, 2026 and end on Jun 11, 2027. */
export const calendar: DeadlineCalendar = {
  sessions: off,
  holidays: new Set(),
  labels: new Map(winter.map((one) => [one, 'winter break'])),
  terms: [{ from: day('2026-08-24'), to: day('2027-06-11') }],
}
