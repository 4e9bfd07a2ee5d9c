// What is due, as a calendar that names no student: how many of what, on the school day by which it is best done.

import ical, { ICalEventTransparency } from 'ical-generator'
import type { Deadline } from '#deadlines/deadline'
import type { Day } from '#time/day'
import { t, translated } from '#wording/t'

/** Calendars look again after so long. */
const lookAgainSeconds = 12 * 60 * 60

/** @param feed tells one feed from another: nothing can be learned from it */
export function feedCalendar(deadlines: readonly Deadline[], feed: string): string {
  const calendar = ical({
    name: t`Caseload: what is due`,
    prodId: { company: t`Caseload`, product: 'deadlines', language: 'EN' },
    ttl: lookAgainSeconds,
  })
  for (const { day, title, count, isOverdue } of counted(deadlines)) {
    calendar.createEvent({
      id: `${day}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@${feed}.invalid`,
      // A day has no time zone: read as UTC it is written as it stands.
      start: new Date(`${day}T00:00:00Z`),
      stamp: new Date(`${day}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${count === 1 ? title : `${title} (${count})`}${isOverdue ? t`, past its day` : ''}`,
      description: t`Open Caseload and ask: due`,
    })
  }
  return calendar.toString()
}

interface Counted {
  readonly day: Day
  readonly title: string
  readonly count: number
  readonly isOverdue: boolean
}

/** By day and by what is due, the earliest first. */
function counted(deadlines: readonly Deadline[]): readonly Counted[] {
  const found = new Map<string, Counted>()
  for (const { workTarget: day, rule, status } of deadlines) {
    const key = `${day}|${rule.title}`
    const before = found.get(key)
    const isOverdue = status === 'overdue' && rule.basis === 'law'
    found.set(key, {
      day,
      title: translated(rule.title),
      count: (before?.count ?? 0) + 1,
      isOverdue: isOverdue || before?.isOverdue === true,
    })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
