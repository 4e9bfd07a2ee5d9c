// Counting days as Part 300 does (34 CFR 300.11): calendar days unless it says business or school days. The trigger day is
// not counted; nothing is rolled forward where a count ends on a day without school.
import { addDays, type Day, isWeekend } from '#time/day'
import { federalHoliday } from './federal-holidays.js'
import { isSchoolDay, type Sessions } from './school-days.js'

/** A count that is not over after so many days is of a calendar with a hole. */
const furthestDays = 800

/** The calendar has no end to the count: it holds too few days of the kind. */
export class CountNeverEnds extends Error {
  constructor() {
    super('the calendar holds too few days for this count')
    this.name = 'CountNeverEnds'
  }
}

/**
 * The day `count` days of a kind after one, which is not counted itself.
 * @param counts whether a day counts
 * @throws CountNeverEnds
 */
export function countDays(from: Day, count: number, counts: (day: Day) => boolean): Day {
  let day = from
  let left = count
  for (let looked = 0; left > 0; looked += 1) {
    if (looked > furthestDays + count) throw new CountNeverEnds()
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return day
}

/** The day `count` days of a kind before one, which is not counted itself; as far as the calendar has such days. */
export function countDaysBack(from: Day, count: number, counts: (day: Day) => boolean): Day {
  let day = from
  let left = count
  for (let looked = 0; left > 0 && looked < furthestDays; looked += 1) {
    day = addDays(day, -1)
    if (counts(day)) left -= 1
  }
  return day
}

/** How many days of a kind lie after one day, up to another and with it. */
export function daysCounted(from: Day, to: Day, counts: (day: Day) => boolean): number {
  let found = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (counts(day)) found += 1
  return found
}

/** Any day, or part of one, on which children are taught (34 CFR 300.11(c)). */
export function schoolDays(sessions: Sessions): (day: Day) => boolean {
  return (day) => isSchoolDay(day, sessions)
}

/** Monday to Friday but for federal and state holidays (34 CFR 300.11(b)). @param holidays the state's */
export function businessDays(holidays: ReadonlySet<Day>): (day: Day) => boolean {
  return (day) => !isWeekend(day) && !holidays.has(day) && federalHoliday(day) === undefined
}

/** The last school day on a day or before it: by when the work is best done. A legal day is never moved by it. */
export function workTarget(due: Day, sessions: Sessions): Day {
  let day = due
  for (let looked = 0; looked < furthestDays; looked += 1) {
    if (isSchoolDay(day, sessions)) return day
    day = addDays(day, -1)
  }
  return due
}
