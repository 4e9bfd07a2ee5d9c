// The sessions of a student in the period, the newest first, each with a way to put it right.

import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { ServiceSession } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { schoolYears } from './school-year.js'
import { mayLog, openKind, sessionsOf } from './served.js'
import { sessionData, sessionLine, spokenMinutes } from './session-says.js'

/** More are told in number. */
const mostShown = 30

/**
 * Whether the asker may put a session right: whoever logged or gave it, and who may change the plan. A file's session
 * is the provider's or the case manager's to correct.
 */
export function mayCorrect(session: ServiceSession, student: VisibleStudent, context: Context): boolean {
  const { viewer } = context
  if (!mayLog(student, context) || session.correctedBy !== undefined) return false
  const kind = openKind(student, context)
  const isOwn = session.loggedBy === viewer.staff.id || session.providerId === viewer.staff.id
  return isOwn || (kind !== undefined && viewer.mayChange(student, kind))
}

export async function sessionsAnswer(student: VisibleStudent, context: Context): Promise<Answer> {
  const { viewer } = context
  const schools = (await viewer.schoolsOf([student])).get(student.id) ?? []
  const { period } = (await schoolYears(context))(schools)
  const sessions = await sessionsOf([student], period.from, viewer.today, context)
  const newest = [...sessions].reverse().slice(0, mostShown)
  const correctable = newest.filter((session) => mayCorrect(session, student, context))
  return {
    status: 'ok',
    title: t`Sessions: ${nameWithGrade(student)}`,
    sections: [
      newest.length === 0
        ? { type: 'text', text: t`Nothing was logged since ${spokenDay(period.from)}.` }
        : { type: 'list', items: newest.map(itemOf) },
      ...(sessions.length > newest.length
        ? [{ type: 'text' as const, text: t`And ${sessions.length - newest.length} earlier ones.` }]
        : []),
      ...(correctable.length === 0
        ? []
        : [
            {
              type: 'choices' as const,
              prompt: t`Correct one`,
              choices: correctable.map((session) => ({
                label: `${spokenDay(session.day)}: ${session.service}`,
                detail: spokenMinutes(session.minutes),
                action: { command: 'correctSession', input: { student: student.id, session: session.id } },
              })),
            },
          ]),
    ],
    students: [student.sourcedId],
    data: {
      sessions: newest.map((session) => ({
        ...sessionData(session, student.sourcedId),
        correction: session.correction ?? null,
        corrected: session.correctedBy !== undefined,
      })),
    },
  }
}

function itemOf(session: ServiceSession) {
  const details = [
    session.providerEmail ?? '',
    session.reason ? t`Why: ${session.reason}` : '',
    session.note ? t`Note: ${session.note}` : '',
    session.correction ? t`Corrects an earlier entry: ${session.correction}` : '',
  ].filter((detail) => detail !== '')
  return {
    text: `${session.service}: ${spokenMinutes(session.minutes)}, ${sessionLine(session)}${session.correctedBy ? t` (corrected later)` : ''}`,
    ...(details.length > 0 && { details }),
  }
}
