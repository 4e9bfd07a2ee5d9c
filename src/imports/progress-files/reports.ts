// Progress reports as files: each report, what was written of each goal, and who received it. Taken over where not held.
import { deliveries, reportStatuses } from '#records/progress-reports'
import type { Day } from '#time/day'
import { day, instant, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { eachReport, ofReport } from './of-report.js'
import { readReportedGoals, reportedGoalsFile } from './reported-goals.js'

export const reportFiles = {
  reports: 'reports.csv',
  goals: reportedGoalsFile,
  recipients: 'reportRecipients.csv',
} as const

export const reportColumns = {
  ...ofReport,
  periodEnd: required(day),
  status: required(oneOf(reportStatuses)),
  reviewedBy: column(text),
  reviewedAt: column(instant),
} as const

export const recipientColumns = {
  ...ofReport,
  name: required(text),
  relationship: required(text),
  how: required(oneOf(deliveries)),
  language: required(text),
  givenBy: required(text),
  date: required(day),
  rightConfirmedBy: column(text),
  notedAt: required(instant),
} as const

/** What the id of a receipt is made from. @param report our own id of the report */
export function recipientName(report: string, name: string, how: string, language: string, on: Day): string {
  return [report, name, how, language, on].join('|')
}

export async function readReports(run: ImportRun): Promise<void> {
  const reports = new Differences('reports', reportFiles.reports, run.records, run.stage, run.report)
  await eachReport(
    run,
    reportFiles.reports,
    reportColumns,
    reports,
    async ({ given }, { id, studentId, kind, start }) => {
      const { periodEnd, status, reviewedAt } = given
      if (!periodEnd || !status) return
      const reviewedBy = run.staffId(given.reviewedBy) ?? null
      const row = {
        id,
        studentId,
        kind,
        periodStart: start,
        periodEnd,
        status,
        reviewedBy,
        reviewedAt: reviewedAt ?? null,
      }
      reports.add(id, (held) => held ?? row)
    },
  )
  await readReportedGoals(run)
  const recipients = new Differences('reportRecipients', reportFiles.recipients, run.records, run.stage, run.report)
  await eachReport(run, reportFiles.recipients, recipientColumns, recipients, async ({ given }, report) => {
    const { name, relationship, how, language, givenBy: by, date, rightConfirmedBy, notedAt: at } = given
    if (!name || !relationship || !how || !language || !by || !date || at == null) return
    const id = run.records.idOf('reportRecipient', recipientName(report.id, name, how, language, date))
    const details = { name, relationship, how, language, by, ...(rightConfirmedBy && { rightConfirmedBy }) }
    const row = { id, reportId: report.id, studentId: report.studentId, day: date, details, at }
    recipients.add(id, (held) => held ?? row)
  })
}
