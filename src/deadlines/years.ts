// Rules in years can be read three ways; the earliest is worked from (34 CFR 300.324(b)(1)(i), 300.303(b)(2)).
import { addDays, addYears, type Day } from '#time/day'

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

/** The day an annual review is due, worked from the earliest reading. */
export function annualReviewDue(lastReview: Day): Day {
  return readingsInYears(lastReview, 1)[0]?.date ?? lastReview
}
