// Where the trend leads: to what value by the target's day, and when to the target. With a range, never as a promise.
import { addDays, type Day, daysBetween } from '#time/day'
import type { Direction } from './decision-rules.js'
import { daysInWeek, type Line } from './line.js'

export interface Projection {
  readonly atTargetDate: number
  /** Where the slope may as well be at the ends of its range, lower value first; absent where none is known. */
  readonly range?: readonly [number, number]
  /** The day on which the trend reaches the target; absent where it leads away from it, or is further than `furthest`. */
  readonly reaches?: Day
}

/** Nobody plans further ahead by a trend: two years. */
const furthest = 730

/**
 * Follows a trend to the target's day.
 * @param from the day of the line's x = 0
 * @param middle the day on which the slopes of the range turn, the middle of what was measured
 */
export function projectionOf(
  line: Line,
  slopes: readonly [number, number] | undefined,
  about: {
    readonly from: Day
    readonly middle: Day
    readonly today: Day
    readonly target: number
    readonly targetDay: Day
    readonly direction: Direction
  },
): Projection {
  const { from, middle, today, target, targetDay, direction } = about
  const weeks = (start: Day, end: Day) => daysBetween(start, end) / daysInWeek
  const atTargetDate = line.intercept + line.slope * weeks(from, targetDay)
  const atMiddle = line.intercept + line.slope * weeks(from, middle)
  const ends = slopes?.map((slope) => atMiddle + slope * weeks(middle, targetDay)).sort((a, b) => a - b)
  const now = line.intercept + line.slope * weeks(from, today)
  const left = target - now
  const isReached = direction === 'increase' ? left <= 0 : left >= 0
  const days = isReached ? 0 : (left / line.slope) * daysInWeek
  const reaches = Number.isFinite(days) && days >= 0 && days <= furthest ? addDays(today, Math.ceil(days)) : undefined
  return {
    atTargetDate,
    ...(ends && { range: [ends[0] as number, ends[1] as number] as const }),
    ...(reaches && { reaches }),
  }
}
