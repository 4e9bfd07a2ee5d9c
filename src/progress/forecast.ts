// Whether a goal will have the data points that its schedule asks for by the end of a period. It counts; what more or
// fewer data points mean is the team's to say.
import type { Goal } from '#plans/goal'
import { type Day, daysBetween } from '#time/day'

export interface Forecast {
  /** Data points so far in the period. */
  readonly measured: number
  /** By the schedule, at the end of the period; undefined where the goal has none. */
  readonly expected: number | undefined
  /** How many there will be at the end, at the pace so far. */
  readonly byThen: number
  /** Fewer than the schedule asks for by the end; where there is no schedule, fewer than three. */
  readonly isShort: boolean
}

/** Without a schedule: three are what a median needs (domain: "median of last three"). */
const fewest = 3

const unitDays: readonly (readonly [words: RegExp, days: number])[] = [
  [/^school day|^day/i, 1.4],
  [/^week/i, 7],
  [/^month/i, 30.4],
]

/** Calendar days between two data points by the schedule; undefined where it gives none. A week has five school days. */
export function daysApart({
  scheduleEvery,
  scheduleUnit,
}: Pick<Goal, 'scheduleEvery' | 'scheduleUnit'>): number | undefined {
  const unit = unitDays.find(([words]) => words.test(scheduleUnit?.trim() ?? ''))?.[1]
  return unit === undefined ? undefined : unit * Math.max(scheduleEvery ?? 1, 1)
}

/** @param period `from` and `to` both counted; `today` within */
export function forecastOf(
  goal: Pick<Goal, 'scheduleEvery' | 'scheduleUnit'>,
  points: readonly { readonly day: Day }[],
  { from, today, to }: { readonly from: Day; readonly today: Day; readonly to: Day },
): Forecast {
  const measured = points.filter(({ day }) => day >= from && day <= today).length
  const whole = daysBetween(from, to) + 1
  const gone = Math.min(Math.max(daysBetween(from, today) + 1, 1), whole)
  const byThen = Math.floor((measured * whole) / gone)
  const apart = daysApart(goal)
  const expected = apart === undefined ? undefined : Math.floor(whole / apart)
  return { measured, expected, byThen, isShort: byThen < (expected ?? fewest) }
}
