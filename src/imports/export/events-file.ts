// events.csv on its way out: the legal dates that were recorded by themselves.
import { isoInstant } from '#time/clock'
import { eventColumns, eventsFile } from '../plan-files/events.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function eventsOut(records: ImportRecords, names: RosterNames): OutFile {
  const student = (id: string) => names.students.get(id) ?? ''
  return {
    name: eventsFile,
    columns: Object.keys(eventColumns),
    async *rows() {
      const rows = await sorted(records.scan('events'), ({ studentId, day, event, kind }) =>
        [student(studentId), day, event, kind ?? ''].join('|'),
      )
      for (const { studentId, event, day, kind, untilDay, details, recordedAt } of rows) {
        const by = details.recordedBy && names.staff.get(details.recordedBy)?.email
        yield {
          studentId: student(studentId),
          event,
          date: day,
          kind,
          untilDate: untilDay,
          note: details.note,
          recorderEmail: by,
          recordedAt: recordedAt === null ? null : isoInstant(recordedAt),
        }
      }
    },
  }
}
