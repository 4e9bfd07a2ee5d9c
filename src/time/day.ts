// Civil days. Everything legal happens on a day, not at an instant, so a day has no time zone and never becomes a Date.
import { Temporal } from 'temporal-polyfill'
import { type Language, spokenNow } from '#wording/language'

declare const civilDay: unique symbol

/** A civil day as `YYYY-MM-DD`. Two days compare as their texts do. */
export type Day = string & { readonly [civilDay]: true }

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * The day that a text in the form `YYYY-MM-DD` names.
 * @returns the day, or undefined where the form is another or no such day exists (2026-02-30)
 */
export function dayFrom(text: string): Day | undefined {
  if (!isoDay.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day
  } catch {
    return undefined
  }
}

/**
 * A day that must exist: for constants and for values already checked.
 * @throws RangeError where no such day exists
 */
export function day(text: string): Day {
  const found = dayFrom(text)
  if (!found) throw new RangeError(`no such day: ${text.length} characters`)
  return found
}

/** The day `count` calendar days after (before, where negative). */
export function addDays(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ days: count }).toString() as Day
}

/** The same date `count` years later; 29 February becomes 28 February where the year has none. */
export function addYears(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ years: count }).toString() as Day
}

/** The same date `count` months later; the month's last day where it is shorter. */
export function addMonths(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ months: count }).toString() as Day
}

const epoch = Temporal.PlainDate.from('1970-01-01')
/** Progress reckons with the same few hundred days thousands of times, and each takes Temporal some microseconds. */
const numbers = new Map<Day, number>()
const mostNumbers = 20_000

/** Calendar days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

function numberOf(of: Day): number {
  const known = numbers.get(of)
  if (known !== undefined) return known
  if (numbers.size >= mostNumbers) numbers.clear()
  const number = epoch.until(Temporal.PlainDate.from(of), { largestUnit: 'day' }).days
  numbers.set(of, number)
  return number
}

const months: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  es: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
}

/** The names of the months as staff read them, short, January first. */
export function monthNames(): readonly string[] {
  return months[spokenNow().language]
}

/** A day as staff read it: `Mar 14, 2027`, `14 mar 2027`. Written by hand: Intl takes a tenth of a millisecond for each. */
export function spokenDay(of: Day): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number)
  const { language } = spokenNow()
  const name = months[language][(month ?? 0) - 1]
  return language === 'es' ? `${dayOfMonth} ${name} ${year}` : `${name} ${dayOfMonth}, ${year}`
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(of: Day): boolean {
  return Temporal.PlainDate.from(of).dayOfWeek > 5
}

/** The day of the week: 1 on Monday, 7 on Sunday. */
export function weekdayOf(of: Day): number {
  return Temporal.PlainDate.from(of).dayOfWeek
}
