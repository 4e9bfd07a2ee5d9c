// A count told day by day: which days counted, which were left out and why. Days of a kind are joined into runs.

import { addDays, type Day, isWeekend, spokenDay } from '#time/day'
import { t, wording } from '#wording/t'
import type { DeadlineCalendar } from './calendar.js'
import { federalHoliday } from './federal-holidays.js'
import type { Counted } from './readings.js'
import type { Unit } from './rule.js'

export interface DayRun {
  readonly from: Day
  readonly to: Day
  /** How many of its days counted; 0 of days that were left out. */
  readonly counted: number
  /** Why they were left out. */
  readonly why?: string
}

/** @param until the day the count ended on */
export function dayByDay(
  { from, counts }: Counted,
  until: Day,
  unit: Unit,
  calendar: DeadlineCalendar,
): readonly DayRun[] {
  const runs: { from: Day; to: Day; counted: number; why: Set<string> }[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const isCounted = counts(day)
    // A weekend by itself is told with the days around it.
    if (!isCounted && isWeekend(day) && unit !== 'calendarDays') continue
    const last = runs.at(-1)
    if (last && last.counted > 0 === isCounted) {
      last.to = day
      if (isCounted) last.counted += 1
      else last.why.add(reason(day, unit, calendar))
      continue
    }
    // What stands between a counted day and one that is left out was left out too.
    if (last && isCounted) last.to = addDays(day, -1)
    runs.push({
      from: last && !isCounted ? addDays(last.to, 1) : day,
      to: day,
      counted: isCounted ? 1 : 0,
      why: new Set(isCounted ? [] : [reason(day, unit, calendar)]),
    })
  }
  return runs.map(({ why, ...run }) => ({ ...run, ...(why.size > 0 && { why: [...why].join(', ') }) }))
}

function reason(day: Day, unit: Unit, { labels, holidays }: DeadlineCalendar): string {
  const label = labels?.get(day)
  if (unit === 'businessDays')
    return federalHoliday(day) ?? label ?? (holidays.has(day) ? t`state holiday` : t`weekend`)
  if (unit === 'calendarDays') return label ? t`break (${label})` : t`break`
  return label ?? t`no school`
}

const unitOf: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = wording({
  schoolDays: ['school day', 'school days'],
  businessDays: ['business day', 'business days'],
  calendarDays: ['calendar day', 'calendar days'],
})

/** A run as staff read it: "Dec 15, 2026 to Dec 18, 2026: 4 school days". */
export function spokenRun({ from, to, counted, why }: DayRun, unit: Unit): string {
  const days = from === to ? spokenDay(from) : t`${spokenDay(from)} to ${spokenDay(to)}`
  const words = unitOf[unit] ?? ['day', 'days']
  return counted > 0
    ? `${days}: ${counted} ${words[counted === 1 ? 0 : 1]}`
    : t`${days}: left out (${why ?? t`does not count`})`
}
