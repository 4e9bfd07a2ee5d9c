// Whoever carries the plan has read every goal of the report: it may be given to the family.
import { invalid } from '#bot/answers'
import { CannotUndo, defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import type { ReportKey, ReportStatus } from '#records/progress-reports'
import { aboutOf, aboutReport } from './about-report.js'
import { wholeReport } from './whole-report.js'

export const reviewReport = defineCommand({
  name: 'reviewReport',
  summary: 'Mark a progress report as reviewed',
  phrases: [],
  takes: 'nothing',
  input: aboutReport,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const report = await wholeReport(input, context)
    if ('status' in report) return report
    if (report.record?.status === 'sent') return givenAlready
    const { plan, key } = report
    const { staff } = context.viewer
    const undo = await context.write(async (unit) => {
      const status = await unit.reports.become(key, 'reviewed', staff.id)
      const says = `marked the report of ${plan.student.name} as reviewed`
      const payload = { key, status }
      return unit.undo.remember({ command: 'reviewReport', says, payload, student: plan.studentId, by: staff.id })
    })
    const about = aboutOf(report)
    return {
      status: 'ok',
      title: `Reviewed: the progress report of ${plan.student.name}`,
      sections: [
        { type: 'text', text: 'It can be given to those who may receive it.' },
        {
          type: 'buttons',
          buttons: [
            { label: 'Read it', style: 'primary', action: { command: 'readReport', input: about } },
            { label: 'Note who received it …', action: { command: 'sendReport', input: about } },
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
      throw new CannotUndo('It was given or written anew since.')
    }
  },
})

const givenAlready = invalid(
  'The report was given already',
  'It stays as it was given. A goal that is written anew makes it a report to review again.',
)
