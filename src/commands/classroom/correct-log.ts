// Puts an entry of the accommodation log right, with the reason. Both entries stay to be seen.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { planKinds } from '#plans/kind'
import { type LogEntry, logOutcomes } from '#records/accommodation-log'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { spokenTime, timeAt } from '#time/time-of-day'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'
import { entryData, outcomeTitles } from './logging.js'

const input = z.object({ student: studentId, kind: z.enum(planKinds), entry: z.string().max(64) })

const schema = z.object({
  outcome: z.enum(logOutcomes).meta({
    label: later`What happened`,
    options: {
      provided: later`Provided`,
      declined: later`Offered, student declined`,
      notNeeded: later`Not needed`,
      notProvided: later`Not provided`,
    },
  }),
  reason: z.string().max(1_000).optional().meta({ label: later`If it was not provided: why?`, long: true }),
  correction: z.string().max(1_000).meta({ label: later`Why this is corrected`, long: true }),
})

export const correctLog = defineFormCommand({
  name: 'correctLog',
  summary: later`Correct an entry of the accommodation log`,
  phrases: [],
  takes: 'nothing',
  input,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(about, context) {
      const found = await ownEntry(about, context)
      if ('status' in found) return found
      const { entry, student } = found
      return {
        title: t`Correct the log`,
        schema,
        values: { outcome: entry.outcome, ...(entry.reason && { reason: entry.reason }) },
        sections: [
          {
            type: 'text',
            text: t`${student.name}: ${entry.accommodation}. ${whenOf(entry, context)}: ${outcomeTitles[entry.outcome]}. What you logged stays to be seen beside the correction.`,
          },
        ],
        submitLabel: t`Correct it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, about, context) {
      const found = await ownEntry(about.input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { entry, student } = found
      const said = schema.parse(values)
      if (said.outcome === 'notProvided' && !said.reason) {
        return { type: 'faults', faults: { reason: t`Please say why it was not provided.` } }
      }
      const { reason: _was, correction: _before, ...rest } = entry
      const { outcome, correction } = said
      const details = {
        kind: rest.kind,
        accommodation: rest.accommodation,
        outcome,
        correction,
        ...(rest.className && { className: rest.className }),
        ...(outcome === 'notProvided' && said.reason && { reason: said.reason }),
      }
      const written = await context.write(async (unit) => {
        const id = await unit.log.correct(entry.id, details)
        if (!id) return undefined
        const says = t`the correction for ${student.name}`
        const by = context.viewer.staff.id
        return {
          id,
          undo: await unit.undo.remember({ command: 'correctLog', says, payload: id, student: student.id, by }),
        }
      })
      if (!written) return { type: 'done', answer: correctedBefore() }
      const answer: Answer = {
        status: 'ok',
        title: t`Corrected: ${outcomeTitles[entry.outcome]} is now ${outcomeTitles[outcome]}`,
        sections: [
          { type: 'text', text: t`${student.name}: ${entry.accommodation}. Both stand in the log.` },
          { type: 'buttons', buttons: [undoButton(written.undo)] },
        ],
        students: [student.sourcedId],
        data: { entry: entryData({ ...entry, ...details }, context.clock.timeZone) },
      }
      return { type: 'done', answer }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.log.takeBack(String(payload)))) throw new CannotUndo(t`It has been corrected since.`)
  },
})

const correctedBefore = () =>
  invalid(t`This entry has been corrected already`, t`Type "my log" to see it as it stands now.`)

/** An entry of the asker's own, about a student whom they may see. */
async function ownEntry(
  about: z.infer<typeof input>,
  { viewer, readings }: Context,
): Promise<{ readonly entry: LogEntry; readonly student: VisibleStudent } | Answer> {
  const student = await viewer.student(about.student)
  if (!student) return notFound('')
  const entry = await viewer.within([student], about.kind, ['accommodations', 'assessment'], (permits) =>
    readings.log.entry(permits, about.entry),
  )
  if (!entry || entry.staffId !== viewer.staff.id) return notFound('')
  return entry.correctedBy ? correctedBefore() : { entry, student }
}

function whenOf(entry: LogEntry, { clock }: Context): string {
  return `${spokenDay(entry.day)}, ${spokenTime(timeAt(entry.at, clock.timeZone))}`
}
