// What the viewer asks of a store. Nothing else may ask it: every method takes permits, or the relations that
// permits are judged from.
import type { SchoolId, StaffId, StaffMember } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { OfficeReach } from './office-reach.js'
import type { Permit, Relations } from './permit.js'

/** When a class is open to its teachers: it began by `opensBy` and had not ended on `closesOn`. */
export interface AccessWindow {
  readonly today: Day
  readonly opensBy: Day
  readonly closesOn: Day
}

/** The same at a moment of that day: what is given for a time ends to the minute. */
export interface AccessMoment extends AccessWindow {
  readonly now: Instant
}

/** A plan as it is held, whole; the viewer reduces it before anybody sees it. */
export interface PlanRecord {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly version: number
  readonly meetingDate: Day
  readonly startDate?: Day
  readonly endDate?: Day
  readonly reviewDueDate?: Day
  readonly caseManager?: StaffMember
  /** When the other system's files spoke of it last; absent where they never did. */
  readonly importedAt?: Instant
  readonly content: PlanContent
}

export interface ClassRecord {
  readonly id: string
  readonly title: string
  readonly periods: readonly string[]
  readonly schoolId: SchoolId
  readonly schoolName: string
  /** What somebody does in it, of whom the class was asked. */
  readonly role?: 'teacher' | 'aide' | 'substitute'
}

export interface StudentRecords {
  /** Grows with every change that may alter who sees what. */
  version(): Promise<number>
  /** Lets versions of plans take effect that were agreed for a day up to this one. */
  letTakeEffect(today: Day): Promise<void>
  relations(of: StaffId, window: AccessMoment): Promise<Relations>
  /** Where students are now, for judging offices: where the roster places them, and where a class of theirs is open. */
  schoolsOf(students: readonly StudentId[], window: AccessWindow): Promise<ReadonlyMap<StudentId, readonly SchoolId[]>>
  /** Those of some students who are filed under some names. */
  filedAmong(keys: readonly string[], permits: readonly Permit[]): Promise<readonly StudentId[]>
  /** Students filed under some names, within an office's reach; at most `limit`. */
  filedUnder(keys: readonly string[], reach: OfficeReach, limit: number): Promise<readonly StudentId[]>
  /** Students of whom a plan is held or flagged, or something is recorded that leads to one, within an office's reach; at most `limit`. */
  withPlans(reach: OfficeReach, limit: number): Promise<readonly StudentId[]>
  /** Of those who have not left, unless they are asked for as well. */
  identities(permits: readonly Permit[], alsoLeft?: boolean): Promise<ReadonlyMap<StudentId, StudentIdentity>>
  /** Plans in every status but the superseded, with the version in effect. */
  plans(permits: readonly Permit[]): Promise<readonly PlanRecord[]>
  /** Kinds of plan that the roster says exist somewhere. */
  flags(permits: readonly Permit[]): Promise<ReadonlyMap<StudentId, readonly PlanKind[]>>
  /** Classes that somebody teaches or helps in now. */
  classesOf(staff: StaffId, window: AccessMoment): Promise<readonly ClassRecord[]>
  /** Classes of an office's reach. */
  classesIn(reach: OfficeReach, window: AccessWindow): Promise<readonly ClassRecord[]>
  /** Who is in a class now: to be judged before anything of them is read. */
  enrolledIn(classId: string, window: AccessWindow): Promise<readonly StudentId[]>
}
