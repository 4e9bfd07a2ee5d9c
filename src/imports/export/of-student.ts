// One student's record and nobody else's, out of the records of the district.
import type { StudentId } from '#people/student'
import type { ImportRecords } from '../ports.js'
import type { Kind, Rows } from '../rows.js'

/** Whose rows are everybody's: they name nobody but staff and schools. */
const commonKinds: ReadonlySet<Kind> = new Set(['schools', 'terms', 'staff', 'classes'])

/** The same records, as if the district had this one student. */
export function recordsOfStudent(records: ImportRecords, student: StudentId): ImportRecords {
  const isTheirs = (row: object, kind: Kind): boolean => {
    if (commonKinds.has(kind)) return true
    if (kind === 'students') return 'id' in row && row.id === student
    if (kind === 'enrollments') return 'personId' in row && row.personId === student
    return 'studentId' in row && row.studentId === student
  }
  return {
    ...records,
    async *scan<K extends Kind>(kind: K): AsyncIterable<Rows[K]> {
      for await (const row of records.scan(kind)) if (isTheirs(row, kind)) yield row
    },
  }
}
