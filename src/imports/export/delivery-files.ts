// Who was told of which plan and what they said to it, and what was asked: the evidence of delivery.
import { type Instant, isoInstant } from '#time/clock'
import { acknowledgementColumns, acknowledgementsFile } from '../delivery-files/acknowledgements.js'
import { questionColumns, questionsFile } from '../delivery-files/questions.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function deliveryFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const staff = (id: string | null) => (id ? names.staff.get(id) : undefined)
  const at = (instant: Instant | null) => (instant === null ? null : isoInstant(instant))
  return [
    {
      name: acknowledgementsFile,
      columns: Object.keys(acknowledgementColumns),
      async *rows() {
        const rows = await sorted(records.scan('obligations'), (row) =>
          [
            student(row.studentId),
            row.kind,
            row.planId,
            String(row.version).padStart(6, '0'),
            staff(row.staffId)?.sourcedId,
          ].join('|'),
        )
        for (const row of rows) {
          const person = staff(row.staffId)
          yield {
            studentId: student(row.studentId),
            kind: row.kind,
            planId: row.planId,
            staffId: person?.sourcedId,
            email: person?.email,
            version: row.version,
            sinceVersion: row.sinceVersion,
            grounds: row.grounds.join(';'),
            cause: row.cause,
            status: row.status,
            created: at(row.createdAt),
            due: at(row.dueAt),
            sent: at(row.sentAt),
            acknowledged: at(row.acknowledgedAt),
            nudged: at(row.nudgedAt),
            shown: row.shown,
          }
        }
      },
    },
    {
      name: questionsFile,
      columns: Object.keys(questionColumns),
      async *rows() {
        const rows = await sorted(records.scan('questions'), (row) =>
          [student(row.studentId), at(row.askedAt), row.id].join('|'),
        )
        for (const row of rows) {
          yield {
            id: row.id,
            studentId: student(row.studentId),
            planId: row.planId,
            askerId: staff(row.askerId)?.sourcedId,
            toId: staff(row.toId)?.sourcedId,
            asked: row.asked,
            askedAt: at(row.askedAt),
            dueDate: row.dueDay,
            answer: row.answer,
            answeredBy: staff(row.answeredBy)?.sourcedId,
            answeredAt: at(row.answeredAt),
          }
        }
      },
    },
  ]
}
