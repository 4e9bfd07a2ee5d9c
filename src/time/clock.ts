// The clock is handed in, so that a test or a rehearsal can stop it.
import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.js'

declare const utcInstant: unique symbol

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [utcInstant]: true }

export interface Clock {
  /** Where the schools are, an IANA name. */
  readonly timeZone: string
  /** The instant now, in UTC. */
  now(): Instant
  /** The civil day now, where the schools are. */
  today(): Day
  /** The civil day of an instant, where the schools are. */
  dayOf(instant: Instant): Day
}

/**
 * The machine's clock, read in the schools' time zone.
 * @param timeZone an IANA name, already checked
 */
export function systemClock(timeZone: string): Clock {
  // The offset changes at most at an hour's boundary, so the day is computed once for each quarter of an hour.
  let quarter = -1
  let day = '' as Day
  return {
    timeZone,
    now: () => Date.now() as Instant,
    dayOf: (instant) => dayAt(instant, timeZone),
    today: () => {
      const nowMs = Date.now()
      const current = Math.floor(nowMs / 900_000)
      if (current !== quarter) {
        quarter = current
        day = dayAt(nowMs as Instant, timeZone)
      }
      return day
    },
  }
}

/**
 * A clock whose civil day stands still, for rehearsals (`CASELOAD_NOW`). Instants go on, on that day, from the time of day
 * that it is: so leases and the minutes of an undo keep their meaning, and what is written is written on that day.
 */
export function frozenClock(today: Day, timeZone = 'UTC'): Clock {
  const real = Temporal.Now.zonedDateTimeISO(timeZone)
  const there = Temporal.PlainDate.from(today).toZonedDateTime({ timeZone, plainTime: real.toPlainTime() })
  const shiftMs = there.epochMilliseconds - real.epochMilliseconds
  return {
    timeZone,
    now: () => (Date.now() + shiftMs) as Instant,
    today: () => today,
    dayOf: (instant) => dayAt(instant, timeZone),
  }
}

/** The civil day at an instant in a time zone. */
export function dayAt(instant: Instant, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString() as Day
}

/** An instant as texts have it: `2026-11-20T14:05:09.123Z`. */
export function isoInstant(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString()
}

/** The instant that a text names; undefined where it names none. */
export function instantFrom(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds as Instant
  } catch {
    return undefined
  }
}

/** A clock that is always the one that stands now: for going through a day with everything that looks at a clock. */
export function clockOfNow(timeZone: string, current: () => Clock): Clock {
  return {
    timeZone,
    now: () => current().now(),
    today: () => current().today(),
    dayOf: (instant) => current().dayOf(instant),
  }
}
