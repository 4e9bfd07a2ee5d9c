// The days on which minutes are owed, each with the share that it bears of its week, its month and its school year.
import { isSchoolDay, type Sessions } from '#deadlines/school-days'
import { addDays, type Day, weekdayOf } from '#time/day'

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** What is known of a school's days. */
export interface SchoolCalendar {
  /** The days that the school year spans. */
  readonly year: Span
  /** What `calendar.csv` says of single days. Of the others, Monday to Friday are school days. */
  readonly said: Sessions
  /** Days of the extended school year (ESY), in the year or after it: school for services that say so, and for no other. */
  readonly extended: ReadonlySet<Day>
}

/** The units that plans count in. */
export type Unit = 'day' | 'week' | 'month' | 'year'

export interface OwedDay {
  readonly day: Day
  readonly share: Readonly<Record<Unit, number>>
}

/**
 * The school days of a year, oldest first. A week counts whole, however many of its days have school, so each of its
 * school days bears an equal share of it; a week without school has nobody to bear it, and nothing is owed. Months and
 * the year are shared in the same way.
 * @param esy whether the service is given in the extended school year too
 */
export function owedDays({ year, said, extended }: SchoolCalendar, esy: boolean): readonly OwedDay[] {
  const days: { readonly day: Day; readonly week: Day; readonly month: string }[] = []
  const [first = year.from, last = year.to] = ends([year.from, year.to, ...extended])
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const isInYear = day >= year.from && day <= year.to && isSchoolDay(day, said)
    if (extended.has(day) ? !esy : !isInYear) continue
    days.push({ day, week: mondayOf(day), month: day.slice(0, 7) })
  }
  const inWeek = countBy(days.map((one) => one.week))
  const inMonth = countBy(days.map((one) => one.month))
  return days.map(({ day, week, month }) => ({
    day,
    share: { day: 1, week: 1 / (inWeek.get(week) ?? 1), month: 1 / (inMonth.get(month) ?? 1), year: 1 / days.length },
  }))
}

/** How many units lie between two days: weeks with school, and parts of them. */
export function unitsBetween(days: readonly OwedDay[], { from, to }: Span, unit: Unit): number {
  return days.reduce((sum, { day, share }) => (day >= from && day <= to ? sum + share[unit] : sum), 0)
}

/** The last day of the weeks that are over on a day: once no school is left in its week, the day itself. */
export function overOn(days: readonly OwedDay[], today: Day): Day {
  const monday = mondayOf(today)
  const isLeft = days.some(({ day }) => day > today && day <= addDays(monday, 6))
  return isLeft ? addDays(monday, -1) : today
}

function ends(days: readonly Day[]): readonly (Day | undefined)[] {
  const sorted = [...days].sort()
  return [sorted[0], sorted.at(-1)]
}

/** The Monday of a day's week. */
function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The days that two spans have in common; none where it ends before it begins. */
export function common(one: Span, other: Span): Span {
  const [, from = one.from] = [one.from, other.from].sort()
  const [to = one.to] = [one.to, other.to].sort()
  return { from, to }
}
