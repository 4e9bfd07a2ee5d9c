// A question about a plan goes to who carries it, with a day by which it is answered.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { addSchoolDays } from '#deadlines/school-days'
import { fullName, type StaffMember } from '#people/staff'
import { kindTitles } from '#plans/kind'
import { say } from '#records/public-text'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { addDays, type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { type AboutStudent, nameWithGrade } from '../plan-answer.js'

const schema = z.object({
  question: z.string().trim().min(1).max(2_000).meta({
    label: later`Your question`,
    hint: later`They answer here, in your chat with me`,
    long: true,
  }),
})
const undoneWith = z.object({ question: z.string() })

interface Asked {
  readonly student: VisibleStudent
  readonly plan: VisiblePlan
  readonly to: StaffMember
}

export const askCaseManager = defineFormCommand({
  name: 'askCaseManager',
  summary: later`Ask the case manager about a plan`,
  phrases: ['ask the case manager about …', 'ask case manager', 'question about …', 'ask about …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`ask the case manager about J. Doe`],
  form: {
    async open(input, context) {
      const asked = await whomToAsk(input, context)
      if ('status' in asked) return asked
      const { student, plan, to } = asked
      return {
        title: t`Ask the case manager`,
        schema,
        values: {},
        sections: [
          {
            type: 'text',
            text: t`To ${fullName(to)}, about the ${kindTitles[plan.kind]} of ${nameWithGrade(student)}. You should have an answer by ${spokenDay(await dueDay(context))}.`,
          },
        ],
        submitLabel: t`Send`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const asked = await whomToAsk(input, context)
      if ('status' in asked) return { type: 'done', answer: asked }
      const { student, plan, to } = asked
      const { question } = schema.parse(values)
      const { staff } = context.viewer
      const due = await dueDay(context)
      const id = await context.write(async (unit) => {
        const about = { studentId: student.id, planId: plan.id, askerId: staff.id, toId: to.id }
        const key = await unit.questions.ask({ ...about, asked: question, dueDay: due })
        const undo = await unit.undo.remember({
          command: 'askCaseManager',
          says: t`your question was not sent`,
          payload: { question: key },
          student: student.id,
          by: staff.id,
        })
        await unit.send({
          to: to.id,
          unlessUndone: undo,
          words: () => ({
            title: t`${fullName(staff)} asks about the ${kindTitles[plan.kind]} of ${student.name}`,
            paragraphs: [question, t`Please answer by ${spokenDay(due)}.`],
            sections: [
              {
                type: 'buttons',
                buttons: [
                  {
                    label: t`Answer`,
                    style: 'primary',
                    action: { command: 'answerQuestion', input: { question: key } },
                  },
                  { label: t`Open`, action: { command: 'glance', input: { student: student.id, kind: plan.kind } } },
                ],
              },
            ],
            preview: say`A colleague asks you about a plan.`,
          }),
        })
        return undo
      })
      const answer: Answer = {
        status: 'ok',
        title: t`Your question goes to ${fullName(to)}`,
        sections: [
          { type: 'text', text: t`In ten minutes, unless you take it back. An answer is due by ${spokenDay(due)}.` },
          { type: 'buttons', buttons: [undoButton(id)] },
        ],
        students: [student.sourcedId],
        data: { to: to.email, dueDate: due, undo: id },
      }
      return { type: 'done', answer }
    },
  },
  async undo(payload, unit) {
    const { question } = undoneWith.parse(payload)
    if (!(await unit.questions.takeBack(question))) throw new CannotUndo(t`It has been answered.`)
  },
})

/** The case manager; where there is none at work here, whoever the school's administrator is. */
async function whomToAsk(input: AboutStudent, context: Context): Promise<Asked | Answer> {
  const { viewer, directory } = context
  const student = await viewer.meet(input.student)
  const plan = student && (await viewer.plans([student], [], input.kind))[0]
  if (!student || !plan) return notFound('')
  const { caseManager } = plan
  if (caseManager?.id === viewer.staff.id) {
    return invalid(t`You are the case manager yourself`, t`To ask somebody else, open the student's team.`)
  }
  if (caseManager?.active) return { student, plan, to: caseManager }
  const [to] = (await directory.administratorsFor(viewer.staff.id)).filter((one) => one.id !== viewer.staff.id)
  return to ? { student, plan, to } : invalid(t`There is nobody here to ask`, t`Please ask your school office.`)
}

async function dueDay({ viewer, directory, settings }: Context): Promise<Day> {
  const { today } = viewer
  const sessions = await directory.sessions(today, addDays(today, 100))
  return addSchoolDays(today, settings.answerWithinSchoolDays, sessions)
}
