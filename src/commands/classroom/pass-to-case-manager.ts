// A parent asks a teacher; the teacher passes it to who carries the plan, word for word, and is told what was answered.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { addSchoolDays } from '#deadlines/school-days'
import { fullName, type StaffMember } from '#people/staff'
import { say } from '#records/public-text'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { addDays, type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'

const schema = z.object({
  who: z.string().trim().min(1).max(200).meta({ label: later`Who asks`, hint: later`Such as: the mother, by phone` }),
  asked: z.string().trim().min(1).max(2_000).meta({ label: later`What they asked`, long: true }),
})

export const passToCaseManager = defineFormCommand({
  name: 'passToCaseManager',
  summary: later`Pass what a parent asks to the case manager`,
  phrases: ['pass to the case manager', 'a parent asks about …', 'parent asks about …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`a parent asks about J. Doe`],
  form: {
    async open(input, context) {
      const whom = await carrierOf(input, context)
      if ('status' in whom) return whom
      return {
        title: t`Pass to the case manager`,
        schema,
        values: {},
        sections: [
          {
            type: 'text',
            text: t`To ${fullName(whom.to)}, about ${nameWithGrade(whom.student)}. You need not answer the parent yourself.`,
          },
        ],
        submitLabel: t`Pass it on`,
        students: [whom.student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const whom = await carrierOf(input, context)
      if ('status' in whom) return { type: 'done', answer: whom }
      return { type: 'done', answer: await pass(whom, schema.parse(values), context) }
    },
  },
  async undo(payload, unit) {
    if (!(await unit.questions.takeBack(String(payload)))) throw new CannotUndo(t`It has been answered already.`)
  },
})

interface Whom {
  readonly student: VisibleStudent
  readonly plan: VisiblePlan
  readonly to: StaffMember
}

async function carrierOf(input: z.infer<typeof aboutStudent>, { viewer }: Context): Promise<Whom | Answer> {
  const student = await viewer.student(input.student)
  const plan = student && (await viewer.plans([student], [], input.kind)).find((one) => one.caseManager)
  return student && plan?.caseManager ? { student, plan, to: plan.caseManager } : notFound('')
}

async function pass({ student, plan, to }: Whom, said: z.infer<typeof schema>, context: Context): Promise<Answer> {
  const { staff } = context.viewer
  const due = await dueDay(context)
  // It is kept for readers of either language.
  const asked = `${said.who}: ${said.asked}`
  const undo = await context.write(async (unit) => {
    const about = { studentId: student.id, planId: plan.id, askerId: staff.id, toId: to.id }
    const question = await unit.questions.ask({ ...about, asked, dueDay: due })
    const undo = await unit.undo.remember({
      command: 'passToCaseManager',
      says: t`what the parent asked was not passed on`,
      payload: question,
      student: student.id,
      by: staff.id,
    })
    const look = { student: student.id, kind: plan.kind }
    await unit.send({
      to: to.id,
      unlessUndone: undo,
      words: () => ({
        title: t`A parent asks about ${student.name}`,
        paragraphs: [
          t`${said.who} asks: ${said.asked}`,
          t`${fullName(staff)} passes this to you. Please answer by ${spokenDay(due)}.`,
        ],
        sections: [
          {
            type: 'buttons',
            buttons: [
              { label: t`Answer`, style: 'primary', action: { command: 'answerQuestion', input: { question } } },
              { label: t`Evidence`, action: { command: 'evidence', input: look } },
            ],
          },
        ],
        preview: say`A colleague passes a parent's question to you.`,
      }),
    })
    return undo
  })
  return {
    status: 'ok',
    title: t`Passed to ${fullName(to)}`,
    sections: [
      { type: 'text', text: t`It goes in ten minutes, unless you take it back. They answer by ${spokenDay(due)}.` },
      { type: 'buttons', buttons: [undoButton(undo)] },
    ],
    students: [student.sourcedId],
    data: { to: to.email, dueDate: due },
  }
}

async function dueDay({ viewer, directory, settings }: Context): Promise<Day> {
  const sessions = await directory.sessions(viewer.today, addDays(viewer.today, 100))
  return addSchoolDays(viewer.today, settings.answerWithinSchoolDays, sessions)
}
