// Removals and their reviews as an import puts them into a store.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { RemovalWords, ReviewEntry } from '#records/removals'
import type { RemovalType, ServicesMeanwhile } from '#removals/removal'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

export interface RemovalRow {
  readonly id: string
  readonly studentId: StudentId
  readonly type: RemovalType
  readonly firstDay: Day
  readonly lastDay: Day
  readonly minutes: number | null
  readonly services: ServicesMeanwhile
  readonly busOnPlan: boolean | null
  readonly details: RemovalWords
  /** Who recorded it in chat; absent of one that a file brought. */
  readonly recordedBy: StaffId | null
  readonly recordedAt: Instant | null
  readonly replacedBy: string | null
}

export interface ReviewRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly day: Day
  readonly decidedDay: Day | null
  readonly dueDay: Day | null
  readonly details: Pick<
    ReviewEntry,
    'causedByDisability' | 'failureToImplement' | 'outcome' | 'parentThere' | 'attended' | 'considered' | 'note'
  >
  readonly recordedBy: StaffId | null
  readonly recordedAt: Instant | null
}
