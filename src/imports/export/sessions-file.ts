// sessions.csv on its way out: every session that stands, whoever it came from. One that was put right leaves as it stands
// now and once: whoever bills by this file must not count it twice.
import { isoInstant } from '#time/clock'
import type { Day } from '#time/day'
import { sessionColumns } from '../plan-files/part-columns.js'
import type { ImportRecords } from '../ports.js'
import type { SessionRow } from '../rows.js'
import type { Cells, OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

/** @param since the first day whose sessions leave; absent: all do */
export function sessionsOut(records: ImportRecords, names: RosterNames, since?: Day): OutFile {
  const cellsOf = (row: SessionRow): Cells => ({
    studentId: names.students.get(row.studentId) ?? '',
    date: row.day,
    minutes: row.minutes,
    status: row.status,
    ...row.details,
    loggedBy: row.loggedBy === null ? null : (names.staff.get(row.loggedBy)?.email ?? null),
    loggedAt: row.loggedAt === null ? null : isoInstant(row.loggedAt),
  })
  const columns = Object.keys(sessionColumns)
  return {
    name: 'sessions.csv',
    columns,
    async *rows() {
      const standing = standingSessions(records, since)
      const key = (row: SessionRow) => {
        const cells = cellsOf(row)
        return JSON.stringify([cells.studentId, cells.date, ...columns.map((column) => cells[column] ?? null)])
      }
      for (const row of await sorted(standing, key)) yield cellsOf(row)
    },
  }
}

async function* standingSessions(records: ImportRecords, since: Day | undefined): AsyncGenerator<SessionRow> {
  for await (const row of records.scan('sessions')) {
    if (row.correctedBy === null && (since === undefined || row.day >= since)) yield row
  }
}
