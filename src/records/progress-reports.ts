// Progress reports as they are kept: written goal by goal, reviewed by whoever carries the plan, and given to those who
// hold the right to them.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Outlook } from '#progress/reports/outlook'
import type { ReportPeriod } from '#progress/reports/period'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** `draft` while goals are written; `reviewed` once whoever carries the plan says so; `sent` once somebody received it. */
export const reportStatuses = ['draft', 'reviewed', 'sent'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export interface ReportKey {
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly start: Day
  readonly end: Day
}

/** What was written of one goal. */
export interface WrittenGoal {
  readonly goalId: string
  readonly code: string
  readonly outlook: Outlook
  readonly quantity?: number
  readonly quantityDay?: Day
  readonly expected?: number
  readonly dataPoints: number
  readonly comment: string
  /** The name of whoever wrote it. */
  readonly by: string
}

export const deliveries = ['byHand', 'mail', 'email', 'meeting', 'other'] as const

export interface Receipt {
  readonly name: string
  readonly relationship: string
  readonly how: (typeof deliveries)[number]
  readonly language: string
  /** Who handed it over. */
  readonly by: string
  readonly day: Day
  /** Said when the roster didn't say whether they may receive it. */
  readonly rightConfirmedBy?: string
}

export interface ReportRecord extends ReportKey {
  readonly id: string
  readonly status: ReportStatus
  readonly goals: readonly WrittenGoal[]
  readonly receipts: readonly Receipt[]
  readonly reviewedAt?: Instant
}

/** An adult of the student's life, and what the roster says of their rights; undefined where it says nothing. */
export interface Contact {
  readonly id: string
  readonly studentId: StudentId
  readonly name: string
  readonly relationship: string
  readonly language?: string
  readonly educationalRights?: boolean
  readonly mayReceiveRecords?: boolean
  readonly restriction?: string
}

export interface ReportRecords {
  /** Reports of some students that are about a period, by its first day. */
  of(permits: readonly Permit[], periodStart: Day): Promise<readonly ReportRecord[]>
  contacts(permits: readonly Permit[]): Promise<readonly Contact[]>
  /** The periods of a student's schools: their own, else the district's. */
  periods(permits: readonly Permit[]): Promise<ReadonlyMap<StudentId, readonly ReportPeriod[]>>
}

/** What a change does to reports. */
export interface ReportWork {
  /** Writes a goal in place of what stood there. @returns what stood there before; undefined where nothing did */
  writeGoal(key: ReportKey, goal: WrittenGoal): Promise<WrittenGoal | undefined>
  /** Takes a goal's part away again. */
  removeGoal(key: ReportKey, goalId: string): Promise<void>
  /** @returns the status it had before */
  become(key: ReportKey, status: ReportStatus, by?: string): Promise<ReportStatus>
  addReceipt(key: ReportKey, receipt: Receipt): Promise<string>
  /** @returns how many receipts are left; undefined where it was gone */
  removeReceipt(id: string): Promise<number | undefined>
}
