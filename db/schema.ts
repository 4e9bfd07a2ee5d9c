// The tables, written once for both engines.
//
// Clear are our own ids, relations, kinds, statuses, days and figures. What says something about a student (identity,
// plan content, free text) stands in `sealed` columns, opened only in `db/records` and `db/imports`.
import type { Columns } from './columns.js'
import { classroomTables } from './tables/classroom.js'
import { deliveryTables } from './tables/delivery.js'
import { districtTables } from './tables/district.js'
import { familyTables } from './tables/families.js'
import { identityTables } from './tables/identity.js'
import { installationTables } from './tables/installations.js'
import { meetingTables } from './tables/meetings.js'
import { planTables } from './tables/plans.js'
import { progressTables } from './tables/progress.js'
import { reminderTables } from './tables/reminders.js'
import { removalTables } from './tables/removals.js'
import { reportTables } from './tables/reports.js'
import { retentionTables } from './tables/retention.js'
import { rosterTables } from './tables/roster.js'
import { trafficTables } from './tables/traffic.js'
import { writingTables } from './tables/writing.js'

export function defineSchema(c: Columns) {
  return {
    ...rosterTables(c),
    ...planTables(c),
    ...progressTables(c),
    ...reportTables(c),
    ...removalTables(c),
    ...familyTables(c),
    ...writingTables(c),
    ...deliveryTables(c),
    ...reminderTables(c),
    ...meetingTables(c),
    ...classroomTables(c),
    ...districtTables(c),
    ...installationTables(c),
    ...retentionTables(c),
    ...identityTables(c),
    ...trafficTables(c),
  }
}

export type Schema = ReturnType<typeof defineSchema>
