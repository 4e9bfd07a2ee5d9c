// A class given to somebody for a time. It ends by itself, to the minute.
import type { StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** A class of somebody who stands in, or a page printed for somebody without an account. Says nothing of students. */
export interface Substitute {
  readonly id: string
  /** Absent for somebody without an account. */
  readonly staffId?: StaffId
  readonly name: string
  readonly classId: string
  readonly fromDay: Day
  readonly untilAt: Instant
  readonly reason: string
  readonly grantedBy: StaffId
  readonly grantedByName: string
  readonly grantedAt: Instant
  readonly endedAt?: Instant
}

export type NewSubstitute = Omit<Substitute, 'id' | 'grantedByName' | 'grantedAt' | 'endedAt'>

export interface Substitutes {
  /** Who stands in for these classes now or will, soonest end first. */
  current(classIds: readonly string[], now: Instant): Promise<readonly Substitute[]>
  one(id: string): Promise<Substitute | undefined>
}

/** What a change does to who stands in. Each counts as a change of who sees whom. */
export interface SubstituteWork {
  /** @returns its id; of one that is there already, that one's */
  grant(substitute: NewSubstitute): Promise<{ readonly id: string; readonly isNew: boolean }>
  /** @returns false where it had ended */
  end(id: string): Promise<boolean>
  /** It goes on as if it had not been ended. */
  resume(id: string): Promise<void>
}
