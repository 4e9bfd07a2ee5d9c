// How the goals stand: of one student, of a caseload with the most worrying first, or of a class.

import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer, Section } from '#bot/reply'
import { readClassWords } from '#language/class-words'
import { planKinds } from '#plans/kind'
import { worryOf } from '#progress/worry'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { whichClass } from '../which-class.js'
import { goalButtons, inOneLine } from './goal-in-short.js'
import { goalSections, progressData } from './goal-sections.js'
import { progressOfAll } from './progress-of-all.js'
import { type GoalWithProgress, readProgress } from './read-progress.js'
import { goalsAtHand, goalsMeant, goalTitle } from './which-goal.js'

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  goal: z.string().max(200).optional(),
  about: z.string().max(300).default(''),
})
type Input = z.infer<typeof input>

/** More than this are told in short, each with a button. */
const mostWhole = 2

export const progress = defineCommand({
  name: 'progress',
  summary: later`How goals stand: a student, your caseload, a class`,
  phrases: [
    'progress',
    'progress of',
    'progress for',
    'how is … doing',
    'how is … progressing',
    'graph',
    'data points',
  ],
  takes: 'words',
  input,
  mayUse: 'staff',
  examples: [later`progress J. Doe`, later`progress J. Doe reading`, later`progress period 2`, later`progress`],
  changes: false,
  daily: true,
  async run(asked, context) {
    const { viewer } = context
    if (asked.student) {
      const student = await viewer.student(asked.student)
      return student ? forStudent(student, asked, context) : notFound('')
    }
    if (asked.words.trim() === '') return progressOfAll({ type: 'caseload' }, asked.kind, context)
    const { found, rest } = await takeStudent(asked.words, viewer)
    if (found.type === 'one') return forStudent(found.student, { ...asked, about: rest }, context)
    if (found.type === 'several') {
      const more = { about: rest.slice(0, 300), ...(asked.kind && { kind: asked.kind }) }
      const periods = await viewer.periodsWith(found.students)
      return chooseStudent(
        viewer,
        found.students,
        (student) => describe(student, periods.get(student.id) ?? []),
        (student) => ({ command: 'progress', input: { student: student.id, ...more } }),
        found.more,
      )
    }
    const named = readClassWords(asked.words)
    const inClass = named.period || named.words !== '' ? await whichClass(viewer, asked.words) : undefined
    return inClass?.type === 'one'
      ? progressOfAll({ type: 'class', of: inClass.found }, asked.kind, context)
      : notFound(asked.words)
  },
})

async function forStudent(student: VisibleStudent, asked: Input, context: Context): Promise<Answer> {
  const goals = await goalsAtHand([student], asked.kind, context.viewer)
  if (goals.plans.length === 0) return noPlan(student, asked.kind, context)
  const named = asked.goal
    ? goals.open.filter(({ goal }) => goal.goalId === asked.goal)
    : goalsMeant(goals.open, asked.about)
  const shown = await readProgress(named.length > 0 ? named : goals.open, context)
  const whole = shown.length <= mostWhole
  return {
    status: 'ok',
    title: t`Progress: ${nameWithGrade(student)}`,
    sections: [
      ...(shown.length === 0 ? [nothing(goals.hasMore)] : []),
      ...shown.flatMap((one) => (whole ? wholeGoal(one, context) : inShort(one, context))),
      ...(goals.hasMore && shown.length > 0 ? [others()] : []),
    ],
    students: [student.sourcedId],
    data: { goals: shown.map(progressData), ...(goals.hasMore && shown.length === 0 && { withheld: true }) },
  }
}

function wholeGoal(one: GoalWithProgress, context: Context): readonly Section[] {
  return [
    { type: 'text', text: `${goalTitle(one.goal)}: ${one.goal.statement}` },
    ...goalSections(one, context),
    { type: 'buttons', buttons: goalButtons(one) },
  ]
}

/** A line for each goal, and a button to see it whole. */
function inShort(one: GoalWithProgress, { viewer }: Context): readonly Section[] {
  const { goal, plan, progress: stands } = one
  const input = { student: plan.studentId, kind: plan.kind, goal: goal.goalId }
  return [
    { type: 'list', items: [{ text: goalTitle(goal), details: [inOneLine(one, worryOf(stands, viewer.today))] }] },
    {
      type: 'buttons',
      buttons: [
        { label: t`See goal ${goal.goalNumber}`, action: { command: 'progress', input } },
        { label: t`Log …`, action: { command: 'logDataPoint', input } },
      ],
    },
  ]
}

const others = (): Section => ({
  type: 'footnote',
  text: t`Other goals' data points are kept by the student's team and by whoever is responsible for each.`,
})

function nothing(hasMore: boolean): Section {
  return {
    type: 'text',
    text: hasMore
      ? t`Progress: kept to the student's team and to whoever is responsible for a goal. You can ask the case manager.`
      : t`This plan holds no goals.`,
  }
}
