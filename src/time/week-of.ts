// The week or the month that a day belongs to.
import { addDays, type Day, weekdayOf } from '#time/day'

/** The Monday of a day's week: what names the week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The first day of a day's month: what names the month. */
export function monthOf(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)))
}
