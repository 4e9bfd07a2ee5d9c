// Who can see a student, and why: for those who carry the plan.

import { notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { groundTitles } from '#people/grounds'
import { fullName } from '#people/staff'
import { kindTitles, planKinds } from '#plans/kind'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from './inputs.js'
import { nameWithGrade } from './plan-answer.js'

export const whoCanSee = defineCommand({
  name: 'whoCanSee',
  summary: later`Who can see a student, and on what ground`,
  phrases: ['who can see …', 'who sees …', 'who has access to …', 'who may see …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`who can see J. Doe`],
  changes: false,
  async run(input, { viewer, readings, settings }) {
    const student = await viewer.student(input.student)
    if (!student) return notFound('')
    const title = t`Who can see ${nameWithGrade(student)}`
    if (!planKinds.some((kind) => viewer.mayChange(student, kind))) {
      await viewer.meet(student.id)
      return {
        status: 'ok',
        title,
        sections: [{ type: 'text', text: t`Kept to those who carry the student's plan, and administrators.` }],
        students: [student.sourcedId],
        data: { withheld: true },
      }
    }
    const kind = viewer.mayChange(student, 'iep') ? 'iep' : '504'
    const people = await viewer.within([student], kind, ['team'], async ([permit]) =>
      permit ? readings.access.whoSees(permit, viewer.window, settings.officeSeesOwnFamily) : [],
    )
    return {
      status: 'ok',
      title: `${title}: ${people.length === 1 ? t`1 person` : t`${people.length} people`}`,
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
          type: 'footnote',
          text: t`What each sees of the plan follows from the ground. Who was shown what stands in the audit log.`,
        },
      ],
      students: [student.sourcedId],
      data: {
        people: people.map(({ staff, grounds }) => ({ name: fullName(staff), email: staff.email, grounds })),
      },
    }
  },
})
