// Goals whose data point is asked for at a time of the week: ids, and who is responsible.
import type { TimeOfDay } from '#time/time-of-day'
import type { GoalKey } from './data-points.js'

export interface AskedGoal extends GoalKey {
  /** The address of whoever is responsible for the goal. */
  readonly ownerEmail: string
  readonly time: TimeOfDay
}

export interface AskedGoals {
  /** Goals asked for on a weekday (1 is Monday) between two times of day, of plans in effect. */
  between(weekday: number, from: TimeOfDay, to: TimeOfDay): Promise<readonly AskedGoal[]>
}
