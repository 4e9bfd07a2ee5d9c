// Writes down that somebody outside was given a student's records: to whom, when, for what, what of them, and what allows it.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { dayField, oneOf, text } from '#plans/field-kit'
import { disclosureBases, type NewDisclosure } from '#records/disclosures'
import type { UnitOfWork } from '#records/unit-of-work'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carried } from './carried.js'
import { basisTitles } from './disclosure-words.js'

const schema = z.object({
  to: text({ label: later`Who was given access, and of which agency` }),
  day: dayField({ label: later`On` }),
  purpose: text({ label: later`For what purpose` }),
  what: text({ label: later`Which records` }),
  basis: oneOf(disclosureBases, { label: later`What allows it`, options: basisTitles }),
})

const titleOf = (student: VisibleStudent) => t`Record a disclosure: ${nameWithGrade(student)}`

export const recordDisclosure = defineFormCommand({
  name: 'recordDisclosure',
  summary: later`Write down that a student's records were disclosed`,
  phrases: ['record a disclosure', 'record a disclosure for …', 'record a disclosure of …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`record a disclosure for J. Doe`],
  form: {
    async open(input, context) {
      const found = await carried(input.student, titleOf, context)
      if ('status' in found) return found
      const { student } = found
      await context.viewer.meet(student.id)
      return {
        title: t`Record a disclosure`,
        schema,
        values: { day: context.viewer.today },
        sections: [
          { type: 'text', text: nameWithGrade(student) },
          {
            type: 'footnote',
            text: t`Parents and the school's own employees need not be written down. In an emergency, say in the purpose what the threat was (34 CFR 99.32(a)(5)).`,
          },
        ],
        submitLabel: t`Note it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context): Promise<Submitted> {
      const found = await carried(input.student, titleOf, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student } = found
      await context.viewer.meet(student.id)
      const said = schema.parse(values)
      if (said.day > context.viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const undo = await keep({ studentId: student.id, ...said }, student.name, context)
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Noted: ${said.to} was given access to the records of ${student.name}`,
          sections: [
            { type: 'text', text: `${spokenDay(said.day)}. ${said.purpose}` },
            {
              type: 'buttons',
              buttons: [
                {
                  label: t`Record of access`,
                  action: { command: 'recordOfAccess', input: { student: student.id } },
                },
                undoButton(undo),
              ],
            },
          ],
          students: [student.sourcedId],
          data: { ...said },
        },
      }
    },
  },
  async undo(payload: unknown, unit: UnitOfWork) {
    await unit.disclosures.remove((payload as { readonly id: string }).id)
  },
})

async function keep(disclosure: NewDisclosure, name: string, { write, viewer }: Context): Promise<string> {
  const by = viewer.staff.id
  return write(async (unit) =>
    unit.undo.remember({
      command: 'recordDisclosure',
      says: t`noted that ${disclosure.to} was given access to the records of ${name}`,
      payload: { id: await unit.disclosures.add(disclosure, by) },
      student: disclosure.studentId,
      by,
    }),
  )
}
