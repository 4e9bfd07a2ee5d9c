// On which day progress reports were given: nothing of them is opened for that.
import { and, eq, sql } from 'drizzle-orm'
import { Permit } from '#records/permit'
import type { ReportRecords, SentReport } from '#records/progress-reports'
import type { Day } from '#time/day'
import type { Database } from '../database.js'

export function sentReports(database: Database): Pick<ReportRecords, 'sent'> {
  const { progressReports: reports, reportRecipients } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const sent = prepare<Omit<SentReport, 'day'> & { readonly day: Day | null }>(
    database.read
      .select({
        studentId: reports.studentId,
        start: reports.periodStart,
        end: reports.periodEnd,
        day: sql<Day | null>`min(${reportRecipients.day})`,
      })
      .from(reports)
      .leftJoin(reportRecipients, eq(reportRecipients.reportId, reports.id))
      .where(
        and(
          isOneOf(reports.studentId, 'students'),
          eq(reports.kind, sql.placeholder('kind')),
          eq(reports.status, 'sent'),
        ),
      )
      .groupBy(reports.id, reports.studentId, reports.periodStart, reports.periodEnd),
    'reports_sent',
  )
  return {
    async sent(permits, kind) {
      const students = permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
      const rows = await sent.execute({ students: list(students), kind })
      // One that a file brought without its recipients was given by the end of its period, for all that is known.
      return rows.map(({ day, ...row }) => ({ ...row, day: day ?? row.end }))
    },
  }
}
