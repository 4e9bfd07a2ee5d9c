// Events that repeat (RFC 5545, 3.3.10), as far as a school's calendar has them: day by day, always with an end, so that
// no rule, however it is written, can keep an import going.
import { addDays, type Day, dayFrom, day as dayOf, daysBetween, weekdayOf } from '#time/day'

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

export interface Repetition {
  readonly frequency: Frequency
  readonly interval: number
  /** How many in all, the first counted. */
  readonly count?: number
  readonly until?: Day
  readonly months: readonly number[]
  /** From the end of the month where negative. */
  readonly monthDays: readonly number[]
  /** Monday is 1; `nth` of its month, from its end where negative. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth?: number }[]
  /** The day on which a week begins. */
  readonly weekStart: number
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const understood = new Set(['freq', 'interval', 'count', 'until', 'bymonth', 'bymonthday', 'byday', 'wkst'])
/** An event that began longer ago is counted no further. */
const furthestDays = 40 * 366

/** What a jCal `recur` value says; undefined where it repeats in a way that is not read here. */
export function repetitionFrom(value: unknown): Repetition | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const said = value as Readonly<Record<string, unknown>>
  if (Object.keys(said).some((key) => !understood.has(key))) return undefined
  const { freq, interval = 1, count, until } = said
  const listOf = (of: unknown): readonly unknown[] => (of === undefined ? [] : Array.isArray(of) ? of : [of])
  const numbersOf = (of: unknown, most: number) =>
    listOf(of)
      .map(Number)
      .filter((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most)
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return undefined
  const months = numbersOf(said.bymonth, 12).filter((one) => one > 0)
  const monthDays = numbersOf(said.bymonthday, 31)
  const weekdays = listOf(said.byday).map((one) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(one)))
  const isWhole =
    months.length === listOf(said.bymonth).length &&
    monthDays.length === listOf(said.bymonthday).length &&
    !weekdays.includes(null)
  const isNth = weekdays.some((one) => one?.[1] !== undefined)
  // A weekday counted through a whole year, or through a week, is no way in which a school's day repeats.
  if (!isWhole || (isNth && (freq === 'DAILY' || freq === 'WEEKLY'))) return undefined
  if (freq === 'YEARLY' && weekdays.length > 0 && months.length === 0) return undefined
  if (freq === 'WEEKLY' && monthDays.length > 0) return undefined
  const last = until === undefined ? undefined : dayFrom(String(until).slice(0, 10))
  if (!isCount(interval) || (count !== undefined && !isCount(count)) || (until !== undefined && !last)) return undefined
  return {
    frequency: freq,
    interval,
    ...(count !== undefined && { count }),
    ...(last && { until: last }),
    months,
    monthDays,
    weekdays: weekdays.map((one) => ({
      weekday: weekdayNames.indexOf(one?.[2] ?? '') + 1,
      ...(one?.[1] !== undefined && { nth: Number(one[1]) }),
    })),
    weekStart: weekStartOf(said.wkst),
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1
}

/** jCal writes it as a name, ical.js as a number from Sunday on. */
function weekStartOf(said: unknown): number {
  if (typeof said === 'number') return said === 1 ? 7 : said - 1
  return Math.max(weekdayNames.indexOf(String(said ?? 'MO')), 0) + 1
}

/** The days on which it begins, from the first one to `to` at the latest. */
export function repeated(first: Day, repeats: Repetition, to: Day): readonly Day[] {
  const { count, until } = repeats
  const last = Math.min(daysBetween(first, until && until < to ? until : to), furthestDays)
  const fits = fitting(first, repeats)
  const days: Day[] = []
  for (let after = 0; after <= last && days.length !== count; after += 1) {
    if (fits(after)) days.push(addDays(first, after))
  }
  return days
}

/** Whether the day so many days after the first is one of them; what the rule leaves open is as on the first day. */
function fitting(first: Day, repeats: Repetition): (after: number) => boolean {
  const { frequency, interval, months, monthDays, weekdays, weekStart } = repeats
  const number = daysBetween(epoch, first)
  const firstWeekday = weekdayOf(first)
  const begins = civilDay(number)
  const intoWeek = (firstWeekday - weekStart + 7) % 7
  const dayIsOpen = monthDays.length === 0 && weekdays.length === 0
  return (after) => {
    const { year, month, ofMonth } = civilDay(number + after)
    const steps = {
      DAILY: after,
      WEEKLY: Math.floor((after + intoWeek) / 7),
      MONTHLY: (year - begins.year) * 12 + month - begins.month,
      YEARLY: year - begins.year,
    }
    if (steps[frequency] % interval !== 0) return false
    if (months.length > 0 && !months.includes(month)) return false
    const length = daysIn(year, month)
    if (monthDays.length > 0 && !monthDays.some((one) => (one > 0 ? one : length + one + 1) === ofMonth)) return false
    const weekday = ((firstWeekday - 1 + after) % 7) + 1
    if (weekdays.length > 0) {
      const fromStart = Math.ceil(ofMonth / 7)
      const fromEnd = -Math.ceil((length - ofMonth + 1) / 7)
      return weekdays.some(
        (one) => one.weekday === weekday && (one.nth === undefined || one.nth === fromStart || one.nth === fromEnd),
      )
    }
    if (!dayIsOpen || frequency === 'DAILY') return true
    if (frequency === 'WEEKLY') return weekday === firstWeekday
    return ofMonth === begins.ofMonth && (frequency === 'MONTHLY' || months.length > 0 || month === begins.month)
  }
}

const epoch = dayOf('1970-01-01')

/**
 * The date of a day by its number from 1970-01-01 on (after Howard Hinnant's civil_from_days, in the public domain): a rule
 * is tried on thousands of days, and Temporal takes some microseconds for each.
 */
function civilDay(number: number): { readonly year: number; readonly month: number; readonly ofMonth: number } {
  const fromMarch = number + 719_468
  const era = Math.floor(fromMarch / 146_097)
  const ofEra = fromMarch - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const ofMonth = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofMonth }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
