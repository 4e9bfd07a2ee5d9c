// A plan to catch up: what is still to provide, spread evenly over the weeks that are left.
import { type OwedDay, type Span, unitsBetween } from './school-days.js'

export interface CatchUp {
  /** Weeks with school that are left, to a tenth. */
  readonly weeks: number
  /** Minutes a week, up to a whole one; undefined where no week is left. */
  readonly minutesAWeek: number | undefined
}

/**
 * @param left the days that are left, today among them
 * @param remaining minutes still to provide until their end
 */
export function catchUp(remaining: number, days: readonly OwedDay[], left: Span): CatchUp {
  const weeks = unitsBetween(days, left, 'week')
  if (weeks === 0) return { weeks: 0, minutesAWeek: undefined }
  // In less than a week that is left, all of it is to be provided.
  return { weeks: Math.round(weeks * 10) / 10, minutesAWeek: Math.ceil(remaining / Math.max(1, weeks) - 1e-9) }
}
