// Federal holidays as they are observed: on them no business day falls (34 CFR 300.11(b)).
import holidays from '@18f/us-federal-holidays'
import type { Day } from '#time/day'

const byYear = new Map<number, ReadonlyMap<Day, string>>()

/** What is observed on a day; undefined where it is no federal holiday. */
export function federalHoliday(of: Day): string | undefined {
  const year = Number(of.slice(0, 4))
  // New Year's Day of the next year may be observed in December.
  return daysIn(year).get(of) ?? daysIn(year + 1).get(of)
}

function daysIn(year: number): ReadonlyMap<Day, string> {
  const known = byYear.get(year)
  if (known) return known
  const days = new Map(holidays.allForYear(year).map(({ dateString, name }) => [dateString as Day, name]))
  byYear.set(year, days)
  return days
}
