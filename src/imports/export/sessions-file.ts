// sessions.csv on its way out: every session that stands, whoever it came from. One that was put right leaves as it stands
// now and once: whoever bills by this file must not count it twice.
import { isoInstant } from '#time/clock'
import { sessionColumns } from '../plan-files/part-columns.js'
import type { ImportRecords } from '../ports.js'
import type { SessionRow } from '../rows.js'
import type { Cells, OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export const sessionColumnNames = Object.keys(sessionColumns)

export function sessionsOut(records: ImportRecords, names: RosterNames): OutFile {
  return {
    name: 'sessions.csv',
    columns: sessionColumnNames,
    async *rows() {
      for (const row of await standingSessions(records, names)) yield sessionCells(row, names)
    },
  }
}

/** The sessions that stand, in an order that depends on what they say alone. */
export function standingSessions(
  records: ImportRecords,
  names: RosterNames,
  counts: (row: SessionRow) => boolean = () => true,
): Promise<readonly SessionRow[]> {
  return sorted(filtered(records, counts), (row) => {
    const cells = sessionCells(row, names)
    return JSON.stringify([cells.studentId, cells.date, ...sessionColumnNames.map((column) => cells[column] ?? null)])
  })
}

async function* filtered(records: ImportRecords, counts: (row: SessionRow) => boolean): AsyncGenerator<SessionRow> {
  for await (const row of records.scan('sessions')) if (row.correctedBy === null && counts(row)) yield row
}

/** A session in the columns of the file. */
export function sessionCells(row: SessionRow, names: RosterNames): Cells {
  return {
    studentId: names.students.get(row.studentId) ?? '',
    date: row.day,
    minutes: row.minutes,
    status: row.status,
    ...row.details,
    loggedBy: row.loggedBy === null ? null : (names.staff.get(row.loggedBy)?.email ?? null),
    loggedAt: row.loggedAt === null ? null : isoInstant(row.loggedAt),
  }
}
