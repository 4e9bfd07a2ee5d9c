// When periods begin, and whether a school is in session.
import type { SchoolId } from '#people/staff'
import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'

export interface BellPeriod {
  readonly schoolId: SchoolId
  readonly period: string
  readonly starts: TimeOfDay
}

export interface Timetable {
  /** Periods that begin between two times of day. */
  beginningBetween(from: TimeOfDay, to: TimeOfDay): Promise<readonly BellPeriod[]>
  /** What the calendar says of a day: a school's own row before the district's; undefined where it says nothing. */
  inSession(school: SchoolId, day: Day): Promise<boolean | undefined>
}
