// A straight line through days: where it stands on a day, and how it climbs.
import { type Day, daysBetween } from '#time/day'
import type { Plotted } from './data-point.js'

export const daysInWeek = 7

/** A point on the plane in which lines are laid: x in weeks from a first day, y in the goal's unit. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Line {
  /** Per unit of x: a week, where x counts weeks. */
  readonly slope: number
  /** At x = 0. */
  readonly intercept: number
}

/** Points as spots: x in weeks (days / 7) after `from`. Weeks without school are not taken out. */
export function spotsFrom(points: readonly Plotted[], from: Day): readonly Spot[] {
  return points.map(({ day, value }) => ({ x: daysBetween(from, day) / daysInWeek, y: value }))
}

/** Where a line stands on a day. @param from the day of x = 0 */
export function valueOn(line: Line, from: Day, day: Day): number {
  return line.intercept + (line.slope * daysBetween(from, day)) / daysInWeek
}
