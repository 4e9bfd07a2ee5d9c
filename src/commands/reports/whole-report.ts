// A report that is written whole, of a plan that the asker carries; or why it isn't.

import { invalid, notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { pictureOf } from '#progress/graph/picture'
import type { Report } from '#progress/reports/report'
import { t } from '#wording/t'
import type { Reading } from '../progress/read-progress.js'
import { goalTitle } from '../progress/which-goal.js'
import { type AboutReport, aboutOf } from './about-report.js'
import { noPeriod } from './goal-form.js'
import { type ReportAtHand, reportsAtHand, unreported } from './report-at-hand.js'
import { codesOf, reportedGoal } from './report-words.js'

/** Nothing leaves with a goal that nobody has reported on. */
export async function wholeReport(input: AboutReport, context: Reading): Promise<ReportAtHand | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const [report] = await reportsAtHand([student], input.kind, context, input.period)
  if (!report) return noPeriod()
  if (!report.carries) {
    return invalid(t`That is for whoever carries the plan`, t`You can write the goals that you are responsible for.`)
  }
  const left = unreported(report)
  if (left.length === 0) return report
  return {
    status: 'invalid',
    title: t`The report of ${student.name} is not whole yet`,
    sections: [
      { type: 'list', heading: t`Still to be written`, items: left.map(({ goal }) => ({ text: goalTitle(goal) })) },
      {
        type: 'buttons',
        buttons: left.slice(0, 5).map(({ goal }) => ({
          label: t`Write goal ${goal.goalNumber}`,
          action: { command: 'reportGoal', input: { ...aboutOf(report), goal: goal.goalId } },
        })),
      },
    ],
    students: [student.sourcedId],
    data: { unreported: left.map(({ goal }) => goal.goalNumber) },
  }
}

/** The document. @param preparedBy whose name stands on it */
export async function documentOf(
  { plan, period, goals }: ReportAtHand,
  preparedBy: string,
  { viewer, readings, settings }: Reading & Pick<Context, 'settings'>,
): Promise<Report> {
  const { student, kind } = plan
  const school = await viewer.within([student], kind, ['goals', 'goalDetail'], (permits) =>
    readings.reports.schoolNames(permits),
  )
  const named = school.get(student.id)
  return {
    studentName: student.name,
    ...(student.grade && { grade: student.grade }),
    ...(named && { school: named }),
    kind,
    period,
    preparedBy,
    date: viewer.today,
    codes: codesOf(settings),
    goals: goals.flatMap((one) => {
      if (!one.written) return []
      const picture = pictureOf(one.goal, one.progress, one.phases, viewer.today)
      return [{ ...reportedGoal(one, one.written), ...(picture.points.length > 0 && { picture }) }]
    }),
  }
}
