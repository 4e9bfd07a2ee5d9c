// The questions about plans that are open: those that wait for somebody's answer, and those they wait for.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { fullName, type StaffId } from '#people/staff'
import type { Question } from '#records/questions'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'

interface Shown {
  readonly question: Question
  readonly student: VisibleStudent
}

export const questions = defineCommand({
  name: 'questions',
  summary: later`Questions about plans that are open`,
  phrases: ['questions', 'my questions', 'open questions'],
  takes: 'nothing',
  input: z.object({ kind }),
  mayUse: 'staff',
  examples: [later`questions`],
  changes: false,
  async run(_input, context) {
    const { viewer } = context
    const open = await opened(context)
    const toMe = open.filter(({ question }) => question.toId === viewer.staff.id)
    const mine = open.filter(({ question }) => question.askerId === viewer.staff.id)
    const sections: Section[] = []
    if (toMe.length > 0) {
      sections.push(await list(t`Waiting for your answer`, toMe, 'askerId', context))
      sections.push({
        type: 'choices',
        prompt: t`Answer one`,
        choices: toMe.map(({ question, student }) => ({
          label: student.name,
          detail: t`due ${spokenDay(question.dueDay)}`,
          action: { command: 'answerQuestion', input: { question: question.id } },
        })),
      })
    }
    if (mine.length > 0) sections.push(await list(t`You asked`, mine, 'toId', context))
    if (open.length === 0) sections.push({ type: 'text', text: t`You can ask the case manager from any plan.` })
    return {
      status: 'ok',
      title:
        toMe.length === 0
          ? t`No question waits for your answer`
          : toMe.length === 1
            ? t`1 question waits for your answer`
            : t`${toMe.length} questions wait for your answer`,
      sections,
      students: [...new Set(open.map(({ student }) => student.sourcedId))],
      data: { toAnswer: toMe.map(data), asked: mine.map(data) },
    }
  },
})

async function opened({ viewer, readings }: Context): Promise<readonly Shown[]> {
  const shown: Shown[] = []
  const students = new Map<string, { student: VisibleStudent; all: readonly Question[] }>()
  for (const { id, studentId } of await readings.questions.openOf(viewer.staff.id)) {
    if (!students.has(studentId)) {
      const student = await viewer.student(studentId)
      // They were asked of a student whom the asker may not see any more.
      if (!student) continue
      const parts = ['team', 'accommodations'] as const
      const all = await viewer.within([student], 'iep', parts, readings.questions.about)
      students.set(studentId, { student, all })
    }
    const found = students.get(studentId)
    const question = found?.all.find((one) => one.id === id)
    if (found && question) shown.push({ question, student: found.student })
  }
  return shown
}

async function list(
  heading: string,
  shown: readonly Shown[],
  other: 'askerId' | 'toId',
  { directory, viewer }: Context,
): Promise<Section> {
  const names = new Map<StaffId, string>()
  for (const { question } of shown) {
    const person = await directory.staffMember(question[other])
    if (person) names.set(person.id, fullName(person))
  }
  return {
    type: 'list',
    heading,
    items: shown.map(({ question, student }) => ({
      text: `${student.name}: ${question.asked}`,
      details: [
        `${other === 'askerId' ? t`From` : t`To`} ${names.get(question[other]) ?? t`somebody who has left`}`,
        question.dueDay < viewer.today
          ? t`Was due ${spokenDay(question.dueDay)}`
          : t`Due ${spokenDay(question.dueDay)}`,
      ],
    })),
  }
}

function data({ question, student }: Shown) {
  return { studentId: student.sourcedId, question: question.asked, dueDate: question.dueDay }
}
