// The school year that goes on today, whatever day it is: its terms, its days off, its marking periods.
import { addDays, type Day, day, daysBetween } from '#time/day'

export interface DayOff {
  readonly label: string
  /** A state holiday is no business day. */
  readonly state: boolean
}

export interface SchoolYear {
  /** The year it begins in. */
  readonly number: number
  readonly start: Day
  readonly end: Day
  readonly daysOff: ReadonlyMap<Day, DayOff>
}

/** The year around a day. In summer it is stretched, so that there is always school on the playground. */
export function schoolYear(today: Day): SchoolYear {
  const number = today.slice(5) >= '08-01' ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1
  const start = earlier(day(`${number}-08-17`), addDays(today, -45))
  const end = later(day(`${number + 1}-06-11`), addDays(today, 60))
  return { number, start, end, daysOff: daysOffOf(number) }
}

/** Whether there is school on a day. */
export function isInSession(year: SchoolYear, on: Day): boolean {
  return weekday(on) < 5 && !year.daysOff.has(on)
}

/** Monday is 0. */
export function weekday(of: Day): number {
  // 2024-01-01 was a Monday.
  return ((daysBetween(day('2024-01-01'), of) % 7) + 7) % 7
}

function daysOffOf(number: number): ReadonlyMap<Day, DayOff> {
  const next = number + 1
  const laborDay = nthMonday(number, '09', 1)
  const thanksgiving = nthThursday(number, '11', 4)
  const memorialDay = addDays(day(`${next}-05-31`), -weekday(day(`${next}-05-31`)))
  const springBreak = nthMonday(next, '03', 3)
  const off = new Map<Day, DayOff>()
  const put = (label: string, state: boolean, first: Day, count = 1) => {
    for (let index = 0; index < count; index += 1) off.set(addDays(first, index), { label, state })
  }
  put('Labor Day', true, laborDay)
  put('Indigenous Peoples’ Day', true, nthMonday(number, '10', 2))
  put('Veterans Day', true, day(`${number}-11-11`))
  put('Thanksgiving', true, thanksgiving)
  put('Day after Thanksgiving', false, addDays(thanksgiving, 1))
  put('Winter break', false, day(`${number}-12-21`), 12)
  put('New Year’s Day', true, day(`${next}-01-01`))
  put('Martin Luther King Jr. Day', true, nthMonday(next, '01', 3))
  put('Presidents’ Day', true, nthMonday(next, '02', 3))
  put('Spring break', false, springBreak, 5)
  put('Memorial Day', true, memorialDay)
  return off
}

function nthMonday(year: number, month: string, nth: number): Day {
  const first = day(`${year}-${month}-01`)
  return addDays(first, ((7 - weekday(first)) % 7) + 7 * (nth - 1))
}

function nthThursday(year: number, month: string, nth: number): Day {
  const first = day(`${year}-${month}-01`)
  return addDays(first, ((10 - weekday(first)) % 7) + 7 * (nth - 1))
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
