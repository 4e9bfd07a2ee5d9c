// The minutes that a plan owes of a service between two days.
import type { Day } from '#time/day'
import { common, type OwedDay, type Span, type Unit, unitsBetween } from './school-days.js'

/** What a plan says of a service: so many times in each period, so long. */
export interface Mandate {
  readonly frequencyValue?: number | undefined
  readonly frequencyPeriod?: string | undefined
  readonly minutesPerSession?: number | undefined
  readonly startDate?: Day | undefined
  readonly endDate?: Day | undefined
}

/** How plans write their periods, and how often each comes in the unit that it is counted in. */
const periods: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(school )?da(y|ily)/, 'day', 1],
  [/^(school )?w(ee)?k/, 'week', 1],
  [/^month/, 'month', 1],
  [/^quarter/, 'year', 4],
  [/^trimester/, 'year', 3],
  [/^(semester|term)/, 'year', 2],
  [/^(school )?year|^annual/, 'year', 1],
]

/** Minutes in each unit of time; undefined where the plan does not say so that it can be counted. */
export function mandateOf(of: Mandate): { readonly minutes: number; readonly unit: Unit } | undefined {
  const { frequencyValue, frequencyPeriod, minutesPerSession } = of
  if (frequencyValue === undefined || minutesPerSession === undefined || !frequencyPeriod) return undefined
  const said = frequencyPeriod
    .trim()
    .toLowerCase()
    .replace(/^((times )?(a|an|per|each|every)\b|\/)\s*/, '')
  const found = periods.find(([written]) => written.test(said))
  if (!found) return undefined
  const [, unit, times] = found
  return { minutes: frequencyValue * minutesPerSession * times, unit }
}

/**
 * The minutes owed from one day to another, both included; undefined where the plan does not say how often.
 *
 * The convention, which every answer states: a week with school counts whole, holidays in it or not; a week without
 * school counts nothing; where the days begin or end within a week, or the service does, its school days count by their
 * share. So what is owed in two spans side by side is what is owed in both together.
 */
export function minutesOwed(of: Mandate, days: readonly OwedDay[], span: Span): number | undefined {
  const mandate = mandateOf(of)
  if (!mandate) return undefined
  const { startDate: from = span.from, endDate: to = span.to } = of
  return mandate.minutes * unitsBetween(days, common(span, { from, to }), mandate.unit)
}
