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

const epoch = Temporal.PlainDate.from('1970-01-01')
/** 1970-01-01 was a Thursday: three days after a Monday. */
const epochAfterMonday = 3
/**
 * The number of a day, and the day of a number, from the epoch on. Progress and deadlines reckon with the same few hundred
 * days thousands of times, and each takes Temporal some microseconds.
 */
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()
const mostRemembered = 20_000

function numberOf(of: Day): number {
  return remembered(numbers, of, () => epoch.until(Temporal.PlainDate.from(of), { largestUnit: 'day' }).days)
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, reckon: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostRemembered) known.clear()
  const value = reckon()
  known.set(key, value)
  return value
}

/** The day `count` calendar days after (before, where negative). */
export function addDays(from: Day, count: number): Day {
  const number = numberOf(from) + count
  return remembered(days, number, () => epoch.add({ days: number }).toString() as Day)
}

/** The same date `count` years later; 29 February becomes 28 February where the year has none. */
export function addYears(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ years: count }).toString() as Day
}

/** The same date `count` months later; the month's last day where it is shorter. */
export function addMonths(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ months: count }).toString() as Day
}

/** Calendar days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
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
  return weekdayOf(of) > 5
}

/** The day of the week: 1 on Monday, 7 on Sunday. */
export function weekdayOf(of: Day): number {
  const afterMonday = (numberOf(of) + epochAfterMonday) % 7
  return (afterMonday < 0 ? afterMonday + 7 : afterMonday) + 1
}
