// Writes one goal of a progress report.

import { CannotUndo, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { ReportKey, ReportStatus, WrittenGoal } from '#records/progress-reports'
import { later, t } from '#wording/t'
import { goalTitle } from '../progress/which-goal.js'
import { aboutOf, aboutReportedGoal } from './about-report.js'
import { keepGoal, openGoalForm } from './goal-form.js'
import { type GoalToReport, type ReportAtHand, unreported } from './report-at-hand.js'
import { outlookWords } from './report-words.js'

export const reportGoal = defineFormCommand({
  name: 'reportGoal',
  summary: later`Write a goal of a progress report`,
  phrases: [],
  takes: 'nothing',
  input: aboutReportedGoal,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    open: openGoalForm,
    submit: (values, about, context) =>
      keepGoal(values, about, context, ({ one, report, written, undo }) => ({
        type: 'done',
        answer: saved(one, report, written, undo),
      })),
  },
  async undo(payload, unit) {
    const { key, id, status } = payload as {
      readonly key: ReportKey
      readonly id: string
      readonly status: ReportStatus
    }
    if (!(await unit.reports.takeBackGoal(id))) throw new CannotUndo(t`The goal was written anew since.`)
    if ((await unit.reports.become(key, status)) !== 'draft') throw new CannotUndo(t`The report was reviewed since.`)
  },
})

function saved(one: GoalToReport, report: ReportAtHand, written: WrittenGoal, undo: string): Answer {
  const left = unreported(report).filter(({ goal }) => goal.goalId !== one.goal.goalId)
  const [next] = left
  const about = aboutOf(report)
  return {
    status: 'ok',
    title: t`Saved: ${one.plan.student.name}, ${goalTitle(one.goal)}`,
    sections: [
      { type: 'text', text: `${written.code}: ${outlookWords[written.outlook]}. ${written.comment}` },
      {
        type: 'text',
        text:
          left.length === 0
            ? t`Every goal you see of this report is written.`
            : t`Still to write: ${left.map(({ goal }) => goalTitle(goal)).join('; ')}.`,
      },
      {
        type: 'buttons',
        buttons: [
          ...(next
            ? [
                {
                  label: t`Next goal`,
                  style: 'primary' as const,
                  action: { command: 'reportGoal', input: { ...about, goal: next.goal.goalId } },
                },
              ]
            : []),
          { label: t`The report`, action: { command: 'report', input: about } },
          undoButton(undo),
        ],
      },
    ],
    students: [one.plan.student.sourcedId],
    data: { goalNumber: one.goal.goalNumber, code: written.code, outlook: written.outlook, unreported: left.length },
  }
}
