// What somebody was reminded of, and what they put off: each thing under a key of its own, so that it is told once.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Section } from './section.js'

/** One thing to be reminded of: a deadline of a student's plan, or what else falls due. */
export interface ReminderKey {
  /** The plan's id, or the student's where there is no plan. */
  readonly subject: string
  readonly studentId: StudentId
  /** A deadline rule's id, or a job's own. */
  readonly rule: string
  /** The day that started it. */
  readonly triggerDay: Day
}

/** That it was told of at a stage: days ahead, or below zero, past its day. */
export interface ToldReminder extends ReminderKey {
  readonly stage: number
}

export interface PutOff extends ReminderKey {
  readonly id: string
  readonly staffId: StaffId
  /** `scheduled`: a meeting is set for the day before it comes up again. */
  readonly why: 'snoozed' | 'scheduled'
  /** It comes up again on this day. */
  readonly untilDay: Day
  readonly reason?: string
}

/** A message that told somebody of something, as it reads now. */
export interface ToldMessage {
  readonly id: string
  readonly sections: readonly Section[]
  readonly parts: readonly { readonly about: string; readonly sections: readonly Section[] }[]
  /** What each of its parts is about. */
  readonly told: readonly ReminderKey[]
}

export interface ReminderRecords {
  /** What somebody was told of on the last day that they were told of anything, the first message first. */
  lastTold(staff: StaffId): Promise<{ readonly day: Day; readonly messages: readonly ToldMessage[] } | undefined>
  /** What stands of some subjects: nothing that was ended or taken back. */
  putOff(subjects: readonly string[]): Promise<readonly PutOff[]>
  /** What was put off to a day in between, and is up again. */
  upAgain(from: Day, to: Day): Promise<readonly PutOff[]>
  /** What was told since an instant, with the message that told it. */
  toldSince(since: Instant): Promise<readonly (ReminderKey & { readonly staffId: StaffId; readonly message: string })[]>
  /** Whom a thing was told to, when and in which messages, the latest first. */
  toldOf(
    key: ReminderKey,
  ): Promise<
    readonly { readonly staffId: StaffId; readonly stage: number; readonly day: Day; readonly message: string }[]
  >
}

export interface ReminderWork {
  /**
   * Notes what somebody is told of in a message.
   * @returns false where they were told of one of them at its stage before: then nothing may be sent
   */
  tell(
    staff: StaffId,
    told: readonly ToldReminder[],
    message: { readonly id: string; readonly day: Day },
  ): Promise<boolean>
  /** In the place of what stood before. @returns its id */
  putOff(thing: Omit<PutOff, 'id'>): Promise<string>
  /** It counts no longer. */
  endPutOff(id: string): Promise<void>
}

/** What tells two things apart. */
export function reminderName({ subject, rule, triggerDay }: ReminderKey): string {
  return `${rule}|${subject}|${triggerDay}`
}
