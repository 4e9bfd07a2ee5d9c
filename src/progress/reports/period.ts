// Which reporting period a day belongs to (the schedule that the district's calendar gives, 34 CFR 300.320(a)(3)(ii)).
import type { Day } from '#time/day'

export interface ReportPeriod {
  readonly id: string
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** The day by which families have the report. */
  readonly due: Day
}

/**
 * The period to report on: the one whose report is due next, once it has begun; else the newest that was.
 * @param periods of one school
 */
export function periodOn(periods: readonly ReportPeriod[], today: Day): ReportPeriod | undefined {
  const begun = periods
    .filter(({ start }) => start <= today)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return begun.find(({ due }) => due >= today) ?? begun.at(-1)
}

/** The period before another, whose reports should have been given by now. */
export function periodBefore(periods: readonly ReportPeriod[], now: ReportPeriod): ReportPeriod | undefined {
  return periods
    .filter(({ due }) => due < now.due)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .at(-1)
}
