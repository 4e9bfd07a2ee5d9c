// Removals and their reviews on their way out. What was put right leaves as it stands now, once; what was struck out
// stays behind.
import { type Instant, isoInstant } from '#time/clock'
import { removalColumns, removalsFile } from '../discipline-files/removals.js'
import { reviewColumns, reviewsFile } from '../discipline-files/reviews.js'
import type { RemovalRow } from '../discipline-rows.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function disciplineFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const recorded = ({ recordedBy, recordedAt }: { recordedBy: string | null; recordedAt: Instant | null }) => ({
    recorderEmail: recordedBy && names.staff.get(recordedBy)?.email,
    recordedAt: recordedAt === null ? null : isoInstant(recordedAt),
  })
  return [
    {
      name: removalsFile,
      columns: Object.keys(removalColumns),
      async *rows() {
        const rows = await sorted(standing(records), ({ studentId, firstDay, type, minutes }) =>
          [student(studentId), firstDay, type, minutes ?? ''].join('|'),
        )
        for (const { studentId, firstDay, lastDay, details, type, minutes, services, busOnPlan, ...row } of rows) {
          yield {
            ...{ studentId: student(studentId), type, firstDate: firstDay, lastDate: lastDay },
            ...{ minutes, services, busOnPlan, ...details, ...recorded(row) },
          }
        }
      },
    },
    {
      name: reviewsFile,
      columns: Object.keys(reviewColumns),
      async *rows() {
        const rows = await sorted(records.scan('manifestationReviews'), ({ studentId, kind, day, details }) =>
          [student(studentId), kind, day, JSON.stringify(details)].join('|'),
        )
        for (const { studentId, kind, day, decidedDay, dueDay, details, ...row } of rows) {
          yield {
            ...{ studentId: student(studentId), kind, date: day, decidedDate: decidedDay, dueDate: dueDay },
            ...{ ...details, ...recorded(row) },
          }
        }
      },
    },
  ]
}

async function* standing(records: ImportRecords): AsyncGenerator<RemovalRow> {
  for await (const row of records.scan('removals')) if (row.replacedBy === null) yield row
}
