// What a member of staff wants of the bot: nothing is sent unasked unless they choose it.
import type { StaffId } from '#people/staff'
import type { TimeOfDay } from '#time/time-of-day'

export interface Preferences {
  /** When, on school days, to be sent what each class needs; absent where they are not. */
  readonly morningMessage?: TimeOfDay
  /** When, on school days, to be sent the day's reminders; at the district's time where absent. */
  readonly remindersAt?: TimeOfDay
  /** To be sent the class's card when a period of theirs begins. */
  readonly periodMessage: boolean
}
export type PreferenceName = keyof Preferences

export interface PreferenceRecords {
  of(staff: StaffId): Promise<Preferences>
  /** Who wants a message in the morning, at a time between two. */
  morningBetween(from: TimeOfDay, to: TimeOfDay): Promise<readonly StaffId[]>
  /** When those have their reminders who chose a time. */
  reminderTimes(): Promise<ReadonlyMap<StaffId, TimeOfDay>>
  /** Whether they were welcomed. */
  hasMet(staff: StaffId): Promise<boolean>
  /** Who wants one when their period begins. */
  atPeriods(): Promise<readonly StaffId[]>
}

export interface PreferenceWork {
  /** They are welcomed now. @returns false where they were before */
  meet(staff: StaffId): Promise<boolean>
  /** @param value undefined: off */
  choose<Name extends PreferenceName>(staff: StaffId, name: Name, value: Preferences[Name] | undefined): Promise<void>
}
