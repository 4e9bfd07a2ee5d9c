// A change in what is done for a goal breaks the trend: only what was measured since counts for it.
import type { Day } from '#time/day'
import type { Phase, Plotted } from './data-point.js'

/** The phase that a day is in; undefined before the first. */
export function phaseOn(phases: readonly Phase[], day: Day): Phase | undefined {
  return [...phases].sort((a, b) => (a.from < b.from ? -1 : 1)).findLast(({ from }) => from <= day)
}

/** The points of the phase that a day is in. */
export function pointsOfPhase<Point extends Pick<Plotted, 'day'>>(
  points: readonly Point[],
  phases: readonly Phase[],
  day: Day,
): readonly Point[] {
  const begins = phaseOn(phases, day)?.from
  return begins === undefined ? points : points.filter((point) => point.day >= begins)
}
