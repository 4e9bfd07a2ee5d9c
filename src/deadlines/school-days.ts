// Which days school is held: by the calendar where it says something of a day, else Monday to Friday.
import { addDays, type Day, isWeekend } from '#time/day'

/** What `calendar.csv` says of some days: whether any school is in session. */
export type Sessions = ReadonlyMap<Day, boolean>

/** Nobody looks further ahead: a summer fits twice. */
const furthestDays = 200

export function isSchoolDay(day: Day, sessions: Sessions): boolean {
  return sessions.get(day) ?? !isWeekend(day)
}

/** The day `count` school days after one; the next school day at the soonest where `count` is 0. */
export function addSchoolDays(from: Day, count: number, sessions: Sessions): Day {
  let left = Math.max(count, 1)
  let day = from
  for (let looked = 0; left > 0 && looked < furthestDays; looked += 1) {
    day = addDays(day, 1)
    if (isSchoolDay(day, sessions)) left -= 1
  }
  return day
}
