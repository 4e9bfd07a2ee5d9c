// The district itself: its keys and choices, its calendars and places.
import type { SchoolId } from '#people/staff'
import type { Columns } from '../columns.js'

export function districtTables(c: Columns) {
  /** Random keys for data, indexes and audit, each wrapped by the district's own key. */
  const keys = c.table('keys', {
    id: c.id(),
    purpose: c.text().notNull(),
    wrapped: c.sealed().notNull(),
    createdAt: c.instant().notNull(),
    /** From when on nothing is sealed with it any more; what it sealed before still opens. */
    retiredAt: c.instant(),
  })

  /** Numbers that only grow: `records` counts every change that may alter who sees what. */
  const counters = c.table('counters', { name: c.id(), value: c.count().notNull() })

  const settings = c.table('settings', { name: c.id(), value: c.json<unknown>().notNull() })

  const calendarDays = c.table('calendar_days', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    day: c.day().notNull(),
    inSession: c.flag().notNull(),
    partial: c.text(),
    label: c.text(),
    holiday: c.text(),
  })

  const progressPeriods = c.table('progress_periods', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    name: c.text().notNull(),
    startDay: c.day().notNull(),
    endDay: c.day().notNull(),
    dueDay: c.day().notNull(),
  })

  const bellPeriods = c.table('bell_periods', {
    id: c.id(),
    schoolId: c.ref<SchoolId>().notNull(),
    period: c.text().notNull(),
    /** Times of day, `HH:MM`. */
    starts: c.text().notNull(),
    ends: c.text().notNull(),
  })

  const channels = c.table('channels', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    platform: c.text().notNull(),
    channelId: c.text().notNull(),
    workspace: c.text(),
    kind: c.text(),
    detail: c.text(),
  })

  return { keys, counters, settings, calendarDays, progressPeriods, bellPeriods, channels }
}
