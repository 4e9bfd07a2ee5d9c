// Whom plans name, and what of plans is not in effect yet: ids and days, and nothing of what a plan says.
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'

/** A plan that was drawn up, and that the school is not bound by yet. */
export interface WaitingPlan {
  readonly planId: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: 'draft' | 'proposed'
  readonly meetingDate: Day
  readonly caseManagerId?: StaffId
  readonly schools: readonly SchoolId[]
}

export interface PlanPeople {
  /** Everybody who works in the district. */
  working(): Promise<readonly StaffId[]>
  /** Of some, whoever plans in effect name: case managers, members of teams, providers. */
  named(of: readonly StaffId[]): Promise<readonly StaffId[]>
  /** Who is assigned to carry the case of students who may have no plan yet, by student. */
  assigned(students: readonly StudentId[], today: Day): Promise<ReadonlyMap<StudentId, readonly StaffId[]>>
  /** Plans that wait, of students who have none of the kind in effect. */
  waiting(): Promise<readonly WaitingPlan[]>
}
