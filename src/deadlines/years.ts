// Rules in years can be read three ways; the earliest is worked from (34 CFR 300.324(b)(1)(i), 300.303(b)(2)). Months are
// read likewise, and as years where they are whole ones.
import { addDays, addMonths, addYears, type Day } from '#time/day'

export interface Reading {
  readonly convention: 'anniversary' | 'days' | 'dayBefore'
  readonly date: Day
}

/** Every reading of "within `count` years" from a trigger day, the earliest first. */
export function readingsInYears(trigger: Day, count: number): readonly Reading[] {
  const anniversary = addYears(trigger, count)
  const readings: Reading[] = [
    { convention: 'dayBefore', date: addDays(anniversary, -1) },
    { convention: 'days', date: addDays(trigger, 365 * count) },
    { convention: 'anniversary', date: anniversary },
  ]
  return readings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Every reading of "within `count` months", the earliest first. */
export function readingsInMonths(trigger: Day, count: number): readonly Reading[] {
  if (count % 12 === 0) return readingsInYears(trigger, count / 12)
  const anniversary = addMonths(trigger, count)
  return [
    { convention: 'dayBefore', date: addDays(anniversary, -1) },
    { convention: 'anniversary', date: anniversary },
  ]
}

/** The day an annual review is due, worked from the earliest reading. */
export function annualReviewDue(lastReview: Day): Day {
  return readingsInYears(lastReview, 1)[0]?.date ?? lastReview
}
