// What the district's files say of its days: calendar, progress periods, terms.
import type { SchoolId } from '#people/staff'
import type { Day } from '#time/day'

/** A row of `calendar.csv`; of the whole district where it names no school. */
export interface CalendarDay {
  readonly schoolId?: SchoolId
  readonly day: Day
  readonly inSession: boolean
  readonly label?: string
}

export interface NamedDays {
  readonly schoolId?: SchoolId
  readonly name: string
  readonly from: Day
  readonly to: Day
}

export interface ProgressPeriod extends NamedDays {
  /** The day by which families have the report. */
  readonly due: Day
}

export interface SchoolCalendars {
  daysBetween(from: Day, to: Day): Promise<readonly CalendarDay[]>
  progressPeriods(): Promise<readonly ProgressPeriod[]>
  terms(): Promise<readonly NamedDays[]>
}
