// The clock of a district in the tests: it runs from noon on, or stands where a test puts it.
import { type Clock, dayAt, type Instant } from '#time/clock'
import type { Day } from '#time/day'
import { instantAt } from '#time/time-of-day'

export const timeZone = 'America/Chicago'

export interface DistrictClock extends Clock {
  /** Another civil day; with a time of day it stands there from now on. */
  turnTo(day: Day, time?: string): void
}

/** @param time where it stands from the start; it runs where absent */
export function clockFor(today: Day, time?: string): DistrictClock {
  let civilDay = today
  let instant: Instant | undefined = time === undefined ? undefined : instantAt(today, time, timeZone)
  // At whatever hour tests are run, people of the district are at work.
  const noon = instantAt(today, '12:00', timeZone)
  const begun = Date.now()
  return {
    timeZone,
    now: () => instant ?? ((noon + Date.now() - begun) as Instant),
    today: () => civilDay,
    dayOf: (of) => (instant === undefined ? civilDay : dayAt(of, timeZone)),
    turnTo(day, time) {
      civilDay = day
      if (time !== undefined) instant = instantAt(day, time, timeZone)
    },
  }
}
