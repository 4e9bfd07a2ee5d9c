// A hold is lifted, with the reason, once a second administrator agrees: what it held may be destroyed from then on.
import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import { needsTwo } from '#bot/needs-two'
import { overRecords } from '#people/roles'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { text } from '#plans/field-kit'
import { meetOver } from '#records/over-records'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'

const schema = z.object({
  reason: text({
    label: later`Why it may be lifted`,
    hint: later`The family was shown the records; the matter is over`,
    long: true,
  }),
})

export const liftHold = defineFormCommand({
  name: 'liftHold',
  summary: later`Lift a hold on a student's records`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ hold: z.uuid(), student: studentId }),
  mayUse: overRecords,
  alsoLeft: true,
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const student = await meetOver(context.viewer, input.student)
      if (!student) return notFound('')
      const hold = await placed(input, context)
      if (!hold) return liftedBefore()
      return {
        title: t`Lift the hold`,
        schema,
        values: {},
        sections: [
          { type: 'text', text: `${student.name}: ${hold.reason ?? ''}` },
          { type: 'footnote', text: t`It is lifted once a second administrator agrees.` },
        ],
        submitLabel: t`Lift it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const student = await meetOver(context.viewer, input.student)
      if (!student) return { type: 'done', answer: notFound('') }
      const held = await placed(input, context)
      if (!held) return { type: 'done', answer: liftedBefore() }
      const { reason } = schema.parse(values)
      const act = {
        command: 'liftHold',
        subject: held.id,
        says: () => t`lift the hold on a student's records`,
        about: student,
        why: reason,
        payload: { hold: held.id, by: context.viewer.staff.id, reason },
      }
      return { type: 'done', answer: await needsTwo(context, act) }
    },
  },
  async agreed(payload, unit) {
    const { hold, by, reason } = agreedTo.parse(payload)
    if (!(await unit.retention.lift(hold, by, reason))) throw new CannotUndo(t`That hold is lifted already`)
  },
})

const agreedTo = z.object({
  hold: z.uuid(),
  by: z.string().transform((id) => id as StaffId),
  reason: z.string(),
})

/** The hold that is meant, while it stands. */
async function placed({ hold, student }: { hold: string; student: StudentId }, { readings }: Context) {
  return (await readings.retention.holds()).find(({ id, studentId }) => id === hold && studentId === student)
}

function liftedBefore() {
  return invalid(t`That hold is lifted already`, t`Type retention to see what is held now.`)
}
