// By what a goal's figures and data points are filed, across all versions of its plan.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'

/** The name that a goal's own id is made from. */
export function goalName(student: StudentId, kind: PlanKind, goalId: string): string {
  return `${student}|${kind}|${goalId}`
}
