// A teacher asks the case manager to see the whole plan.

import { notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { kindTitles } from '#plans/kind'
import { say } from '#records/public-text'
import { later, t } from '#wording/t'
import { aboutStudent } from './inputs.js'

export const askForWholePlan = defineCommand({
  name: 'askForWholePlan',
  summary: later`Ask the case manager for the full plan`,
  phrases: [],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const { viewer } = context
    const student = await viewer.student(input.student)
    const plan = student && (await viewer.plans([student], [], input.kind))[0]
    const manager = plan?.caseManager
    if (!student || !plan || !manager) return notFound('')
    await context.write(async (unit) => {
      await unit.requestAccess({ askerId: viewer.staff.id, wants: 'wholePlan', studentId: student.id })
      await unit.send({
        to: manager.id,
        words: () => ({
          title: t`${fullName(viewer.staff)} asks for the full ${kindTitles[plan.kind]} of ${student.name}`,
          paragraphs: [
            t`Write to them at ${viewer.staff.email}, or name them on the student's team to open it to them here.`,
          ],
          preview: say`A colleague asks you about a plan.`,
        }),
      })
    })
    return {
      status: 'ok',
      title: t`I asked ${fullName(manager)}`,
      sections: [{ type: 'text', text: t`They are the case manager and will write to you.` }],
      students: [student.sourcedId],
      data: {},
    }
  },
})
