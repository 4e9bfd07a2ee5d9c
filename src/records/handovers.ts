// Case management passed on, for a time or for good. It stands beside the plans and changes none of them.
import type { StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Day } from '#time/day'
import type { AuditEntry } from './audit.js'

export interface Handover {
  readonly id: string
  readonly fromId: StaffId
  readonly toId: StaffId
  readonly fromDay: Day
  readonly untilDay?: Day
  /** Made because the roster says that they have left, and by nobody. */
  readonly isByItself: boolean
}

/** A case manager who has left, and of whom nobody has taken over: ids alone. */
export interface LeftBehind {
  readonly staffId: StaffId
  readonly students: readonly StudentId[]
}

/** Ids and staff; nothing of what a plan says. */
export interface HandoverRecords {
  /** Every one that has not been ended, those over by their day too. */
  standing(): Promise<readonly Handover[]>
  /** Students whose plans in force somebody carries. */
  carriedBy(staff: StaffId): Promise<readonly StudentId[]>
  leftBehind(): Promise<readonly LeftBehind[]>
  /** Who carries on a day what somebody handed over, by whose it was; handed on, it is the last one's. */
  holders(on: Day): Promise<ReadonlyMap<StaffId, StaffMember>>
  /** Every administrator of the school of most of these students; of the district where it has none. */
  administratorsOf(students: readonly StudentId[]): Promise<readonly StaffMember[]>
  /** Who receives what was left behind: an administrator of the school of most of these students, else of the district. */
  receiverFor(students: readonly StudentId[], today: Day): Promise<StaffMember | undefined>
}

/** What is written down of one: whose it was, and the students whom it opens to another. */
export function handoverEntry(
  by: Pick<AuditEntry, 'account' | 'surface' | 'words'>,
  of: StaffId,
  students: readonly StudentId[],
): AuditEntry {
  return {
    ...by,
    actor: of,
    command: 'handover',
    outcome: 'changed',
    students: students.map((id) => ({ id, grounds: ['caseManager'], parts: [] })),
  }
}

export interface Moved {
  readonly questions: number
  readonly changeRequests: number
  readonly drafts: number
}

/** What a change does to who carries what. Each counts as a change of who sees whom. */
export interface HandoverWork {
  /** Passes case management, open tasks and drafts on; an earlier handover of the same person ends. */
  start(handover: Omit<Handover, 'id'>): Promise<Moved>
  /** It comes back, with what is still open. @returns false where it had ended */
  end(id: string): Promise<boolean>
}
