// Times of day where the schools are. A time of day is no instant: on two days of the year an hour is missing or comes
// twice, so each is read in the zone, never added up.
import { Temporal } from 'temporal-polyfill'
import type { Instant } from './clock.js'
import type { Day } from './day.js'

/** `HH:MM`; two compare as their texts do. */
export type TimeOfDay = string

/** With it a day begins. */
export const midnight: TimeOfDay = '00:00'

/** The time of day at an instant. @param timeZone an IANA name, already checked */
export function timeAt(instant: Instant, timeZone: string): TimeOfDay {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** The instant of a time of day; one that the change to summer time skips is the one an hour later. */
export function instantAt(of: Day, time: TimeOfDay, timeZone: string): Instant {
  const local = Temporal.PlainDate.from(of).toPlainDateTime(Temporal.PlainTime.from(time))
  return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds as Instant
}

/** A time of day as staff read it: `10:14 am`. */
export function spokenTime(time: TimeOfDay): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}

/** A time of day some minutes later, or earlier, within the day: it stops at its ends. */
export function addMinutes(time: TimeOfDay, minutes: number): TimeOfDay {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const sum = Math.min(Math.max(hour * 60 + minute + minutes, 0), 24 * 60 - 1)
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`
}
