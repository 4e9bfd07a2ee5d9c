// The week that something told once a week belongs to.
import { addDays, type Day, weekdayOf } from '#time/day'

/** The Monday of a day's week: what names the week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
