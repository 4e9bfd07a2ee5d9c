// A row that belongs to a progress report: of whom, of which plan, about which period.
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { Day } from '#time/day'
import { day, oneOf, text } from '../cells.js'
import { required } from '../columns.js'
import type { ImportRun } from '../import-run.js'

export const ofReport = { studentId: required(text), kind: required(oneOf(planKinds)), periodStart: required(day) }

/** What a report's own id is made from. */
export function reportName(student: StudentId, kind: PlanKind, periodStart: Day): string {
  return [student, kind, periodStart].join('|')
}

export interface ReportOf {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly start: Day
}

/** Reads a file whose rows each belong to a report. */
export async function eachReport<C extends typeof ofReport & Parameters<ImportRun['read']>[1]>(
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
