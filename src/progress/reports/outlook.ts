// What a report says of one goal in figures: what was reached, what was expected by then, and whether that is enough to
// reach the goal by its date. A suggestion: whoever writes the report says which it is.
import type { Goal } from '#plans/goal'
import type { Day } from '#time/day'
import { expectedOn } from '../aimline.js'
import { ahead } from '../decision-rules.js'
import type { GoalProgress } from '../goal-progress.js'

export const outlooks = ['met', 'sufficient', 'insufficient', 'notEnoughData', 'notIntroduced'] as const
export type Outlook = (typeof outlooks)[number]

export interface GoalOutlook {
  /** The median of the last three data points; of fewer, the last. */
  readonly quantity?: number
  readonly quantityDay?: Day
  readonly expected?: number
  /** How far the quantity is ahead, in the goal's own direction. */
  readonly ahead?: number
  readonly outlook: Outlook
  readonly dataPoints: number
}

/** @param on the day up to which is reported; what is expected then is said where nothing was measured */
export function outlookOf(goal: Goal, progress: GoalProgress, on: Day): GoalOutlook {
  const { points, aim, medianLast3, last, verdict, n, direction, projection } = progress
  const quantity = medianLast3 ?? last?.value
  // Held against the day of the last data point: nothing is known of the time since.
  const expected = aim && expectedOn(aim, last?.day ?? on)
  const by =
    quantity === undefined || expected === undefined ? undefined : ahead({ value: quantity, expected }, direction)
  return {
    ...(quantity !== undefined && last && { quantity, quantityDay: last.day }),
    ...(expected !== undefined && { expected }),
    ...(by !== undefined && { ahead: by }),
    outlook: judged(),
    dataPoints: n,
  }

  function judged(): Outlook {
    if (verdict === 'goalMet') return 'met'
    if (points.length === 0) return 'notIntroduced'
    if (verdict === 'notEnoughData' || by === undefined) return 'notEnoughData'
    if (by >= 0) return 'sufficient'
    // Behind today, and still on the way to be there in time.
    const arrives =
      projection && goal.target !== undefined
        ? ahead({ value: projection.atTargetDate, expected: goal.target }, direction) >= 0
        : false
    return arrives ? 'sufficient' : 'insufficient'
  }
}
