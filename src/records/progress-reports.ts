// Progress reports as they are kept: written goal by goal, reviewed by whoever carries the plan, and given to those who
// hold the right to them.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Outlook } from '#progress/reports/outlook'
import type { ReportPeriod } from '#progress/reports/period'
import type { PlannedGoal } from '#progress/reports/report'
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
  /** The comment in other languages of reports, by the language's code. */
  readonly translations?: Readonly<Record<string, string>>
  /** The name of whoever wrote it. */
  readonly by: string
  /** The goal as the plan had it on that day; absent where a file brought the report without it. */
  readonly asPlanned?: PlannedGoal
}

/** What stood there before it was written anew: what somebody was given is never lost. */
export interface EarlierGoal extends WrittenGoal {
  readonly at: Instant
  readonly replacedAt: Instant
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
  /** Oldest first. */
  readonly earlier: readonly EarlierGoal[]
  readonly receipts: readonly Receipt[]
  readonly reviewedAt?: Instant
}

/** That somebody received a report, and the first day on which somebody did. */
export interface SentReport {
  readonly studentId: StudentId
  readonly start: Day
  readonly end: Day
  readonly day: Day
}

export interface ReportRecords {
  /** Every report of some students, the oldest period first. */
  of(permits: readonly Permit[]): Promise<readonly ReportRecord[]>
  /** The reports of one kind of plan that were given. */
  sent(permits: readonly Permit[], kind: PlanKind): Promise<readonly SentReport[]>
  /** What a student's school is called; of several, the one whose periods count. */
  schoolNames(permits: readonly Permit[]): Promise<ReadonlyMap<StudentId, string>>
  /** The periods of a student's schools: their own, else the district's. */
  periods(permits: readonly Permit[]): Promise<ReadonlyMap<StudentId, readonly ReportPeriod[]>>
}

/** What a change does to reports. */
export interface ReportWork {
  /** Writes a goal; what stood there before stays to be seen. @returns what `takeBackGoal` takes */
  writeGoal(key: ReportKey, goal: WrittenGoal): Promise<string>
  /** Lets what stood there before stand again. @returns false where the goal was written anew since, or is gone */
  takeBackGoal(id: string): Promise<boolean>
  /** @param by who reviewed it @returns the status it had before */
  become(key: ReportKey, status: ReportStatus, by?: StaffId): Promise<ReportStatus>
  /** @returns undefined where the same is noted already */
  addReceipt(key: ReportKey, receipt: Receipt): Promise<string | undefined>
  /** @returns how many receipts are left; undefined where it was gone */
  removeReceipt(id: string): Promise<number | undefined>
}
