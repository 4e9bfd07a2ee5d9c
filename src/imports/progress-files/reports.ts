// Progress reports as files: each report, what was written of each goal, and who received it. Taken over where not held.
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import { outlooks } from '#progress/reports/outlook'
import { deliveries, reportStatuses } from '#records/progress-reports'
import type { Day } from '#time/day'
import { count, day, instant, number, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { goalName } from '../plan-files/goal-name.js'

export const reportFiles = {
  reports: 'reports.csv',
  goals: 'reportedGoals.csv',
  recipients: 'reportRecipients.csv',
} as const

const ofReport = { studentId: required(text), kind: required(oneOf(planKinds)), periodStart: required(day) }

export const reportColumns = {
  ...ofReport,
  periodEnd: required(day),
  status: required(oneOf(reportStatuses)),
  reviewedBy: column(text),
  reviewedAt: column(instant),
} as const

export const reportedGoalColumns = {
  ...ofReport,
  goalId: required(text),
  code: required(text),
  outlook: required(oneOf(outlooks)),
  quantity: column(number),
  quantityDate: column(day),
  expected: column(number),
  dataPoints: column(count),
  comment: required(text),
  writtenBy: required(text),
  writtenAt: required(instant),
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

/** What a report's own id is made from. */
export function reportName(student: StudentId, kind: PlanKind, periodStart: Day): string {
  return [student, kind, periodStart].join('|')
}

/** What the id of a goal in a report is made from. @param report our own id of the report */
export function reportedGoalName(report: string, student: StudentId, kind: PlanKind, goalId: string): string {
  return `${report}|${goalName(student, kind, goalId)}`
}

/** What the id of a receipt is made from. @param report our own id of the report */
export function recipientName(report: string, name: string, how: string, on: Day): string {
  return [report, name, how, on].join('|')
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
  const goals = new Differences('reportedGoals', reportFiles.goals, run.records, run.stage, run.report)
  await eachReport(run, reportFiles.goals, reportedGoalColumns, goals, async ({ given }, report) => {
    const { goalId, code, outlook, comment, writtenBy: by, writtenAt: at } = given
    if (!goalId || !code || !outlook || !comment || !by || at == null) return
    const { studentId, kind } = report
    const id = run.records.idOf('reportedGoal', reportedGoalName(report.id, studentId, kind, goalId))
    const row = {
      id,
      reportId: report.id,
      studentId,
      goalId: run.records.idOf('goal', goalName(studentId, kind, goalId)),
      code,
      outlook,
      quantity: given.quantity ?? null,
      quantityDay: given.quantityDate ?? null,
      expected: given.expected ?? null,
      dataPoints: given.dataPoints ?? 0,
      details: { goalId, comment, by },
      at,
    }
    goals.add(id, (held) => held ?? row)
  })
  const recipients = new Differences('reportRecipients', reportFiles.recipients, run.records, run.stage, run.report)
  await eachReport(run, reportFiles.recipients, recipientColumns, recipients, async ({ given }, report) => {
    const { name, relationship, how, language, givenBy: by, date, rightConfirmedBy, notedAt: at } = given
    if (!name || !relationship || !how || !language || !by || !date || at == null) return
    const id = run.records.idOf('reportRecipient', recipientName(report.id, name, how, date))
    const details = { name, relationship, how, language, by, ...(rightConfirmedBy && { rightConfirmedBy }) }
    const row = { id, reportId: report.id, studentId: report.studentId, day: date, details, at }
    recipients.add(id, (held) => held ?? row)
  })
}

interface ReportOf {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly start: Day
}

/** Reads a file whose rows each belong to a report. */
async function eachReport<C extends typeof ofReport & Parameters<ImportRun['read']>[1]>(
  run: ImportRun,
  file: string,
  columns: C,
  differences: { settle(evenFew?: boolean): Promise<void> },
  each: (row: Parameters<NonNullable<Parameters<typeof run.read<C>>[2]['each']>>[0], of: ReportOf) => Promise<void>,
): Promise<void> {
  await run.read(file, columns, {
    async each(row) {
      const {
        studentId: key,
        kind,
        periodStart: start,
      } = row.given as {
        readonly studentId?: string | null
        readonly kind?: PlanKind | null
        readonly periodStart?: Day | null
      }
      const studentId = await run.studentMeant(key ?? '')
      if (!studentId) return run.report.refuse(file, row.line, 'names a student who is not on the roster.')
      if (!kind || !start) return
      const id = run.records.idOf('progressReport', reportName(studentId, kind, start))
      await each(row, { id, studentId, kind, start })
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
