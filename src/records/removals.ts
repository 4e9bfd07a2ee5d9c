// Removals of students, and the reviews of whether what they did was a manifestation of their disability. A removal that was
// put right or struck out stays to be seen.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { ReviewFacts } from '#removals/manifestation'
import type { RemovalFacts } from '#removals/removal'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** What is written down of a removal in words. */
export interface RemovalWords {
  /** What the student did: how alike removals are is for the team to see. */
  readonly behavior?: string
  readonly note?: string
  /** Why it puts another one right, or why it was struck out. */
  readonly correction?: string
}

export interface RemovalEntry extends RemovalFacts, RemovalWords {
  readonly studentId: StudentId
}

export interface Removal extends RemovalEntry {
  readonly id: string
  /** Absent where a file told of it. */
  readonly recordedBy?: StaffId
  readonly recordedAt?: Instant
  /** The removal that puts this one right; its own id where it was struck out. */
  readonly replacedBy?: string
}

/** A manifestation determination, as the team made it. */
export interface ReviewEntry extends ReviewFacts {
  readonly studentId: StudentId
  readonly kind: PlanKind
  /** The day of the decision it is about, and the day by which it was due. */
  readonly decidedDay?: Day
  readonly dueDay?: Day
  readonly attended: string
  readonly considered?: string
  readonly note?: string
}

export interface ManifestationReview extends ReviewEntry {
  readonly id: string
  readonly recordedBy?: StaffId
  readonly recordedAt?: Instant
}

export interface Removals {
  /** All of these students, whatever became of them, the earliest first. */
  of(permits: readonly Permit[]): Promise<readonly Removal[]>
  /** One removal; undefined where there is none, of these students. */
  removal(permits: readonly Permit[], id: string): Promise<Removal | undefined>
  /** Reviews about a plan of one kind, the newest first. */
  reviews(permits: readonly Permit[], kind: PlanKind): Promise<readonly ManifestationReview[]>
  /** Who was removed on a day or after it: by ids alone, for jobs, before anybody's viewer is opened. */
  removedSince(day: Day): Promise<readonly StudentId[]>
}

/** What another one of the same days forbids. */
export type RemovalKept =
  | { readonly type: 'kept'; readonly id: string }
  | { readonly type: 'overlaps'; readonly other: Removal }
  /** It was put right or struck out before. */
  | { readonly type: 'gone' }

/** What a change does to them. */
export interface RemovalWork {
  add(entry: RemovalEntry, by: StaffId): Promise<RemovalKept>
  /** Puts one right by another; both stay. */
  correct(id: string, entry: RemovalEntry, by: StaffId): Promise<RemovalKept>
  /** It never was: it counts no more, and stays to be seen with the reason. @returns false where that was done before */
  strike(id: string, reason: string, by: StaffId): Promise<boolean>
  /** Takes back what was recorded or put right. @returns false where something was built on it since */
  takeBack(id: string): Promise<boolean>
  /** What was struck out counts again. @returns false where it does already */
  unstrike(id: string): Promise<boolean>
  review(entry: ReviewEntry, by: StaffId): Promise<string>
  /** @returns false where it was gone before */
  takeReviewBack(id: string): Promise<boolean>
}
