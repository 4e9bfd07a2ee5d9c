// What a member of staff wants of the bot: when, how and where it writes to them. Nothing but reminders and plan updates is
// sent unasked unless they choose it.
import type { StaffId } from '#people/staff'
import type { TimeOfDay } from '#time/time-of-day'
import type { Language } from '#wording/language'

/** `noSchool`: also where no school is held that day. */
export const writingDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'noSchool'] as const
export type WritingDay = (typeof writingDays)[number]

export interface Preferences {
  /** When, on school days, to be sent what each class needs; absent where they are not. */
  readonly morningMessage?: TimeOfDay
  /** When, on school days, to be sent the day's reminders; at the district's time where absent. */
  readonly remindersAt?: TimeOfDay
  /** To be sent the class's card when a period of theirs begins. */
  readonly periodMessage: boolean
  /** One message with everything, or one for each thing; `digest` where absent. */
  readonly reminderStyle?: 'digest' | 'single'
  /** `channel`: not written to about what the team's channel counts anyhow; `direct` where absent. */
  readonly remindersGoTo?: 'direct' | 'channel'
  /** Not written to from this time of day until the other; both the same: no quiet hours. The usual ones where absent. */
  readonly quietFrom?: TimeOfDay
  readonly quietUntil?: TimeOfDay
  /** Days to be written to; every school day where absent. */
  readonly days?: readonly WritingDay[]
  /** Where their times of day are read, an IANA name; where the schools are where absent. */
  readonly timeZone?: string
  /**
   * They have what is written to them read aloud: where a platform reads a message's text and not what it shows, the text says
   * all of it once it stands in the chat. What a phone shows as it comes names nobody all the same.
   */
  readonly screenReader?: boolean
  /** What the bot speaks with them; that of their app, else English, where absent. */
  readonly language?: Language
}
export type PreferenceName = keyof Preferences

export interface PreferenceRecords {
  of(staff: StaffId): Promise<Preferences>
  /** Everybody who has chosen one of some preferences, with all that they chose. */
  whoChose(...names: readonly PreferenceName[]): Promise<ReadonlyMap<StaffId, Preferences>>
  /** Whether they were welcomed. */
  hasMet(staff: StaffId): Promise<boolean>
}

export interface PreferenceWork {
  /** They are welcomed now. @returns false where they were before */
  meet(staff: StaffId): Promise<boolean>
  /** What waits for their hours is looked at anew. @param value undefined: off, or as is usual */
  choose<Name extends PreferenceName>(staff: StaffId, name: Name, value: Preferences[Name] | undefined): Promise<void>
}
