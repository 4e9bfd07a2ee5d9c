// manifestationReviews.csv: what teams decided of whether a behavior was a manifestation of the disability.
import { planKinds } from '#plans/kind'
import { manifestationOutcomes } from '#removals/manifestation'
import { day, flag, instant, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ReviewRow } from '../discipline-rows.js'
import type { ImportRun } from '../import-run.js'
import { reviewName } from './removal-name.js'

export const reviewsFile = 'manifestationReviews.csv'

export const reviewColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  date: required(day),
  causedByDisability: required(flag),
  failureToImplement: required(flag),
  outcome: required(oneOf(manifestationOutcomes)),
  parentThere: required(flag),
  attended: required(text),
  decidedDate: column(day),
  dueDate: column(day),
  considered: column(text),
  note: column(text),
  recorderEmail: column(text),
  recordedAt: column(instant),
} as const

export async function readReviews(run: ImportRun): Promise<void> {
  const differences = new Differences('manifestationReviews', reviewsFile, run.records, run.stage, run.report)
  const times = new Map<string, number>()
  await run.read(reviewsFile, reviewColumns, {
    async each({ line, given }) {
      const { kind, date, causedByDisability, failureToImplement, outcome, parentThere, attended } = given
      const studentId = await run.studentMeant(given.studentId ?? '')
      if (!studentId) return run.report.refuse(reviewsFile, line, 'names a student who is not on the roster.')
      if (!kind || !date || !outcome || !attended) return
      if (date > run.today) return run.report.refuse(reviewsFile, line, 'has a date that is still to come.')
      const key = [studentId, kind, date].join('|')
      const nth = (times.get(key) ?? 0) + 1
      times.set(key, nth)
      const id = run.records.idOf('manifestationReview', reviewName({ studentId, kind, day: date }, nth))
      const { considered, note } = given
      const row: ReviewRow = {
        ...{ id, studentId, kind, day: date, decidedDay: given.decidedDate ?? null, dueDay: given.dueDate ?? null },
        details: {
          causedByDisability: causedByDisability === true,
          failureToImplement: failureToImplement === true,
          parentThere: parentThere === true,
          outcome,
          attended,
          ...(considered && { considered }),
          ...(note && { note }),
        },
        recordedBy: run.staffWith(given.recorderEmail) ?? null,
        recordedAt: given.recordedAt ?? null,
      }
      // What was recorded in chat is put right there.
      differences.add(id, (held) => (held && held.recordedBy !== null ? held : row))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
