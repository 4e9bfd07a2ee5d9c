// accommodationLog.csv: what became of accommodations, as it was written down in chat. Taken over where it is not held:
// evidence is never overwritten and never taken away by a file.
import { type PlanKind, planKinds } from '#plans/kind'
import { logEntryName, logOutcomes } from '#records/accommodation-log'
import { count, day, instant, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { LogRow } from '../log-row.js'

export const accommodationLogFile = 'accommodationLog.csv'

/** Members of staff and classes by the roster's ids. */
export const accommodationLogColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  planId: required(text),
  accommodationId: required(text),
  accommodation: required(text),
  date: required(day),
  outcome: required(oneOf(logOutcomes)),
  reason: column(text),
  classId: column(text),
  class: column(text),
  staffId: required(text),
  /** Their name, for whoever reads the file. */
  by: column(text),
  at: required(instant),
  /** Of the entries of one person, accommodation, class and day: the how-manieth. */
  entry: required(count),
  correction: column(text),
  /** The number of the entry that puts this one right. */
  correctedBy: column(count),
  takenBack: column(instant),
} as const

export async function readAccommodationLog(run: ImportRun): Promise<void> {
  const file = accommodationLogFile
  const differences = new Differences('accommodationLog', file, run.records, run.stage, run.report)
  await run.read(file, accommodationLogColumns, {
    async each({ line, given }) {
      const { kind, planId, accommodationId, accommodation, date, outcome, at, entry } = given
      const studentId = await run.studentMeant(given.studentId ?? '')
      if (!studentId) return run.report.refuse(file, line, 'names a student who is not on the roster.')
      const staffId = run.staffId(given.staffId)
      if (!staffId) return run.report.refuse(file, line, 'names a member of staff who is not on the roster.')
      if (!kind || !planId || !accommodationId || !accommodation || !date || !outcome) return
      if (at == null || !entry) return
      const classId = given.classId ? run.records.idOf('class', given.classId) : null
      const occasion = { staffId, studentId, planId, accommodationId, day: date, ...(classId !== null && { classId }) }
      const idOf = (nth: number) => run.records.idOf('accommodationLog', logEntryName(occasion, nth - 1))
      const id = idOf(entry)
      const details = detailsOf(kind, accommodation, given)
      differences.add(
        id,
        (held): LogRow =>
          held ?? {
            ...occasion,
            id,
            classId,
            outcome,
            details,
            at,
            undoneAt: given.takenBack ?? null,
            correctedBy: given.correctedBy ? idOf(given.correctedBy) : null,
          },
      )
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

function detailsOf(
  kind: PlanKind,
  accommodation: string,
  given: { readonly class?: string | null; readonly reason?: string | null; readonly correction?: string | null },
): LogRow['details'] {
  return {
    kind,
    accommodation,
    ...(given.class && { className: given.class }),
    ...(given.reason && { reason: given.reason }),
    ...(given.correction && { correction: given.correction }),
  }
}
