// Who must know of which version of a plan, what they were shown of it, and what they said to it.
import type { Ground } from '#people/grounds'
import type { StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Tie } from '#plans/delivery/responsible'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'
import type { AccessWindow } from './student-records.js'

/**
 * `waiting`: not told yet. `sent`: told, and has said nothing. `acknowledged`: has said so, or needs not: see
 * `acknowledgedAt`. `lapsed`: is no longer theirs, or a newer version took its place.
 */
export type ObligationStatus = 'waiting' | 'sent' | 'acknowledged' | 'lapsed'

export interface Obligation {
  readonly id: string
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly planId: string
  readonly kind: PlanKind
  readonly version: number
  /** The version they know, where they are told the difference alone. */
  readonly sinceVersion?: number
  readonly grounds: readonly Ground[]
  readonly cause: 'version' | 'joined' | 'substitute'
  readonly status: ObligationStatus
  readonly dueAt: Instant
  readonly sentAt?: Instant
  /**
   * When they said so. Absent of an acknowledged one that asked nothing of them: nothing of theirs had changed
   * (`sinceVersion` says since when), or the version was taken as delivered when delivery began.
   */
  readonly acknowledgedAt?: Instant
  readonly nudgedAt?: Instant
  readonly createdAt: Instant
}

/** An obligation with whose it is, and what was shown. */
export interface ToldPerson extends Obligation {
  readonly person: StaffMember
}

export interface DeliveryEvidence extends ToldPerson {
  /** Word for word; absent where nothing was shown. */
  readonly shown?: string
}

/** Taken when somebody is written to: at most once a day. */
export function toldMark(staff: StaffId, day: Day): string {
  return `told|${day}|${staff}`
}

/** What is read of obligations: one's own by whose they are, others' by permits. */
export interface ObligationRecords {
  /** The id of an obligation: the same wherever it is made. */
  idOf(staff: StaffId, planId: string, version: number): string
  /** Somebody's own by its id; undefined where there is none or it is another's. */
  own(id: string, owner: StaffId): Promise<Obligation | undefined>
  /** What somebody was told of and has not acknowledged. */
  ownOpen(owner: StaffId): Promise<readonly Obligation[]>
  /** Every one of somebody's about a plan, the newest version first. */
  ownOfPlan(owner: StaffId, planId: string): Promise<readonly Obligation[]>
  /** What somebody has to be told now. */
  due(owner: StaffId, now: Instant): Promise<readonly Obligation[]>
  /** Those who have something due and have not been written to today, at most so many. @param after those behind an id */
  whoHasDue(now: Instant, today: Day, most: number, after?: string): Promise<readonly StaffId[]>
  /** Everybody who was told of something and has not said that they read it, since when at the longest. */
  whoWasTold(): Promise<readonly { readonly staffId: StaffId; readonly sentAt: Instant }[]>
  /** How somebody is tied to the students they are responsible for: ids and classes, nothing of a plan. */
  tiesOf(staff: StaffId, window: AccessWindow, now: Instant): Promise<readonly Tie[]>
  /** How many messages would go out, about how many plans, to how many people, were delivery started now. */
  wouldSend(): Promise<{ readonly plans: number; readonly people: number; readonly students: number }>
  /** Of which of some students' plans anything is open: ids alone. */
  openAmong(
    students: readonly StudentId[],
  ): Promise<readonly { readonly studentId: StudentId; readonly kind: PlanKind }[]>
  /** Waiting and unacknowledged, of some students. */
  open(permits: readonly Permit[]): Promise<readonly ToldPerson[]>
  /** Everything about some students that began, was told or was acknowledged between two days. */
  evidence(permits: readonly Permit[], from: Instant, to: Instant): Promise<readonly DeliveryEvidence[]>
}

/** How an obligation was, for taking back what was said to it. */
export interface Before extends Pick<Obligation, 'id' | 'status'> {
  readonly acknowledgedAt?: Instant | undefined
}

/** What a command changes of obligations. */
export interface ObligationWork {
  /** They have said that they have read it. @returns false where it had been said before */
  acknowledge(id: string): Promise<boolean>
  /** Puts obligations back as they were. */
  restore(before: readonly Before[]): Promise<void>
  /** They are shown this now. @returns false where it is no longer waiting: nothing may be sent */
  show(id: string, shown: string): Promise<boolean>
  /** Somebody is shown a version that has come to be in effect, before any job has seen it. */
  open(obligation: Obligation, shown: string): Promise<void>
  /** It is no longer theirs. */
  lapse(id: string): Promise<void>
  nudged(ids: readonly string[], at: Instant | undefined): Promise<void>
  /** Nothing that waits goes before an instant. */
  holdUntil(at: Instant): Promise<void>
  /** What waits is taken as delivered, in other ways and before. @returns which */
  takeAsDelivered(): Promise<readonly string[]>
  /** It waits again. */
  wait(ids: readonly string[]): Promise<void>
}

/** A plan as the records have it, with nothing of what it says. */
export interface PlanStanding {
  readonly planId: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly meetingDate: Day
  readonly startDate?: Day
  readonly version: number
}

/** What the keeper of obligations asks: ids, ties and versions, and nothing of what a plan says. */
export interface ObligationKeeper extends Pick<ObligationRecords, 'idOf'> {
  /** Lets versions take effect that were agreed for a day up to this one, though nobody has asked for them yet. */
  letTakeEffect(today: Day): Promise<void>
  /** Grows with every change that may alter who is responsible for what. */
  recordsVersion(): Promise<number>
  /** Grows with those changes that may concern any student: of the roster, of classes, of settings. */
  everybodyVersion(): Promise<number>
  /** Students whose own records have changed since their obligations were kept, the longest ago first. */
  changed(most: number): Promise<readonly ChangedStudent[]>
  /** Their obligations are kept; of whoever has changed once more meanwhile, they are not. */
  kept(changed: readonly ChangedStudent[]): Promise<void>
  /** Students of whom there is a plan of any status, in the order of their ids. */
  studentsAfter(id: string, most: number): Promise<readonly StudentId[]>
  plansOf(students: readonly StudentId[]): Promise<readonly PlanStanding[]>
  tiesTo(students: readonly StudentId[], window: AccessWindow, now: Instant): Promise<readonly Tie[]>
  obligationsOf(plans: readonly string[]): Promise<readonly Obligation[]>
  /** Does it, all or nothing; what another process did meanwhile stays as it is. */
  apply(changes: readonly ObligationChange[]): Promise<void>
  /** That all of it was done for a state of the records. */
  mark(key: string): Promise<void>
}

/** A student, and the state of the records in which theirs changed last. */
export interface ChangedStudent {
  readonly id: StudentId
  readonly version: number
}

export type ObligationChange =
  | {
      readonly type: 'add'
      readonly obligation: Obligation /** What they were shown before counts. */
      readonly shownIn?: string
    }
  | { readonly type: 'lapse'; readonly id: string }
  /** It is theirs again. */
  | { readonly type: 'revive'; readonly id: string; readonly status: ObligationStatus; readonly dueAt: Instant }
  | { readonly type: 'grounds'; readonly id: string; readonly grounds: readonly Ground[] }
