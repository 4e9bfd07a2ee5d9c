// The record of access of a student (34 CFR 300.614): every party that was given access to the records, other than
// parents and the school's own employees, with the date and the purpose. For those who carry the plan.

import { defineCommand } from '#bot/command'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carried } from './carried.js'
import { nameIn, toldDisclosure } from './disclosure-words.js'

const titleOf = (student: VisibleStudent) => t`Record of access of ${nameWithGrade(student)}`

/** More are in the file that the command line writes. */
const mostTold = 30

export const recordOfAccess = defineCommand({
  name: 'recordOfAccess',
  summary: later`To whom a student's records were disclosed, and why`,
  phrases: ['record of access', 'record of access for …', 'record of access of …', 'disclosures', 'disclosures for …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`record of access for J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await carried(input.student, titleOf, context)
    if ('status' in found) return found
    const { student, kind } = found
    const { viewer } = context
    const all = await viewer.within([student], kind, ['team'], async ([permit]) =>
      permit ? context.readings.disclosures.of(permit) : [],
    )
    const nameOf = nameIn(context.directory)
    const told = await Promise.all(all.map((one) => toldDisclosure(one, nameOf)))
    const items = told.slice(0, mostTold).map(({ day, to, purpose, what, basis, recordedBy }) => ({
      text: `${spokenDay(day)}: ${to}`,
      details: [purpose, what, t`Allowed by: ${basis}`, t`Written down by: ${recordedBy}`],
    }))
    return {
      status: 'ok',
      title: titleOf(student),
      sections: [
        items.length === 0
          ? { type: 'text', text: t`Nobody but parents and the school's employees was given access.` }
          : { type: 'list', items },
        {
          type: 'buttons',
          buttons: [
            {
              label: t`Record a disclosure …`,
              style: 'primary',
              action: { command: 'recordDisclosure', input: { student: student.id } },
            },
            { label: t`Who has looked`, action: { command: 'accessLog', input: { student: student.id } } },
          ],
        },
        {
          type: 'footnote',
          text: t`34 CFR 300.614 asks for the name, the date and the purpose. Reports given, pages printed and files written by Caseload stand here by themselves.`,
        },
      ],
      students: [student.sourcedId],
      data: { disclosures: all.map((one, index) => ({ type: one.type, ...told[index] })) },
    }
  },
})
