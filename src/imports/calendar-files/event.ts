// One event of an iCalendar: its words, and the days it is on.
import ICAL from 'ical.js'
import { dayAt, instantFrom } from '#time/clock'
import { addDays, type Day, dayFrom, daysBetween } from '#time/day'
import { timeAt } from '#time/time-of-day'
import { type Repetition, repetitionFrom } from './repetition.js'

export interface CalendarEvent {
  readonly uid: string
  readonly title: string
  readonly categories: readonly string[]
  readonly first: Day
  /** How many days it goes on for; undefined where it is at a time of day. */
  readonly days: number | undefined
  readonly repeats?: Repetition
  /** Further days on which it begins, and days on which it doesn't after all. */
  readonly also: readonly Day[]
  readonly except: readonly Day[]
  /** It stands in the place of one repetition of the event with its `uid`. */
  readonly insteadOf?: Day
  readonly isCancelled: boolean
}

/** An event that can't be read. @param why as it stands behind `FILE:LINE:` */
export class EventFault extends Error {
  constructor(readonly why: string) {
    super(why)
    this.name = 'EventFault'
  }
}

/** No break is longer. */
const mostDays = 370
const mostExtraDays = 1_000
const longestTitle = 200

/** jCal (RFC 7265): name, parameters, type, values. */
type Property = readonly [name: string, params: object, type: string, ...values: unknown[]]

/**
 * Reads an event.
 * @param timeZone where the schools are: an instant in UTC is on a day there
 * @throws EventFault
 */
export function eventFrom(text: string, timeZone: string): CalendarEvent {
  const properties = propertiesOf(text)
  const named = (name: string) => properties.filter((one) => one[0] === name)
  const textOf = (name: string) => String(named(name)[0]?.[3] ?? '')
  const start = momentOf(named('dtstart')[0]?.[3], timeZone)
  if (!start) throw new EventFault('has no day on which it begins, or one that does not exist.')
  const momentsOf = (name: string) =>
    named(name)
      .flatMap((one) => one.slice(3))
      .slice(0, mostExtraDays)
      .map((value) => momentOf(value, timeZone)?.day)
      .filter((one) => one !== undefined)
  const rule = named('rrule')
  if (rule.length > 1) throw new EventFault('repeats in two ways. Make two events of it.')
  const repeats = rule[0] && repetitionFrom(rule[0][3])
  if (rule[0] && !repeats)
    throw new EventFault('repeats in a way that I do not read: by days, weeks, months or years. Enter its days singly.')
  const insteadOf = momentOf(named('recurrence-id')[0]?.[3], timeZone)?.day
  return {
    uid: textOf('uid'),
    title: textOf('summary').replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle),
    categories: named('categories').flatMap((one) => one.slice(3).map(String)),
    first: start.day,
    days: daysOf(start, named('dtend')[0]?.[3], named('duration')[0]?.[3], timeZone),
    ...(repeats && { repeats }),
    also: momentsOf('rdate'),
    except: momentsOf('exdate'),
    ...(insteadOf && { insteadOf }),
    isCancelled: textOf('status').toUpperCase() === 'CANCELLED',
  }
}

function propertiesOf(text: string): readonly Property[] {
  try {
    const [, properties] = ICAL.parse(text) as readonly [string, readonly Property[]]
    return properties
  } catch {
    // Whatever the reader of the format stumbles over, the event is not in it.
    throw new EventFault('is not iCalendar as RFC 5545 has it. Export the calendar again.')
  }
}

interface Moment {
  readonly day: Day
  /** `00:00` for a day alone. */
  readonly time: string
  readonly isDay: boolean
}

/** A date, a time where it stands written, or an instant in UTC. */
function momentOf(value: unknown, timeZone: string): Moment | undefined {
  const said = String(value ?? '')
  const day = dayFrom(said.slice(0, 10))
  if (!day) return undefined
  if (said.length === 10) return { day, time: '00:00', isDay: true }
  if (said.endsWith('Z')) {
    const at = instantFrom(said)
    return at === undefined ? undefined : { day: dayAt(at, timeZone), time: timeAt(at, timeZone), isDay: false }
  }
  return { day, time: said.slice(11, 16), isDay: false }
}

/**
 * Outlook and others write a whole day from midnight to midnight.
 * @returns undefined where it is at a time of day @throws EventFault
 */
function daysOf(start: Moment, endValue: unknown, duration: unknown, timeZone: string): number | undefined {
  const long = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(String(duration ?? ''))
  const spanned = long && Number(long[1] ?? 0) * 7 + Number(long[2] ?? 0)
  if (start.time !== '00:00' || (!start.isDay && endValue === undefined && !spanned)) return undefined
  if (duration !== undefined && !spanned) return undefined
  const end = endValue === undefined ? undefined : momentOf(endValue, timeZone)
  if (endValue !== undefined && !end) throw new EventFault('ends on a day that does not exist.')
  const after = end && (end.time === '23:59' ? addDays(end.day, 1) : end.day)
  if (end && end.time !== '00:00' && end.time !== '23:59') return undefined
  const days = after ? daysBetween(start.day, after) : (spanned ?? 1)
  if (days < 0) throw new EventFault('ends before it begins.')
  if (days > mostDays) throw new EventFault('goes on for more than a year. Check its end.')
  // The end of a whole day is the day after it; some programs write the day itself.
  return Math.max(days, 1)
}
