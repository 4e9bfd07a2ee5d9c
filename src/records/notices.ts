// Prior written notices as they are kept: a draft until it is given, and from then on word by word as it was.
import type { NoticeWords, PriorWrittenNotice } from '#notices/notice'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

export interface RecordedNotice extends PriorWrittenNotice {
  readonly studentId: StudentId
}

/** A draft whose action holds from a day that comes near, or has come. */
export interface UngivenNotice {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly effectiveDay: Day
}

export interface NoticeRecords {
  /** Those of some students, the newest first; discarded drafts are left out. */
  of(permits: readonly Permit[], kind: PlanKind): Promise<readonly RecordedNotice[]>
  /** By ids alone: drafts whose action holds from a day in a span. For jobs, which show nobody anything. */
  ungiven(from: Day, to: Day): Promise<readonly UngivenNotice[]>
}

/** What a draft begins with. */
export type NewNotice = Pick<PriorWrittenNotice, 'act' | 'matter' | 'effectiveDay' | 'planVersion' | 'words' | 'by'>

/** What is changed of a draft. */
export interface NoticeChange {
  readonly act?: PriorWrittenNotice['act']
  readonly matter?: PriorWrittenNotice['matter']
  /** Null: no day is known. */
  readonly effectiveDay?: Day | null
  /** What it says in one language, in the place of what it said. */
  readonly words?: { readonly language: string; readonly says: NoticeWords }
}

/** What a change does to notices. Those that were given never change. */
export interface NoticeWork {
  start(student: StudentId, kind: PlanKind, notice: NewNotice, by: StaffId): Promise<{ id: string; number: number }>
  /** @returns the draft as it was; undefined where it was changed since `revision`, or is none any more */
  change(id: string, revision: number, change: NoticeChange): Promise<RecordedNotice | undefined>
  /** Puts a draft back as it was. @returns false where it is none any more */
  restore(before: RecordedNotice): Promise<boolean>
  /** A draft becomes given. @returns false where it was changed since `revision`, or is none any more */
  give(id: string, revision: number, day: Day): Promise<boolean>
  /** Takes that back. */
  ungive(id: string): Promise<void>
  discard(id: string): Promise<boolean>
  undiscard(id: string): Promise<boolean>
}
