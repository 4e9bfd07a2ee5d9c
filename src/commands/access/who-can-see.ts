// Who can see a student, and why: for those who carry the plan.

import { defineCommand } from '#bot/command'
import { groundTitles } from '#people/grounds'
import { fullName } from '#people/staff'
import { kindTitles } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carried } from './carried.js'

const titleOf = (student: VisibleStudent) => t`Who can see ${nameWithGrade(student)}`

export const whoCanSee = defineCommand({
  name: 'whoCanSee',
  summary: later`Who can see a student, and on what ground`,
  phrases: ['who can see …', 'who sees …', 'who has access to …', 'who may see …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`who can see J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await carried(input.student, titleOf, context)
    if ('status' in found) return found
    const { viewer, readings, settings } = context
    const { student, kind } = found
    const people = await viewer.within([student], kind, ['team'], async ([permit]) =>
      permit ? readings.access.whoSees(permit, viewer.window, settings.officeSeesOwnFamily) : [],
    )
    return {
      status: 'ok',
      title: `${titleOf(student)}: ${people.length === 1 ? t`1 person` : t`${people.length} people`}`,
      sections: [
        {
          type: 'list',
          items: people.map(({ staff, grounds }) => ({
            text: fullName(staff),
            details: grounds.map(
              ({ ground, kinds, since }) =>
                `${groundTitles[ground]}${kinds?.length === 1 ? ` (${kinds.map((one) => kindTitles[one]).join()})` : ''}${since ? t`, since ${spokenDay(since)}` : ''}`,
            ),
          })),
        },
        {
          type: 'buttons',
          buttons: [{ label: t`Who has looked`, action: { command: 'accessLog', input: { student: student.id } } }],
        },
        { type: 'footnote', text: t`What each sees of the plan follows from the ground.` },
      ],
      students: [student.sourcedId],
      data: {
        people: people.map(({ staff, grounds }) => ({ name: fullName(staff), email: staff.email, grounds })),
      },
    }
  },
})
