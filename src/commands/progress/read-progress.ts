// Goals with what was measured of them: read of all students in one query each, and reckoned.
import type { Context } from '#bot/command'
import { planKinds } from '#plans/kind'
import type { GoalProgress } from '#progress/goal-progress'
import { goalProgress } from '#progress/goal-progress'
import type { DataPoint, DataPointFigures, DataPointRecords, GoalPhase } from '#records/data-points'
import { keyOf, type PlanGoal } from './which-goal.js'

/** What reading takes. */
export type Reading = Pick<Context, 'viewer' | 'readings'>

export interface GoalWithProgress extends PlanGoal {
  readonly progress: GoalProgress
  readonly phases: readonly GoalPhase[]
}

/** The progress of some goals, in the order given. */
export async function readProgress(goals: readonly PlanGoal[], context: Reading): Promise<readonly GoalWithProgress[]> {
  const [points, phases] = [await read('figures', goals, context), await read('phases', goals, context)]
  return goals.map((of, at) => ({
    ...of,
    phases: phases[at] ?? [],
    progress: goalProgress(of.goal, points[at] ?? [], phases[at] ?? [], context.viewer.today),
  }))
}

/** A goal's data points with their words, oldest first. */
export async function pointsOf(of: PlanGoal, context: Reading): Promise<readonly DataPoint[]> {
  return (await read('whole', [of], context))[0] ?? []
}

/** What the asker recorded last of a goal, else what anybody did. */
export async function lastOf(of: PlanGoal, context: Reading): Promise<DataPoint | undefined> {
  const points = await pointsOf(of, context)
  return points.findLast((point) => point.recorderEmail === context.viewer.staff.email) ?? points.at(-1)
}

interface ReadKinds {
  readonly figures: DataPointFigures
  readonly whole: DataPoint
  readonly phases: GoalPhase
}

async function read<What extends keyof ReadKinds>(
  what: What,
  goals: readonly PlanGoal[],
  { viewer, readings }: Reading,
): Promise<readonly (readonly ReadKinds[What][])[]> {
  const reader = readings.dataPoints[what] as unknown as (
    ...given: Parameters<DataPointRecords['figures']>
  ) => Promise<readonly (readonly ReadKinds[What][])[]>
  const found = new Map<PlanGoal, readonly ReadKinds[What][]>()
  for (const kind of planKinds) {
    const ofKind = goals.filter(({ plan }) => plan.kind === kind)
    if (ofKind.length === 0) continue
    const students = [...new Map(ofKind.map(({ plan }) => [plan.studentId, plan.student])).values()]
    const rows = await viewer.within(students, kind, ['goals', 'goalDetail'], (permits) =>
      reader(permits, ofKind.map(keyOf)),
    )
    for (const [at, of] of ofKind.entries()) found.set(of, rows[at] ?? [])
  }
  return goals.map((of) => found.get(of) ?? [])
}
