// The goals of a caseload or of a class, the most worrying first, each with its reason. Read in one query each, however
// many there are.

import type { Context } from '#bot/command'
import type { Answer, Item } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import { type Worry, worryOf } from '#progress/worry'
import type { ClassRecord } from '#records/student-records'
import type { VisibleStudent } from '#records/visible'
import { t, wording } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { classTitle } from '../which-class.js'
import { inOneLine } from './goal-in-short.js'
import { progressData } from './goal-sections.js'
import { type GoalWithProgress, readProgress } from './read-progress.js'
import { goalsAtHand, goalTitle } from './which-goal.js'

export type Whose = { readonly type: 'caseload' } | { readonly type: 'class'; readonly of: ClassRecord }

interface Ranked {
  readonly one: GoalWithProgress
  readonly worry: Worry
}

/** Where each rank of worry begins; between them goals stand under one heading. */
const headings: readonly (readonly [from: number, heading: string])[] = wording([
  [70, 'Look at these first'],
  [40, 'More data is needed'],
  [1, 'Going on'],
  [0, 'Met'],
])

/** Goals with a button each; the others are found by name. */
const mostButtons = 5

export async function progressOfAll(whose: Whose, kind: PlanKind | undefined, context: Context): Promise<Answer> {
  const { viewer } = context
  const students = whose.type === 'class' ? await viewer.studentsIn(whose.of) : await viewer.mine()
  const { open } = await goalsAtHand(students, kind, context.viewer)
  const ranked = (await readProgress(open, context))
    .map((one): Ranked => ({ one, worry: worryOf(one.progress, viewer.today) }))
    .sort((a, b) => b.worry.rank - a.worry.rank || (nameOf(a) < nameOf(b) ? -1 : 1))
  const shown = [...new Map(ranked.map(({ one }) => [one.plan.studentId, one.plan.student])).values()]
  return {
    status: 'ok',
    title: titleOf(whose, ranked.length, shown),
    sections: [
      ...(ranked.length === 0 ? [{ type: 'text' as const, text: noGoals() }] : []),
      ...headings.flatMap(([from, heading], at) => {
        const upTo = headings[at - 1]?.[0] ?? Number.POSITIVE_INFINITY
        const items = ranked.filter(({ worry }) => worry.rank >= from && worry.rank < upTo).map(itemOf)
        return items.length > 0 ? [{ type: 'list' as const, heading, items }] : []
      }),
      ...(ranked.length > 0 ? [{ type: 'buttons' as const, buttons: ranked.slice(0, mostButtons).map(buttonOf) }] : []),
    ],
    students: shown.map((student) => student.sourcedId),
    data: {
      goals: ranked.map(({ one, worry }) => ({
        studentId: one.plan.student.sourcedId,
        ...progressData(one),
        reason: worry.reason,
      })),
    },
  }
}

const noGoals = () =>
  t`There are no goals here whose data points you keep: those are for the team of each student and for whoever is responsible for a goal.`

function titleOf(whose: Whose, goals: number, students: readonly VisibleStudent[]): string {
  const where = whose.type === 'class' ? classTitle(whose.of) : t`your caseload`
  if (goals === 0) return t`Progress: ${where}`
  const [goalWord, studentWord] = [goals === 1 ? t`goal` : t`goals`, students.length === 1 ? t`student` : t`students`]
  return t`Progress: ${where}, ${goals} ${goalWord} of ${students.length} ${studentWord}`
}

function itemOf({ one, worry }: Ranked): Item {
  return { text: `${nameWithGrade(one.plan.student)}: ${goalTitle(one.goal)}`, details: [inOneLine(one, worry)] }
}

function buttonOf({ one }: Ranked) {
  const { plan, goal } = one
  return {
    label: `${plan.student.name}: ${goal.area ?? t`goal ${goal.goalNumber}`}`,
    action: { command: 'progress', input: { student: plan.studentId, kind: plan.kind, goal: goal.goalId } },
  }
}

function nameOf({ one }: Ranked): string {
  return `${one.plan.student.name}|${one.goal.goalNumber}`
}
