// What a source of reminders is: it says whom it has something for on a day, by ids alone, and puts it in words through
// the viewer of whoever is told. All of one person's stand in one message a day.

import type { RuleInForce } from '#deadlines/rule'
import type { ReminderDay } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { Every } from '#records/reminder-marks'
import type { ToldReminder } from '#records/reminders'
import type { Button } from '#records/section'
import type { DistrictSettings } from '#records/settings'
import type { Viewer } from '#records/viewer'
import type { Calendars } from '../due/find-due.js'
import type { JobParts } from '../job.js'

/** One thing to tell one person of. */
export interface Thing extends ToldReminder {
  readonly kind: PlanKind
}

/** The same in words, as that person may read it. */
export interface Entry {
  readonly told: ToldReminder
  readonly text: string
  readonly details?: readonly string[]
  readonly buttons?: readonly Button[]
}

/** A day on which reminders go out, with what they are reckoned by. */
export interface Morning extends ReminderDay {
  readonly rules: readonly RuleInForce[]
  readonly calendars: Calendars
  readonly leads: readonly number[]
  readonly settings: DistrictSettings
  /** Who had already what comes with the first reminders of the week, and of the month. */
  readonly had: Readonly<Record<Every, ReadonlySet<string>>>
}

export interface Source {
  readonly name: string
  /** What stands over its part of the message. */
  readonly heading: string
  /** It comes with the first reminders that somebody has in a week or a month. Absent: with those of any day. */
  readonly every?: Every
  /** A longer list is cut: its first are told, and a button opens the rest. Absent: each thing is told. */
  readonly cutAfter?: { readonly most: number; readonly rest: Button }
  /** Whom it may have something for, and of what. An empty list: it is seen when their viewer is open. */
  things(morning: Morning, parts: JobParts): Promise<ReadonlyMap<StaffId, readonly Thing[]>>
  /** In words; what they may not see, or what is settled by now, is left out. */
  entries(things: readonly Thing[], viewer: Viewer, morning: Morning, parts: JobParts): Promise<readonly Entry[]>
}
