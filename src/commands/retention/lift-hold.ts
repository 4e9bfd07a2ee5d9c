// A hold is lifted, with the reason.
import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { defineFormCommand } from '#bot/command'
import { overRecords } from '#people/roles'
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
    async open(input, { viewer, readings }) {
      const student = await meetOver(viewer, input.student)
      if (!student) return notFound('')
      const hold = (await readings.retention.holds()).find(
        (one) => one.id === input.hold && one.studentId === student.id,
      )
      if (!hold) return liftedBefore()
      return {
        title: t`Lift the hold`,
        schema,
        values: {},
        sections: [{ type: 'text', text: `${student.name}: ${hold.reason ?? ''}` }],
        submitLabel: t`Lift it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const student = await meetOver(context.viewer, input.student)
      if (!student) return { type: 'done', answer: notFound('') }
      const { reason } = schema.parse(values)
      const lifted = await context.write((unit) => unit.retention.lift(input.hold, context.viewer.staff.id, reason))
      if (!lifted) return { type: 'done', answer: liftedBefore() }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`The hold on the records of ${student.name} is lifted`,
          sections: [{ type: 'text', text: t`Nothing is destroyed by that: it takes two people to decide so.` }],
          students: [student.sourcedId],
          data: {},
        },
      }
    },
  },
})

function liftedBefore() {
  return invalid(t`That hold is lifted already`, t`Type retention to see what is held now.`)
}
