// What falls due, of the whole district: ids and days, and nothing of what a plan says. Jobs that write to channels count
// it; jobs that write to people open a viewer of whoever is written to before a word is made of it.
import type { Deadline } from '#deadlines/deadline'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'

export interface DueThing {
  readonly studentId: StudentId
  /** Absent where there is no plan yet. */
  readonly planId?: string
  readonly kind: PlanKind
  readonly schools: readonly SchoolId[]
  readonly rule: string
  readonly triggerDay: Day
  readonly due: Day
  readonly workTarget: Day
  readonly basis: Deadline['rule']['basis']
}

export interface DueFinder {
  /** Whose work target lies between two days, both of them in. */
  between(from: Day, to: Day): Promise<readonly DueThing[]>
  /** Past its legal day, and open. */
  overdue(today: Day): Promise<readonly DueThing[]>
}
