// Progress reports: what was written of each goal in a period, and who was given them.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Outlook } from '#progress/reports/outlook'
import type { ReportStatus } from '#records/progress-reports'
import type { Columns } from '../columns.js'

export function reportTables(c: Columns) {
  const progressReports = c.table(
    'progress_reports',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      /** The period's first and last day: they name it, whatever it is called. */
      periodStart: c.day().notNull(),
      periodEnd: c.day().notNull(),
      status: c.oneOf<ReportStatus>().notNull(),
      reviewedBy: c.ref<StaffId>(),
      reviewedAt: c.instant(),
    },
    (t) => [c.index('progress_reports_student').on(t.studentId, t.periodStart)],
  )

  const reportedGoals = c.table(
    'reported_goals',
    {
      id: c.id(),
      reportId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      goalId: c.text().notNull(),
      code: c.text().notNull(),
      outlook: c.oneOf<Outlook>().notNull(),
      quantity: c.figure(),
      quantityDay: c.day(),
      expected: c.figure(),
      dataPoints: c.count().notNull(),
      /** The plan's own id of the goal and what it said, the comment, and who wrote it. */
      details: c.sealed().notNull(),
      at: c.instant().notNull(),
      /** Which wording it is, from 1 on; one that was written anew stays to be seen. */
      revision: c.count().notNull().default(1),
      replacedAt: c.instant(),
    },
    (t) => [c.index('reported_goals_report').on(t.reportId)],
  )

  const reportRecipients = c.table(
    'report_recipients',
    {
      id: c.id(),
      reportId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      /** Who received it, how, in which language, and by whom. */
      details: c.sealed().notNull(),
      at: c.instant().notNull(),
    },
    (t) => [c.index('report_recipients_report').on(t.reportId)],
  )

  /** A file behind a link that opens once. */
  const privateFiles = c.table('private_files', {
    id: c.id(),
    madeBy: c.ref<StaffId>().notNull(),
    untilAt: c.instant().notNull(),
    content: c.sealed().notNull(),
  })

  return { progressReports, reportedGoals, reportRecipients, privateFiles }
}
