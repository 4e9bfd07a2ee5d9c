// A report that is written whole, of a plan that the asker carries; or why it isn't.
import type { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import type { Answer } from '#bot/reply'
import { pictureOf } from '#progress/graph/picture'
import type { Report } from '#progress/reports/report'
import type { aboutStudent } from '../inputs.js'
import type { Reading } from '../progress/read-progress.js'
import { goalTitle } from '../progress/which-goal.js'
import { type ReportAtHand, reportsAtHand, unreported } from './report-at-hand.js'
import { noPeriod } from './report-goal.js'
import { reportedGoal } from './report-words.js'

/** Nothing leaves with a goal that nobody has reported on. */
export async function wholeReport(
  input: z.infer<typeof aboutStudent>,
  context: Reading,
): Promise<ReportAtHand | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const [report] = await reportsAtHand([student], input.kind, context)
  if (!report) return noPeriod
  if (!report.carries) {
    return invalid('That is for whoever carries the plan', 'You can write the goals that you are responsible for.')
  }
  const left = unreported(report)
  if (left.length === 0) return report
  return {
    status: 'invalid',
    title: `The report of ${student.name} is not whole yet`,
    sections: [
      { type: 'list', heading: 'Still to be written', items: left.map(({ goal }) => ({ text: goalTitle(goal) })) },
      {
        type: 'buttons',
        buttons: left.slice(0, 5).map(({ goal }) => ({
          label: `Write goal ${goal.goalNumber}`,
          action: { command: 'reportGoal', input: { student: student.id, kind: report.plan.kind, goal: goal.goalId } },
        })),
      },
    ],
    students: [student.sourcedId],
    data: { unreported: left.map(({ goal }) => goal.goalNumber) },
  }
}

/** The document. @param preparedBy whose name stands on it */
export function documentOf(
  { plan, period, goals }: ReportAtHand,
  preparedBy: string,
  { viewer }: Pick<Reading, 'viewer'>,
): Report {
  const { student } = plan
  return {
    studentName: student.name,
    ...(student.grade && { grade: student.grade }),
    period,
    preparedBy,
    date: viewer.today,
    goals: goals.flatMap((one) => {
      if (!one.written) return []
      const picture = pictureOf(one.goal, one.progress, one.phases, viewer.today)
      return [{ ...reportedGoal(one, one.written), ...(picture.points.length > 0 && { picture }) }]
    }),
  }
}
