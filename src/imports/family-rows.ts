// Rows of what is known of families.
import type { Concern } from '#families/concern'
import type { GivenDocument, Occasion } from '#families/given-document'
import type { PersonNote, PersonOnFile } from '#families/person'
import type { PriorWrittenNotice } from '#notices/notice'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Handing } from '#records/families'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** A contact as `contacts.csv` has it. */
export type ContactDetails = Omit<PersonOnFile, 'id'>

export interface ContactRow {
  readonly id: string
  readonly studentId: StudentId
  readonly details: ContactDetails
  /** Set where the contact is a member of staff by the roster's own id. */
  readonly staffId: StaffId | null
  readonly source: 'roster' | 'contacts.csv'
}

/** What staff wrote down of somebody. */
export interface ContactNoteRow {
  readonly id: string
  readonly studentId: StudentId
  readonly details: PersonNote
  readonly writtenBy: StaffId | null
  readonly writtenAt: Instant
}

export interface ConcernRow {
  readonly id: string
  readonly studentId: StudentId
  readonly day: Day
  readonly discussedDay: Day | null
  readonly details: Omit<Concern, 'day' | 'discussedDay'>
  readonly recordedBy: StaffId | null
  readonly recordedAt: Instant
}

export interface GivenRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly document: GivenDocument
  readonly day: Day
  readonly occasion: Occasion | null
  readonly number: number | null
  readonly details: Handing
  readonly recordedBy: StaffId | null
  readonly recordedAt: Instant
}

export interface NoticeRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly number: number
  readonly status: PriorWrittenNotice['status']
  readonly act: PriorWrittenNotice['act']
  readonly matter: PriorWrittenNotice['matter']
  readonly effectiveDay: Day | null
  readonly givenDay: Day | null
  readonly planVersion: number | null
  readonly revision: number
  readonly details: Pick<PriorWrittenNotice, 'words' | 'by'>
  readonly writtenBy: StaffId | null
  readonly writtenAt: Instant
}
