// Puts a session right, with the reason. What was logged stays to be seen beside it.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { ServiceSession, SessionEntry } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'
import { openKind } from './served.js'
import { noteField, saidInForm, sessionFields, sizeField, valuesOf } from './session-fields.js'
import { sessionData, sessionLine, spokenMinutes } from './session-says.js'
import { mayCorrect } from './sessions-answer.js'

const { minutes, date, startTime, status, reason } = sessionFields
const schema = z.object({
  minutes,
  date,
  startTime,
  status,
  reason,
  groupSize: sizeField,
  note: noteField,
  correction: z.string().max(1_000).meta({ label: later`Why this is corrected`, long: true }),
})

const input = z.object({ student: studentId, session: z.string().max(64) })

export const correctSession = defineFormCommand({
  name: 'correctSession',
  summary: later`Correct a session of a service`,
  phrases: [],
  takes: 'nothing',
  input,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(about, context) {
      const found = await toCorrect(about, context)
      if ('status' in found) return found
      const { session, student } = found
      const was = t`${spokenMinutes(session.minutes)} of ${session.service}, ${sessionLine(session)}`
      return {
        title: t`Correct a session`,
        schema,
        values: valuesOf(session),
        sections: [
          { type: 'text', text: t`${student.name}: ${was}. What was logged stays to be seen beside the correction.` },
        ],
        submitLabel: t`Correct it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, about, context) {
      const found = await toCorrect(about.input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { session, student } = found
      const typed = schema.parse(values)
      if (typed.date > context.viewer.today) {
        return { type: 'faults', faults: { date: t`This day is still to come.` } }
      }
      const said = saidInForm(typed, session.service)
      if ('fault' in said) return { type: 'faults', faults: { startTime: said.fault } }
      const entry = corrected(session, typed, said.startTime)
      const by = context.viewer.staff.id
      const undo = await context.write(async (unit) => {
        const id = await unit.sessions.correct(session.id, entry, by)
        if (!id) return undefined
        const says = t`the correction for ${student.name}`
        return unit.undo.remember({ command: 'correctSession', says, payload: id, student: student.id, by })
      })
      if (!undo) return { type: 'done', answer: correctedBefore() }
      const answer: Answer = {
        status: 'ok',
        title: t`Corrected for ${student.name}: ${spokenMinutes(entry.minutes)} of ${entry.service}`,
        sections: [
          { type: 'text', text: t`${sessionLine(entry)}. Both stand in the record; this one counts.` },
          { type: 'buttons', buttons: [undoButton(undo)] },
        ],
        students: [student.sourcedId],
        data: { session: sessionData(entry, student.sourcedId) },
      }
      return { type: 'done', answer }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.sessions.takeBack(String(payload)))) throw new CannotUndo(t`It has been corrected since.`)
  },
})

const correctedBefore = () =>
  invalid(t`This session has been corrected already`, t`Ask for the sessions again to see it now.`)

/** The session as it shall be: its service and its provider stay. */
function corrected(
  { studentId, service, serviceId, delivery, providerEmail, providerId }: ServiceSession,
  typed: z.infer<typeof schema>,
  startTime: string | undefined,
): SessionEntry {
  return {
    studentId,
    service,
    day: typed.date,
    minutes: typed.minutes,
    status: typed.status,
    correction: typed.correction,
    ...(serviceId && { serviceId }),
    ...(delivery && { delivery }),
    ...(providerEmail && { providerEmail }),
    ...(providerId && { providerId }),
    ...(startTime && { startTime }),
    ...(typed.reason && { reason: typed.reason }),
    ...(typed.groupSize !== undefined && { groupSize: typed.groupSize }),
    ...(typed.note && { note: typed.note }),
  }
}

async function toCorrect(
  about: z.infer<typeof input>,
  context: Context,
): Promise<{ readonly session: ServiceSession; readonly student: VisibleStudent } | Answer> {
  const { viewer, readings } = context
  const student = await viewer.student(about.student)
  const kind = student && openKind(student, context)
  if (!student || !kind) return notFound('')
  const session = await viewer.within([student], kind, ['services'], (permits) =>
    readings.sessions.session(permits, about.session),
  )
  if (!session) return notFound('')
  if (session.correctedBy !== undefined) return correctedBefore()
  return mayCorrect(session, student, context) ? { session, student } : notFound('')
}
