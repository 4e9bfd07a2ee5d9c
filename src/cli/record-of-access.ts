// The record of access of one student as a table (34 CFR 300.614): name, date, purpose, and what else is known.
import { toldDisclosure } from '#commands/access/disclosure-words'
import { disclosuresOf } from '#db/records/disclosures'
import type { CsvTable } from '#imports/export/csv-file'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'
import type { Names } from './audit-names.js'
import type { District } from './open-district.js'

const columns = ['studentId', 'studentName', 'date', 'party', 'purpose', 'records', 'basis', 'recordedBy', 'source']

interface Asked {
  readonly student: StudentId
  readonly from?: Instant
  readonly until?: Instant
}

/** @param names opens the names of staff and of the student */
export function recordOfAccess({ database, seal, clock }: District, asked: Asked, names: Names): CsvTable {
  const { student, from, until } = asked
  return {
    columns,
    rows: async function* () {
      const { sourcedId, name } = await names.student(student)
      for (const one of await disclosuresOf(database, seal, clock)(student)) {
        if (from !== undefined && one.day < clock.dayOf(from)) continue
        if (until !== undefined && one.day >= clock.dayOf(until)) continue
        const { day, to, purpose, what, basis, recordedBy } = await toldDisclosure(
          one,
          async (id) => (await names.staff(id)).name,
        )
        yield {
          studentId: sourcedId,
          studentName: name,
          date: day,
          party: to,
          purpose,
          records: what,
          basis,
          recordedBy,
          source: one.type,
        }
      }
    },
  }
}
