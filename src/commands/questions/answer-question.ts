// The answer to a question about a plan goes back to the asker's chat. Who was asked answers, or who may change the plan.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { fullName } from '#people/staff'
import { planKinds } from '#plans/kind'
import { say } from '#records/public-text'
import type { Question } from '#records/questions'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'

const schema = z.object({
  answer: z.string().trim().min(1).max(4_000).meta({ label: later`Your answer`, long: true }),
})
const undoneWith = z.object({ question: z.string() })

export const answerQuestion = defineFormCommand({
  name: 'answerQuestion',
  summary: later`Answer a question about a plan`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ question: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const found = await questionFor(input.question, context)
      if ('status' in found) return found
      const { question, student, asker } = found
      return {
        title: t`Answer a question`,
        schema,
        values: {},
        sections: [
          {
            type: 'facts',
            facts: [
              [t`About`, nameWithGrade(student)],
              [t`From`, asker],
              [t`Asked`, spokenDay(context.clock.dayOf(question.askedAt))],
            ],
          },
          { type: 'text', text: question.asked },
        ],
        submitLabel: t`Send`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const found = await questionFor(input.question, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { question, student, asker, about } = found
      const { answer } = schema.parse(values)
      const { staff } = context.viewer
      const id = await context.write(async (unit) => {
        if (!(await unit.questions.answer(question.id, staff.id, answer))) return undefined
        const undo = await unit.undo.remember({
          command: 'answerQuestion',
          says: t`your answer was not sent`,
          payload: { question: question.id },
          student: student.id,
          by: staff.id,
        })
        await unit.send({
          to: question.askerId,
          unlessUndone: undo,
          words: () => ({
            title: t`${fullName(staff)} answers about ${student.name}`,
            paragraphs: [t`You asked: ${question.asked}`, answer],
            sections: [
              {
                type: 'buttons',
                buttons: [
                  { label: t`Open`, action: { command: 'glance', input: about } },
                  { label: t`Ask again`, action: { command: 'askCaseManager', input: about } },
                ],
              },
            ],
            preview: say`Your question about a plan has an answer.`,
          }),
        })
        return undo
      })
      if (id === undefined) return { type: 'done', answer: answeredBefore() }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Your answer goes to ${asker}`,
          sections: [
            { type: 'text', text: t`In ten minutes, unless you take it back.` },
            { type: 'buttons', buttons: [undoButton(id)] },
          ],
          students: [student.sourcedId],
          data: { undo: id },
        },
      }
    },
  },
  async undo(payload, unit) {
    await unit.questions.takeAnswerBack(undoneWith.parse(payload).question)
  },
})

interface Found {
  readonly question: Question
  readonly student: VisibleStudent
  readonly asker: string
  readonly about: { readonly student: string; readonly kind?: string }
}

const answeredBefore = () => invalid(t`That question has been answered`, t`Ask "questions" to see what else waits.`)

async function questionFor(id: string, context: Context): Promise<Found | Answer> {
  const { viewer, readings, directory } = context
  const ref = await readings.questions.question(id)
  const student = ref && (await viewer.meet(ref.studentId))
  if (!ref || !student) return notFound('')
  const plan = (await viewer.plans([student], [])).find((one) => one.id === ref.planId)
  const mayAnswer = ref.toId === viewer.staff.id || planKinds.some((kind) => viewer.mayChange(student, kind))
  if (!mayAnswer) return notFound('')
  if (ref.answeredAt !== undefined) return answeredBefore()
  const kind = plan?.kind ?? 'iep'
  const all = await viewer.within([student], kind, ['team', 'accommodations'], readings.questions.about)
  const question = all.find((one) => one.id === id)
  const asker = await directory.staffMember(ref.askerId)
  if (!question || !asker) return notFound('')
  return {
    question,
    student,
    asker: fullName(asker),
    about: { student: student.id, ...(plan && { kind: plan.kind }) },
  }
}
