// Whoever carries the plan has read every goal of the report: it may be given to the family.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { CannotUndo, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { ReportKey, ReportStatus } from '#records/progress-reports'
import { later, t } from '#wording/t'
import { aboutOf, aboutReport, timesWritten } from './about-report.js'
import type { ReportAtHand } from './report-at-hand.js'
import { wholeReport } from './whole-report.js'

export const reviewReport = defineCommand({
  name: 'reviewReport',
  summary: later`Mark a progress report as reviewed`,
  phrases: [],
  takes: 'nothing',
  input: aboutReport.extend({ read: z.number().int().optional() }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const report = await wholeReport(input, context)
    if ('status' in report) return report
    if (report.record?.status === 'sent') return givenAlready()
    if (input.read !== undefined && input.read !== timesWritten(report)) return changedSince(report)
    const { plan, key } = report
    const { staff } = context.viewer
    const undo = await context.write(async (unit) => {
      const status = await unit.reports.become(key, 'reviewed', staff.id)
      const says = t`marked the report of ${plan.student.name} as reviewed`
      const payload = { key, status }
      return unit.undo.remember({ command: 'reviewReport', says, payload, student: plan.studentId, by: staff.id })
    })
    const about = aboutOf(report)
    return {
      status: 'ok',
      title: t`Reviewed: the progress report of ${plan.student.name}`,
      sections: [
        { type: 'text', text: t`It can be given to those who may receive it.` },
        {
          type: 'buttons',
          buttons: [
            { label: t`Read it`, style: 'primary', action: { command: 'readReport', input: about } },
            { label: t`Note who received it …`, action: { command: 'sendReport', input: about } },
            undoButton(undo),
          ],
        },
      ],
      students: [plan.student.sourcedId],
      data: { status: 'reviewed' },
    }
  },
  async undo(payload, unit) {
    const { key, status } = payload as { readonly key: ReportKey; readonly status: ReportStatus }
    if ((await unit.reports.become(key, status)) !== 'reviewed') {
      throw new CannotUndo(t`It was given or written anew since.`)
    }
  },
})

/** Somebody has written in it since the button was shown: it is read again before it is reviewed. */
function changedSince(report: ReportAtHand): Answer {
  return {
    status: 'conflict',
    title: t`The report was changed since you read it`,
    sections: [
      { type: 'text', text: t`Please read it once more. Nothing was marked.` },
      {
        type: 'buttons',
        buttons: [{ label: t`Read it`, style: 'primary', action: { command: 'readReport', input: aboutOf(report) } }],
      },
    ],
    students: [report.plan.student.sourcedId],
    data: { reviewed: false },
  }
}

const givenAlready = () =>
  invalid(
    t`The report was given already`,
    t`It stays as it was given. A goal that is written anew makes it a report to review again.`,
  )
