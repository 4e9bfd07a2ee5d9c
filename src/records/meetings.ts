// Meetings as they are kept, what was asked of staff before them, and attempts to reach the parents.
import type { AttemptMethod, AttemptResult } from '#meetings/attempts'
import type { InputAnswers } from '#meetings/input'
import type { MeetingPlan, MeetingStatus } from '#meetings/meeting'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'
import type { Permit } from './permit.js'

/** A meeting without its words: whose, when, and whether it is still to come. */
export interface MeetingRef {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: MeetingStatus
  readonly day: Day
  readonly startTime?: TimeOfDay
  readonly scheduledBy: StaffId
}

export interface Meeting extends MeetingPlan {
  readonly id: string
  readonly studentId: StudentId
  readonly scheduledBy: StaffId
  readonly scheduledAt: Instant
  readonly revision: number
}

/** That a member of staff was asked for input, without their answers. */
export interface InputRef {
  readonly id: string
  readonly meetingId: string
  readonly studentId: StudentId
  readonly staffId: StaffId
  readonly dueDay: Day
  readonly askedAt: Instant
  readonly nudgedAt?: Instant
  readonly givenAt?: Instant
}

export interface MeetingInput extends InputRef {
  readonly answers?: InputAnswers
}

export interface NewAttempt {
  readonly studentId: StudentId
  /** The kind of plan that it was about. */
  readonly kind: PlanKind
  readonly day: Day
  readonly method: AttemptMethod
  readonly result: AttemptResult
  /** Who was to be reached: "mother", a name. */
  readonly whom: string
  /** In the words of whoever tried. */
  readonly words: string
  readonly recordedBy: StaffId
}

export interface ContactAttempt extends NewAttempt {
  readonly id: string
  readonly recordedAt: Instant
}

export interface MeetingRecords {
  /** Of some students, the latest day first. */
  of(permits: readonly Permit[]): Promise<readonly Meeting[]>
  /** What was asked before meetings of some students, in the order it was asked. */
  inputs(permits: readonly Permit[]): Promise<readonly MeetingInput[]>
  /** Attempts to reach the parents of some students, the newest day first. */
  attempts(permits: readonly Permit[]): Promise<readonly ContactAttempt[]>
  meeting(id: string): Promise<MeetingRef | undefined>
  /** What is asked of somebody, and was not answered. */
  askedOf(staff: StaffId): Promise<readonly InputRef[]>
  input(id: string): Promise<InputRef | undefined>
  /** Meetings that are set, from a day on, and that somebody belongs to or set. */
  ahead(staff: StaffId, from: Day): Promise<readonly MeetingRef[]>
  /** Meetings of the district that are set and not said to be over, in the order of their days. */
  scheduled(from: Day, to: Day): Promise<readonly MeetingRef[]>
  /** What is asked and not answered, of meetings that are set for these days. */
  inputsOpen(from: Day, to: Day): Promise<readonly (InputRef & { readonly meetingDay: Day; readonly kind: PlanKind })[]>
}

export interface MeetingWork {
  /**
   * Writes a meeting down as it is now.
   * @param since the revision that was read; undefined for a new one @throws ChangedMeanwhile
   */
  keep(meeting: Meeting, since: number | undefined): Promise<void>
  /** It was never set: it goes with all that belongs to it. @throws ChangedMeanwhile where it is another revision */
  remove(id: string, revision: number): Promise<void>
  /** @returns the input's id */
  askInput(input: Pick<InputRef, 'meetingId' | 'studentId' | 'staffId' | 'dueDay'>): Promise<string>
  /** It is not asked any more; what was given stays. */
  dropInputs(ids: readonly string[]): Promise<void>
  /** @param answers undefined where it is not given after all */
  giveInput(id: string, answers: InputAnswers | undefined): Promise<void>
  /** @returns false where somebody else did meanwhile */
  nudged(id: string): Promise<boolean>
  /** @returns its id */
  addAttempt(attempt: NewAttempt): Promise<string>
  /** @returns false where it is gone */
  removeAttempt(id: string): Promise<boolean>
}
