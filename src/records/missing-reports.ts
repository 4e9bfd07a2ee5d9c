// Progress reports that should have been given by now and are not noted as given: ids alone.
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'

export interface MissingReport {
  readonly studentId: StudentId
  readonly kind: PlanKind
  /** Those whose period it is. */
  readonly schools: readonly SchoolId[]
}

export interface MissingReports {
  /** Of the period whose due day went by last, at each student's schools. */
  on(today: Day): Promise<readonly MissingReport[]>
}
