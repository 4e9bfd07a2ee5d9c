// When the bot may speak first to somebody: outside their quiet hours, on their days, in their own time zone. One rule for
// all that it begins. What somebody asks for is answered at any time and never comes here.
//
// The rule reads the clock on the wall at an instant, so on the two days a year on which clocks change it holds as the
// person would read it: an hour that comes twice is quiet twice, and one that is skipped keeps nobody waiting.
import { Temporal } from 'temporal-polyfill'
import { dayAt, type Instant } from '#time/clock'
import { addDays, type Day, weekdayOf } from '#time/day'
import { type TimeOfDay, timeAt } from '#time/time-of-day'
import { type Preferences, type WritingDay, writingDays } from './preferences.js'

/** The district's: staff are at work from the end of the quiet hours to their beginning. */
export const usualQuiet = { from: '18:00', until: '07:00' } as const

/** Somebody's hours, nothing of them absent but the days: then every school day, and no other. */
export interface WritingHours {
  readonly timeZone: string
  readonly quietFrom: TimeOfDay
  readonly quietUntil: TimeOfDay
  readonly days?: readonly WritingDay[]
}

export type HoursChosen = Pick<Preferences, 'timeZone' | 'quietFrom' | 'quietUntil' | 'days'>

/** @param districtZone where the schools are */
export function hoursOf(chosen: HoursChosen, districtZone: string): WritingHours {
  const { timeZone = districtZone, quietFrom = usualQuiet.from, quietUntil = usualQuiet.until, days } = chosen
  return { timeZone, quietFrom, quietUntil, ...(days && { days }) }
}

/** Whether a time of day lies in the quiet hours: their first minute does, the minute of their end does not. */
export function isQuiet(time: TimeOfDay, { quietFrom, quietUntil }: WritingHours): boolean {
  if (quietFrom === quietUntil) return false
  const [isAfter, isBefore] = [time >= quietFrom, time < quietUntil]
  return quietFrom < quietUntil ? isAfter && isBefore : isAfter || isBefore
}

/** When something that is meant for a time of day comes: then, or where that is quiet, as the quiet hours end. */
export function comesAt(time: TimeOfDay, hours: WritingHours): TimeOfDay {
  return isQuiet(time, hours) ? hours.quietUntil : time
}

/** @param hasSchool whether school is held on a day */
export function isWritingDay(of: Day, { days }: WritingHours, hasSchool: (day: Day) => boolean): boolean {
  if (!days) return hasSchool(of)
  const weekday = weekdayOf(of)
  const isChosen = days.includes(writingDays[weekday - 1] ?? 'mon')
  // Who chooses a Saturday means one without school.
  return isChosen && (weekday > 5 || days.includes('noSchool') || hasSchool(of))
}

/** Where none of somebody's days comes for so long, school days hold for them. */
export const patienceDays = 14

/** What holds for somebody on a day: their own days, or where none of them comes (Fridays, in a week of four days) school days. */
export function inForce(today: Day, hours: WritingHours, hasSchool: (day: Day) => boolean): WritingHours {
  const { days, ...others } = hours
  if (!days) return hours
  for (let ahead = 0; ahead <= patienceDays; ahead += 1) {
    if (isWritingDay(addDays(today, ahead), hours, hasSchool)) return hours
  }
  return others
}

export function mayWriteAt(at: Instant, hours: WritingHours, hasSchool: (day: Day) => boolean): boolean {
  const { timeZone } = hours
  return !isQuiet(timeAt(at, timeZone), hours) && isWritingDay(dayAt(at, timeZone), hours, hasSchool)
}

/** So many days are looked through: a summer fits twice. */
export const furthestDays = 200
/** Where nothing is found it is looked again so soon: a calendar may be imported by then. */
export const lookAgainDays = 3

/**
 * The first moment from an instant on at which they may be written to: the instant itself where that is one.
 * Where there is none within `furthestDays`, the instant after `lookAgainDays`: then it is looked for again.
 */
export function nextWritingMoment(at: Instant, chosen: WritingHours, hasSchool: (day: Day) => boolean): Instant {
  const hours = inForce(dayAt(at, chosen.timeZone), chosen, hasSchool)
  const may = (moment: Instant) => mayWriteAt(moment, hours, hasSchool)
  if (may(at)) return at
  const today = dayAt(at, hours.timeZone)
  for (let ahead = 0; ahead <= furthestDays; ahead += 1) {
    const day = addDays(today, ahead)
    if (!isWritingDay(day, hours, hasSchool)) continue
    const moments = beginningsOn(day, hours).filter((moment) => moment >= at && may(moment))
    if (moments.length > 0) return Math.min(...moments) as Instant
  }
  return (at + lookAgainDays * 24 * 60 * 60_000) as Instant
}

/** Moments of a day at which a time to write may begin: midnight, the end of the quiet hours, and a change of the clocks. */
function beginningsOn(of: Day, { timeZone, quietUntil }: WritingHours): readonly Instant[] {
  const midnight = Temporal.PlainDate.from(of).toZonedDateTime({ timeZone })
  const local = Temporal.PlainDate.from(of).toPlainDateTime(Temporal.PlainTime.from(quietUntil))
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  )
  const change = midnight.getTimeZoneTransition('next')
  return [midnight, first, second, change]
    .filter((moment) => moment?.toPlainDate().equals(of))
    .map((moment) => moment?.epochMilliseconds as Instant)
}
