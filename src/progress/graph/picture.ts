// What a goal's graph shows, whoever draws it: nothing of the student's identity.
import type { Goal } from '#plans/goal'
import type { Day } from '#time/day'
import type { Aim, Phase, Plotted } from '../data-point.js'
import type { GoalProgress } from '../goal-progress.js'

export interface GoalPicture {
  readonly measure: Goal['measure']
  readonly unit: string
  /** Oldest first. */
  readonly points: readonly Plotted[]
  readonly baseline?: Plotted
  readonly target?: number
  readonly aim?: Aim
  /** The two ends of the trend. */
  readonly trend?: readonly [Plotted, Plotted]
  readonly phases: readonly Phase[]
  readonly today: Day
}

/** The picture of a goal's progress. */
export function pictureOf(goal: Goal, progress: GoalProgress, phases: readonly Phase[], today: Day): GoalPicture {
  const { points, baseline, aim, trend } = progress
  return {
    measure: goal.measure,
    unit: goal.unit ?? (goal.measure === 'percent' || goal.measure === 'interval' ? 'percent' : ''),
    points,
    phases: phases.filter(({ from }) => from <= today),
    today,
    ...(baseline && { baseline }),
    ...(goal.target !== undefined && { target: goal.target }),
    ...(aim && { aim }),
    ...(trend && { trend }),
  }
}
