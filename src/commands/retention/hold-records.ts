// A hold keeps a student's records from being destroyed, for as long as it stands: while the family's request to see them
// is open (34 CFR 99.10(e)), or while they may be evidence.
import { z } from 'zod'
import { notFound } from '#bot/answers'
import { defineFormCommand } from '#bot/command'
import { overRecords } from '#people/roles'
import { oneOf, text } from '#plans/field-kit'
import { meetOver } from '#records/over-records'
import { holdKinds } from '#records/retention'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { holdKindTitles } from './retention-words.js'

const schema = z.object({
  kind: oneOf(holdKinds, { label: later`Why they are held`, options: holdKindTitles }),
  reason: text({
    label: later`What it is about`,
    hint: later`Who asked, of which matter; it stands beside the hold until it is lifted`,
    long: true,
  }),
})

export const holdRecords = defineFormCommand({
  name: 'holdRecords',
  summary: later`Keep a student's records from being destroyed`,
  phrases: ['hold records', 'hold the records', 'legal hold', 'inspection hold', 'place a hold'],
  takes: 'student',
  input: aboutStudent,
  mayUse: overRecords,
  alsoLeft: true,
  examples: [later`hold the records of J. Doe`],
  form: {
    async open(input, { viewer }) {
      const student = await meetOver(viewer, input.student)
      if (!student) return notFound('')
      return {
        title: t`Hold records`,
        schema,
        values: {},
        sections: [
          { type: 'text', text: student.name },
          { type: 'footnote', text: t`Nothing of their record is destroyed while this stands, whatever its age.` },
        ],
        submitLabel: t`Hold them`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const student = await meetOver(context.viewer, input.student)
      if (!student) return { type: 'done', answer: notFound('') }
      const { kind, reason } = schema.parse(values)
      const by = context.viewer.staff.id
      const id = await context.write((unit) => unit.retention.hold({ studentId: student.id, kind, reason, by }))
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`The records of ${student.name} are held`,
          sections: [
            { type: 'text', text: t`They stay until the hold is lifted, with a reason and by two people.` },
            {
              type: 'buttons',
              buttons: [
                { label: t`Lift it`, action: { command: 'liftHold', input: { hold: id, student: student.id } } },
                { label: t`See what is kept`, action: { command: 'retention', input: {} } },
              ],
            },
          ],
          students: [student.sourcedId],
          data: { hold: { kind, reason } },
        },
      }
    },
  },
})
