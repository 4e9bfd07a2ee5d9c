// Progress reports on their way out.
import { type Instant, isoInstant } from '#time/clock'
import type { ImportRecords } from '../ports.js'
import { reportedGoalColumns } from '../progress-files/reported-goals.js'
import { recipientColumns, reportColumns, reportFiles } from '../progress-files/reports.js'
import type { ReportedGoalRow, ReportRow } from '../progress-rows.js'
import type { Cells, OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function reportsOut(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const at = (instant: Instant | null) => (instant === null ? null : isoInstant(instant))
  const keyOf = (row: ReportRow) => [student(row.studentId), row.kind, row.periodStart].join('|')
  const reports = () => sorted(records.scan('reports'), keyOf)
  /** What tells a report in the files, by our own id of it. */
  const byId = async () =>
    new Map(
      (await reports()).map((row): readonly [string, Cells & { readonly key: string }] => [
        row.id,
        { studentId: student(row.studentId), kind: row.kind, periodStart: row.periodStart, key: keyOf(row) },
      ]),
    )
  return [
    {
      name: reportFiles.reports,
      columns: Object.keys(reportColumns),
      async *rows() {
        for (const row of await reports()) {
          const { kind, periodStart, periodEnd, status, reviewedBy } = row
          yield {
            studentId: student(row.studentId),
            kind,
            periodStart,
            periodEnd,
            status,
            reviewedBy: reviewedBy && names.staff.get(reviewedBy)?.sourcedId,
            reviewedAt: at(row.reviewedAt),
          }
        }
      },
    },
    {
      name: reportFiles.goals,
      columns: Object.keys(reportedGoalColumns),
      async *rows() {
        const known = await byId()
        const rows = await sorted(
          records.scan('reportedGoals'),
          ({ reportId, details, revision }) =>
            `${known.get(reportId)?.key}|${details.goalId}|${String(revision).padStart(6, '0')}`,
        )
        for (const { reportId, code, outlook, quantity, quantityDay, expected, dataPoints, details, ...row } of rows) {
          const { key: _key, ...report } = known.get(reportId) ?? { key: '' }
          const { goalId, comment, translations, by } = details
          yield {
            ...report,
            ...{ goalId, code, outlook, quantity, quantityDate: quantityDay, expected, dataPoints: dataPoints || null },
            ...{
              comment,
              writtenBy: by,
              writtenAt: at(row.at),
              revision: row.revision,
              replacedAt: at(row.replacedAt),
            },
            translations: translations && JSON.stringify(translations),
            ...plannedCells(details.asPlanned),
          }
        }
      },
    },
    {
      name: reportFiles.recipients,
      columns: Object.keys(recipientColumns),
      async *rows() {
        const known = await byId()
        const rows = await sorted(
          records.scan('reportRecipients'),
          ({ reportId, day, details }) => `${known.get(reportId)?.key}|${day}|${details.name}|${details.how}`,
        )
        for (const { reportId, day, details, ...row } of rows) {
          const { key: _key, ...report } = known.get(reportId) ?? { key: '' }
          const { by, ...said } = details
          yield { ...report, ...said, givenBy: by, date: day, notedAt: at(row.at) }
        }
      },
    },
  ]
}

/** The goal as it was then. */
function plannedCells(planned: ReportedGoalRow['details']['asPlanned']): Cells {
  const { baseline } = planned ?? {}
  return { ...planned?.goal, baseline: baseline?.value, baselineDate: baseline?.day }
}
