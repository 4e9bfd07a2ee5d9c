// What became of accommodations, on its way out: every entry, with what was put right and what was taken back.
import { fullName } from '#people/staff'
import { logEntryName } from '#records/accommodation-log'
import { isoInstant } from '#time/clock'
import { accommodationLogColumns, accommodationLogFile } from '../delivery-files/accommodation-log.js'
import type { LogRow } from '../log-row.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function accommodationLogOut(records: ImportRecords, names: RosterNames): OutFile {
  const student = (id: string) => names.students.get(id) ?? ''
  const staff = (id: string) => names.staff.get(id)
  return {
    name: accommodationLogFile,
    columns: Object.keys(accommodationLogColumns),
    async *rows() {
      const rows = await sorted(records.scan('accommodationLog'), (row) =>
        [
          student(row.studentId),
          row.day,
          row.planId,
          row.accommodationId,
          staff(row.staffId)?.sourcedId,
          row.classId ? names.classes.get(row.classId) : '',
          String(row.at).padStart(15, '0'),
          row.outcome,
        ].join('|'),
      )
      const numbers = numbersOf(rows, records)
      for (const row of rows) {
        const person = staff(row.staffId)
        const { kind, accommodation, className, reason, correction } = row.details
        yield {
          studentId: student(row.studentId),
          kind,
          planId: row.planId,
          accommodationId: row.accommodationId,
          accommodation,
          date: row.day,
          outcome: row.outcome,
          reason,
          classId: row.classId && names.classes.get(row.classId),
          class: className,
          staffId: person?.sourcedId,
          by: person && fullName(person),
          at: isoInstant(row.at),
          entry: numbers.get(row.id),
          correction,
          correctedBy: row.correctedBy === null ? null : numbers.get(row.correctedBy),
          takenBack: row.undoneAt === null ? null : isoInstant(row.undoneAt),
        }
      }
    },
  }
}

/** Which of its occasion each entry is: its id is made from that number, so that it has the same one elsewhere. */
function numbersOf(rows: readonly LogRow[], records: ImportRecords): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const { classId, ...row } of rows) {
    const occasion = { ...row, ...(classId !== null && { classId }) }
    const name = logEntryName(occasion, 0)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    numbers.set(records.idOf('accommodationLog', logEntryName(occasion, time - 1)), time)
  }
  return numbers
}
