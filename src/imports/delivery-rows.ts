// Who was told of a plan, and what was asked about it, as an import puts it into a store.
import type { Ground } from '#people/grounds'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** Who was told of a version of a plan, as `acknowledgements.csv` has it. */
export interface ObligationRow {
  readonly id: string
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly planId: string
  readonly kind: PlanKind
  readonly version: number
  readonly sinceVersion: number | null
  readonly grounds: readonly Ground[]
  readonly cause: 'version' | 'joined' | 'substitute'
  readonly status: 'waiting' | 'sent' | 'acknowledged' | 'lapsed'
  readonly dueAt: Instant
  readonly sentAt: Instant | null
  readonly shown: string | null
  readonly acknowledgedAt: Instant | null
  readonly nudgedAt: Instant | null
  readonly createdAt: Instant
}

export interface QuestionRow {
  readonly id: string
  readonly studentId: StudentId
  readonly planId: string
  readonly askerId: StaffId
  readonly toId: StaffId
  readonly asked: string
  readonly askedAt: Instant
  readonly dueDay: Day
  readonly answer: string | null
  readonly answeredBy: StaffId | null
  readonly answeredAt: Instant | null
}
