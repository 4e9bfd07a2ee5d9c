// sessions.csv: service sessions, added to and never rewritten where they were logged or put right in chat.

import { readTime } from '#language/clock-words'
import type { StudentId } from '#people/student'
import type { SessionDetails } from '#progress/minutes/session'
import type { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { SessionRow } from '../rows.js'
import type { StudentFiles } from './student-files.js'

type Given = StudentFiles['sessions'][number]['given']

/** Lays down a student's sessions. */
export function settleSessions(
  run: ImportRun,
  student: StudentId,
  files: StudentFiles,
  differences: Differences<'sessions'>,
): void {
  const times = new Map<string, number>()
  for (const { given, line } of files.sessions) {
    const { date, service, minutes } = given
    if (!date || !service || typeof minutes !== 'number') continue
    if (date > run.today) {
      run.report.refuse('sessions.csv', line, 'has a date that is still to come.')
      continue
    }
    const key = [student, service, date, minutes].join('|')
    // Two equal sessions on one day are two sessions: the second is told from the first by its place.
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    const id = run.records.idOf('session', `${key}|${time}`)
    differences.add(id, (held): SessionRow => {
      // What was logged in chat, or put right there, is corrected there, with a reason.
      if (held && (held.loggedAt !== null || held.correctedBy !== null)) return held
      return {
        id,
        studentId: student,
        day: date,
        minutes,
        status: given.status ?? 'provided',
        providerId: run.staffWith(given.providerEmail) ?? null,
        details: detailsOf(given, service),
        loggedBy: run.staffWith(given.loggedBy) ?? null,
        loggedAt: given.loggedAt ?? null,
        correctedBy: null,
      }
    })
  }
}

function detailsOf(given: Given, service: string): SessionDetails {
  const { serviceId, reason, startTime, groupSize, delivery, providerEmail, note, correction } = given
  return {
    service,
    ...(serviceId && { serviceId }),
    ...(reason && { reason }),
    ...(startTime && { startTime: readTime(startTime) ?? startTime }),
    ...(groupSize && { groupSize }),
    ...(delivery && { delivery }),
    ...(providerEmail && { providerEmail }),
    ...(note && { note }),
    ...(correction && { correction }),
  }
}
