// How sessions and minutes are said.

import { startOf } from '#progress/minutes/once'
import { type SessionStatus, sessionStatuses } from '#progress/minutes/session'
import type { Standing } from '#progress/minutes/standing'
import type { SessionEntry } from '#records/service-sessions'
import { spokenDay } from '#time/day'
import { spokenTime } from '#time/time-of-day'
import { t, wording } from '#wording/t'

export const statusTitles: Record<SessionStatus, string> = wording({
  provided: 'Provided',
  makeUp: 'Make-up',
  studentAbsent: 'Student absent',
  studentExcused: 'Student excused',
  studentUnavailable: 'Student unavailable',
  providerAbsent: 'Provider absent',
  schoolClosed: 'School closed',
  refused: 'Refused',
})

/** "1 minute", "30 minutes". */
export function spokenMinutes(minutes: number): string {
  return minutes === 1 ? t`1 minute` : t`${minutes} minutes`
}

/** "Oct 13, 2026, 9:30 am · group of 3 · Student absent". */
export function sessionLine(session: SessionEntry): string {
  const { day, startTime, groupSize, delivery, status } = session
  return [
    [spokenDay(day), startTime && timeWords(startTime)].filter(Boolean).join(', '),
    groupSize !== undefined && groupSize > 1 ? t`group of ${groupSize}` : delivery,
    statusTitles[status],
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A file may have a time in words of its own: those are said as they are. */
function timeWords(time: string): string {
  return startOf(time) === undefined ? time : spokenTime(time)
}

/** "student absent 30, provider absent 60". */
export function missedWords(missed: Standing['missed']): string {
  return sessionStatuses
    .filter((status) => missed[status] !== undefined)
    .map((status) => `${statusTitles[status].toLowerCase()} ${missed[status]}`)
    .join(', ')
}

/** A session as data, in the columns of `sessions.csv`. */
export function sessionData(session: SessionEntry, sourcedId: string): Readonly<Record<string, unknown>> {
  const { service, day, minutes, status, reason, startTime, groupSize, delivery, providerEmail, note } = session
  return {
    studentId: sourcedId,
    service,
    date: day,
    minutes,
    status,
    reason: reason ?? null,
    startTime: startTime ?? null,
    groupSize: groupSize ?? null,
    delivery: delivery ?? null,
    providerEmail: providerEmail ?? null,
    note: note ?? null,
  }
}
