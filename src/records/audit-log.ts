// The audit log read back: entry by entry for an export, and one student's for whoever carries their plan.
import type { Account, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'
import type { AuditedStudent, AuditOutcome, AuditSurface } from './audit.js'
import type { Permit } from './permit.js'

/** An entry as it was written, without what was typed. */
export interface LoggedEntry {
  /** Its place in the chain, from 1 on. */
  readonly number: number
  readonly at: Instant
  readonly actor?: StaffId
  readonly account: Account
  readonly surface: AuditSurface
  readonly command: string
  readonly outcome: AuditOutcome
  readonly students: readonly AuditedStudent[]
}

/** Somebody's look at one student, or a change of theirs. */
export interface Look extends Omit<LoggedEntry, 'students'> {
  readonly grounds: AuditedStudent['grounds']
  readonly parts: AuditedStudent['parts']
}

/** One student's part of the log, for whoever may know who saw them. */
export interface AccessHistory {
  /**
   * What is written down of one student, the newest first.
   * @param before entries before this number alone
   */
  looksAt(permit: Permit, most: number, before?: number): Promise<readonly Look[]>
}

/** Which entries are asked for. */
export interface Wanted {
  readonly from?: Instant
  /** Before this instant. */
  readonly until?: Instant
  readonly student?: StudentId
  readonly staff?: StaffId
}
