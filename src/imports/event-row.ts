// A legal event as an import puts it into a store.
import type { Trigger } from '#deadlines/rule'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** A legal event that is recorded by itself, as `events.csv` has it. */
export interface EventRow {
  readonly id: string
  readonly studentId: StudentId
  readonly event: Trigger
  readonly day: Day
  readonly kind: PlanKind | null
  readonly untilDay: Day | null
  /** Who recorded it in chat; absent of one that a file brought. */
  readonly details: { readonly note?: string; readonly recordedBy?: StaffId }
  readonly recordedAt: Instant | null
}
