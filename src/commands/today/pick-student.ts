// Forms that ask for a student by name: to look them up, or to log for them. Where a platform can, it offers names as they
// are typed; everywhere a name in words does.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineFormCommand, type OpenedForm, type Submitted } from '#bot/command'
import type { StudentId } from '#people/student'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { goalsAtHand } from '../progress/which-goal.js'

const schema = z.object({
  student: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ label: later`Student`, hint: later`A name, such as J. Doe`, students: true }),
})

function formOf(title: string, submitLabel: string): OpenedForm {
  return { title, schema, values: {}, submitLabel, startsAnew: true }
}

export const findStudent = defineFormCommand({
  name: 'findStudent',
  summary: later`Find a student by name, in a form`,
  phrases: ['find a student', 'find student', 'look up a student', 'search student'],
  takes: 'nothing',
  input: z.object({}),
  mayUse: 'staff',
  examples: [later`find a student`],
  form: {
    open: async () => formOf(t`Find a student`, t`Find`),
    submit: async (values, _about, context) =>
      withStudent(values, context, async ({ id }) => ({
        type: 'next',
        action: { command: 'glance', input: { student: id } },
      })),
  },
})

export const logFor = defineFormCommand({
  name: 'logFor',
  summary: later`Log progress in a form: first for whom`,
  phrases: [],
  takes: 'nothing',
  input: z.object({}),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    open: async () => formOf(t`Log progress: for whom?`, t`Go on`),
    submit: async (values, _about, context) =>
      withStudent(values, context, async (student) => ({ type: 'next', action: await toLog(student, context) })),
  },
})

/** The form of the only goal; else the goals to choose from, or why there are none. */
async function toLog(student: VisibleStudent, { viewer }: Context) {
  const { open } = await goalsAtHand([student], undefined, viewer)
  const [only] = open
  if (open.length !== 1 || !only) return { command: 'log', input: { student: student.id } }
  const { plan, goal } = only
  return { command: 'logDataPoint', input: { student: student.id, kind: plan.kind, goal: goal.goalId } }
}

/** Goes on with the student who was chosen by id, or named. */
async function withStudent(
  values: Readonly<Record<string, unknown>>,
  { viewer }: Context,
  goOn: (student: VisibleStudent) => Promise<Submitted>,
): Promise<Submitted> {
  const { student: typed } = schema.parse(values)
  const chosen = await viewer.student(typed as StudentId)
  if (chosen) return goOn(chosen)
  const found = await viewer.find(typed, true)
  if (found.type === 'one' && found.twins.length === 0) return goOn(found.student)
  if (found.type === 'none') return { type: 'done', answer: notFound(typed) }
  const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
  const names = viewer.offer(students.slice(0, 5)).map(({ name, grade }) => (grade ? t`${name}, grade ${grade}` : name))
  return {
    type: 'faults',
    faults: { student: t`Several of your students fit: ${names.join('; ')}. Please give more of the name.` },
  }
}
