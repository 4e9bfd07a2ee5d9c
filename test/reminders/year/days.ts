// Days as a calendar on the wall has them, for the model of the year: reckoned apart from the product's own arithmetic,
// so that a fault in the one is not a fault in the other.
import type { Day } from '#time/day'

const dayMs = 86_400_000

function msOf(of: Day): number {
  const [year = 0, month = 1, date = 1] = of.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day
}

export function plus(from: Day, days: number): Day {
  return dayOf(msOf(from) + days * dayMs)
}

export function between(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs)
}

/** The same date some years later; of 29 February, 28 February. */
export function yearsAfter(from: Day, years: number): Day {
  const date = from.slice(4) === '-02-29' ? '-02-28' : from.slice(4)
  const year = Number(from.slice(0, 4)) + years
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return (from.slice(4) === '-02-29' && isLeap ? `${year}-02-29` : `${year}${date}`) as Day
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(of: Day): number {
  return new Date(msOf(of)).getUTCDay() || 7
}

/** Each day from one to another, with both. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: Math.max(between(from, to) + 1, 0) }, (_, at) => plus(from, at))
}

/** As a message has it: "Dec 3, 2026". */
export function spoken(of: Day): string {
  return new Date(msOf(of)).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  })
}
