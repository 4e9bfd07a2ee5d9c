// What is known of families on its way out.
import { isoInstant } from '#time/clock'
import { givenColumns, givenFile, noticeColumns, noticesFile } from '../family-files/given.js'
import { concernColumns, concernsFile, contactNoteColumns, contactNotesFile } from '../family-files/people.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function familyFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const email = (id: string | null) => (id ? names.staff.get(id)?.email : undefined)
  return [
    {
      name: contactNotesFile,
      columns: Object.keys(contactNoteColumns),
      async *rows() {
        const rows = await sorted(records.scan('contactNotes'), ({ studentId, details }) =>
          [student(studentId), details.name, details.relationship].join('|'),
        )
        for (const { studentId, details, writtenBy, writtenAt } of rows) {
          yield {
            studentId: student(studentId),
            ...details,
            writerEmail: email(writtenBy),
            writtenAt: isoInstant(writtenAt),
          }
        }
      },
    },
    {
      name: concernsFile,
      columns: Object.keys(concernColumns),
      async *rows() {
        const rows = await sorted(records.scan('concerns'), ({ studentId, day, details }) =>
          [student(studentId), day, details.name, details.words].join('|'),
        )
        for (const { studentId, day, discussedDay, details, recordedBy, recordedAt } of rows) {
          yield {
            studentId: student(studentId),
            date: day,
            ...details,
            discussedDate: discussedDay,
            recorderEmail: email(recordedBy),
            recordedAt: isoInstant(recordedAt),
          }
        }
      },
    },
    {
      name: givenFile,
      columns: Object.keys(givenColumns),
      async *rows() {
        const rows = await sorted(
          records.scan('givenDocuments'),
          ({ studentId, kind, document, day, number, details }) =>
            [student(studentId), day, kind, document, number ?? '', details.name, details.how, details.language].join(
              '|',
            ),
        )
        for (const { studentId, kind, document, day, occasion, number, details, recordedBy, recordedAt } of rows) {
          const { by, ...said } = details
          yield {
            ...{ studentId: student(studentId), kind, document, date: day, occasion, number },
            ...said,
            givenBy: by,
            recorderEmail: email(recordedBy),
            recordedAt: isoInstant(recordedAt),
          }
        }
      },
    },
    {
      name: noticesFile,
      columns: Object.keys(noticeColumns),
      async *rows() {
        const rows = await sorted(records.scan('notices'), ({ studentId, kind, number }) =>
          [student(studentId), kind, String(number).padStart(6, '0')].join('|'),
        )
        for (const { studentId, details, effectiveDay, givenDay, writtenBy, writtenAt, ...clear } of rows) {
          const [[language, words] = ['en', {}], ...others] = Object.entries(details.words)
          yield {
            ...clear,
            studentId: student(studentId),
            language,
            ...words,
            writtenBy: details.by,
            effectiveDate: effectiveDay,
            givenDate: givenDay,
            translations: others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : undefined,
            writerEmail: email(writtenBy),
            writtenAt: isoInstant(writtenAt),
          }
        }
      },
    },
  ]
}
