// Writes sessions down, all of one go together, and answers with what was understood and how it is taken back.

import { z } from 'zod'
import { CannotUndo, type Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { StudentId } from '#people/student'
import type { ServiceSession, SessionEntry } from '#records/service-sessions'
import type { UnitOfWork } from '#records/unit-of-work'
import type { VisibleStudent } from '#records/visible'
import { spokenTime, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import type { Ready } from './entry.js'
import type { Said } from './said.js'
import { sessionData, sessionLine, spokenMinutes } from './session-says.js'
import { worthKnowing } from './worth-knowing.js'

interface Before {
  readonly one: Ready
  readonly last: ServiceSession
  readonly times: number
}

/**
 * Writes down what is ready.
 * @param more sections of the answer, above its buttons
 */
export async function writeDown(
  ready: readonly Ready[],
  said: Said,
  context: Context,
  more: readonly Section[] = [],
): Promise<Answer> {
  const by = context.viewer.staff.id
  const known = await worthKnowing(ready, context)
  const { fresh, before, undo } = await context.write(async (unit) => {
    const fresh: { readonly id: string; readonly one: Ready }[] = []
    const before: Before[] = []
    for (const one of ready) {
      const added = await unit.sessions.add(one.entry, by, said.times)
      if (added.type === 'logged') fresh.push({ id: added.id, one })
      else before.push({ one, last: added.last, times: added.times })
    }
    if (fresh.length === 0) return { fresh, before }
    const students = fresh.map(({ one }) => studentOf(one))
    const undo = await unit.undo.remember({
      command: 'minutes',
      says: t`logged ${spokenMinutes(said.minutes)} for ${spokenStudents(students)}`,
      payload: fresh.map(({ id, one }) => ({ id, student: one.entry.studentId })),
      by,
      ...(students.length === 1 && students[0] && { student: students[0].id }),
    })
    return { fresh, before, undo }
  })
  const [first] = ready
  const logged = fresh.map(({ one }) => one)
  const buttons: Button[] = [
    ...(undo ? [undoButton(undo)] : []),
    ...(ready.length === 1 && first ? afterOne(first, fresh[0]?.id ?? before[0]?.last.id, said, before[0]) : []),
  ]
  return {
    status: 'ok',
    title:
      logged.length > 0
        ? t`Logged for ${spokenStudents(logged.map(studentOf))}: ${spokenMinutes(said.minutes)} of ${servicesOf(logged)}`
        : t`Already logged: ${spokenMinutes(said.minutes)} of ${servicesOf(ready)} for ${spokenStudents(ready.map(studentOf))}`,
    sections: [
      ...(undo && first ? understood(first.entry) : []),
      ...(logged.length > 1
        ? [{ type: 'text' as const, text: logged.map((one) => studentOf(one).name).join(', ') }]
        : []),
      ...(before.length > 0 ? [loggedBefore(before, context)] : []),
      ...known,
      ...more,
      ...(buttons.length > 0 ? [{ type: 'buttons' as const, buttons }] : []),
    ],
    students: ready.map((one) => studentOf(one).sourcedId),
    data: {
      logged: logged.length > 0,
      sessions: logged.map((one) => sessionData(one.entry, studentOf(one).sourcedId)),
      before: before.map(({ one, last }) => sessionData(last, studentOf(one).sourcedId)),
    },
  }
}

function understood(entry: SessionEntry): readonly Section[] {
  return [
    { type: 'text', text: sessionLine(entry) },
    ...(entry.reason ? [{ type: 'text' as const, text: t`Why: ${entry.reason}` }] : []),
    ...(entry.note ? [{ type: 'text' as const, text: t`Note: ${entry.note}` }] : []),
  ]
}

const written = z.array(z.object({ id: z.string(), student: z.string() }))

/** Takes back what was written down in one go. */
export async function takeSessionsBack(payload: unknown, unit: UnitOfWork, { viewer }: Context): Promise<void> {
  for (const { id, student } of written.parse(payload)) {
    // Noted, so that the audit entry says of whom.
    await viewer.meet(student as StudentId)
    if (!(await unit.sessions.takeBack(id))) throw new CannotUndo(t`It has been corrected since.`)
  }
}

/** "Jane Doe", "Jane Doe and Ana Lundgren", "4 students". */
export function spokenStudents(students: readonly VisibleStudent[]): string {
  const names = [...new Set(students.map(({ name }) => name))]
  return names.length > 2 ? t`${names.length} students` : names.join(t` and `)
}

function studentOf({ served }: Ready): VisibleStudent {
  return served.plan.student
}

function servicesOf(ready: readonly Ready[]): string {
  return [...new Set(ready.map(({ entry }) => entry.service))].join(', ')
}

function afterOne({ entry, served }: Ready, id: string | undefined, said: Said, before?: Before): readonly Button[] {
  const student = entry.studentId
  const again = { ...said, service: served.service.id, times: (before?.times ?? 0) + 1 }
  return [
    ...(before ? [{ label: t`Log another one`, action: { command: 'minutes', input: { student, said: again } } }] : []),
    ...(id ? [{ label: t`Correct it`, action: { command: 'correctSession', input: { student, session: id } } }] : []),
    { label: t`How the minutes stand`, action: { command: 'minutes', input: { student } } },
  ]
}

function loggedBefore(before: readonly Before[], { clock }: Context): Section {
  return {
    type: 'list',
    heading: t`Logged before`,
    items: before.map(({ one, last }) => ({
      text: `${studentOf(one).name}: ${sessionLine(last)}`,
      details: [
        last.loggedAt === undefined
          ? t`From a file of the district`
          : t`Logged at ${spokenTime(timeAt(last.loggedAt, clock.timeZone))}`,
      ],
    })),
  }
}
