// Families as people of the record, none of whom has an account here: who they are, what they are worried about, and what
// they were given. The files' contacts and what staff wrote down are read as one.
import type { Concern } from '#families/concern'
import type { GivenDocument, Occasion } from '#families/given-document'
import type { FamilyPerson, PersonNote } from '#families/person'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'
import type { deliveries } from './progress-reports.js'

export interface FamilyMember extends FamilyPerson {
  readonly studentId: StudentId
}

export interface RecordedConcern extends Concern {
  readonly id: string
  readonly studentId: StudentId
  readonly recordedBy?: StaffId
}

/** To whom something was given, and how. */
export interface Handing {
  readonly name: string
  readonly relationship: string
  readonly how: (typeof deliveries)[number]
  /** The key of the language that it was given in. */
  readonly language: string
  /** Who handed it over, by name. */
  readonly by: string
  /** The language that they asked to be told in, where it is another. */
  readonly speaks?: string
  /** They hold no right to it, or something limits what they may be told. */
  readonly withoutRight?: boolean
  /** Said by whom where nothing said whether they may receive it. */
  readonly rightConfirmedBy?: string
  readonly translatedBy?: string
  /** How whoever was there knows that it was understood. */
  readonly understood?: string
  readonly note?: string
}

export interface NewGiven extends Handing {
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly document: GivenDocument
  readonly day: Day
  readonly occasion?: Occasion
  /** Of a notice its number, of a plan its version. */
  readonly number?: number
}

export interface Given extends NewGiven {
  readonly id: string
  readonly recordedBy?: StaffId
  readonly recordedAt: Instant
}

export interface FamilyRecords {
  /** Each student's family, whoever is restricted first. */
  people(permits: readonly Permit[]): Promise<readonly FamilyMember[]>
  /** The newest first. */
  concerns(permits: readonly Permit[]): Promise<readonly RecordedConcern[]>
  /** What was given, the newest first; progress reports have receipts of their own. */
  given(permits: readonly Permit[]): Promise<readonly Given[]>
}

/** What stood in a note before it was written. */
export interface NoteBefore {
  readonly id: string
  readonly studentId: StudentId
  readonly before?: PersonNote
}

/** What a change does to what is known of families. */
export interface FamilyWork {
  /** Writes down what is said of somebody, in the place of what was; a note that says nothing goes. */
  writeNote(student: StudentId, note: PersonNote, by: StaffId): Promise<NoteBefore>
  /** Puts back what stood there. */
  restoreNote(before: NoteBefore, by: StaffId): Promise<void>
  /** @returns its id; undefined where the same is written down already */
  addConcern(student: StudentId, concern: Concern, by: StaffId): Promise<string | undefined>
  /** @returns false where it was gone */
  removeConcern(id: string): Promise<boolean>
  /** Notes that it was talked over, or takes that back. @returns false where it is gone */
  discuss(id: string, discussed: Pick<Concern, 'discussedDay' | 'answer'>): Promise<boolean>
  /**
   * @returns its id, and whether the same was given to somebody else on that day, too; undefined where it is noted already
   */
  addGiven(given: NewGiven, by: StaffId): Promise<{ readonly id: string; readonly others: boolean } | undefined>
  /** @returns whether the same was given to somebody else on that day, too; undefined where it was gone */
  removeGiven(id: string): Promise<{ readonly others: boolean } | undefined>
}
