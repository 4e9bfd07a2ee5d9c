// What comes once a week comes on the first school day of the week.

import { isSchoolDay, type Sessions } from '#deadlines/school-days'
import { addDays, type Day, weekdayOf } from '#time/day'

/** The Monday of a day's week: what names the week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** @param day a school day */
export function isFirstOfWeek(day: Day, sessions: Sessions): boolean {
  for (let before = mondayOf(day); before < day; before = addDays(before, 1)) {
    if (isSchoolDay(before, sessions)) return false
  }
  return true
}
