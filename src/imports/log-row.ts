// An entry of the accommodation log as an import puts it into a store.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { LogDetails } from '#records/accommodation-log'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** An entry, whatever became of it. */
export interface LogRow {
  readonly id: string
  readonly studentId: StudentId
  readonly planId: string
  readonly accommodationId: string
  readonly staffId: StaffId
  readonly classId: string | null
  readonly day: Day
  readonly outcome: LogDetails['outcome']
  readonly details: Omit<LogDetails, 'outcome'>
  readonly at: Instant
  readonly undoneAt: Instant | null
  readonly correctedBy: string | null
}
