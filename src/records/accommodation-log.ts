// What became of an accommodation on one occasion: written down by whoever gave it, where the plan asks for that.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

export const logOutcomes = ['provided', 'declined', 'notNeeded', 'notProvided'] as const
export type LogOutcome = (typeof logOutcomes)[number]

/** Who, for whom, what, where, on which day. On one occasion more than once only where somebody says so. */
export interface Occasion {
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly planId: string
  readonly accommodationId: string
  readonly classId?: string
  readonly day: Day
}

/** What an entry's own id is made from. @param nth how many of the same occasion were written before it */
export function logEntryName(occasion: Occasion, nth: number): string {
  const { staffId, studentId, planId, accommodationId, classId = '', day } = occasion
  return [staffId, studentId, planId, accommodationId, classId, day, nth].join('|')
}

/** What is written down, in words of the day. */
export interface LogDetails {
  readonly kind: PlanKind
  readonly outcome: LogOutcome
  /** The accommodation as the plan had it. */
  readonly accommodation: string
  readonly className?: string
  /** Why it was not provided. */
  readonly reason?: string
  /** Of a correction: why it was made. */
  readonly correction?: string
}

export interface LogEntry extends Occasion, LogDetails {
  readonly id: string
  /** The name of whoever wrote it. */
  readonly by: string
  readonly at: Instant
  /** The entry that puts this one right; both stay. */
  readonly correctedBy?: string
}

export interface AccommodationLog {
  /** What was written down of these students from one day to another and not taken back, oldest first. */
  between(permits: readonly Permit[], from: Day, to: Day): Promise<readonly LogEntry[]>
  /** What one person wrote down on a day. */
  ownOn(owner: StaffId, day: Day): Promise<readonly LogEntry[]>
  /** One entry; undefined where there is none, of these students. */
  entry(permits: readonly Permit[], id: string): Promise<LogEntry | undefined>
}

export type Logged =
  | { readonly type: 'logged'; readonly id: string }
  /** It was before, so often. */
  | { readonly type: 'already'; readonly last: LogEntry; readonly times: number }

/** What a change does to the log. */
export interface LogWork {
  /** @param times the how-manieth of the occasion is meant: what stands there already is not written twice */
  add(occasion: Occasion, details: LogDetails, times: number): Promise<Logged>
  /** Puts an entry right by another; both stay. @returns undefined where it was corrected before or taken back */
  correct(id: string, details: LogDetails): Promise<string | undefined>
  /** @returns false where it was taken back before, or something was built on it */
  takeBack(id: string): Promise<boolean>
}
