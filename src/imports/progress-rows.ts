// Rows of what was measured of goals and reported of them.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Receipt, ReportStatus, WrittenGoal } from '#records/progress-reports'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

export interface DataPointRow {
  readonly id: string
  readonly goalId: string
  readonly studentId: StudentId
  readonly day: Day
  readonly correct: number | null
  readonly attempts: number | null
  readonly value: number | null
  readonly seconds: number | null
  readonly promptLevel: string | null
  readonly details: { readonly setting?: string; readonly recorderEmail?: string; readonly note?: string }
  /** Absent where a file brought it. */
  readonly loggedAt: Instant | null
  readonly replacedBy: string | null
}

export interface PhaseRow {
  readonly id: string
  readonly goalId: string
  readonly studentId: StudentId
  readonly day: Day
  readonly details: { readonly label: string; readonly reason?: string; readonly by: string }
}

export interface ReportRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly periodStart: Day
  readonly periodEnd: Day
  readonly status: ReportStatus
  readonly reviewedBy: StaffId | null
  readonly reviewedAt: Instant | null
}

export interface ReportedGoalRow {
  readonly id: string
  readonly reportId: string
  readonly studentId: StudentId
  readonly goalId: string
  readonly code: string
  readonly outlook: WrittenGoal['outlook']
  readonly quantity: number | null
  readonly quantityDay: Day | null
  readonly expected: number | null
  readonly dataPoints: number
  readonly details: Pick<WrittenGoal, 'goalId' | 'comment' | 'translations' | 'by' | 'asPlanned'>
  readonly at: Instant
  readonly revision: number
  readonly replacedAt: Instant | null
}

export interface ReportRecipientRow {
  readonly id: string
  readonly reportId: string
  readonly studentId: StudentId
  readonly day: Day
  readonly details: Omit<Receipt, 'day'>
  readonly at: Instant
}
