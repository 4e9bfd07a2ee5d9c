// The roster's own names for what the export speaks of.
import type { ImportRecords } from '../ports.js'
import type { StaffRow } from '../rows.js'

export interface RosterNames {
  readonly schools: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, Pick<StaffRow, 'sourcedId' | 'email' | 'givenName' | 'familyName'>>
  readonly students: ReadonlyMap<string, string>
  readonly classes: ReadonlyMap<string, string>
}

/** Reads the names of everybody and everything once. */
export async function rosterNames(records: ImportRecords): Promise<RosterNames> {
  const schools = new Map<string, string>()
  const staff = new Map<string, StaffRow>()
  const students = new Map<string, string>()
  const classes = new Map<string, string>()
  for await (const row of records.scan('schools')) schools.set(row.id, row.sourcedId)
  for await (const row of records.scan('staff')) staff.set(row.id, row)
  for await (const row of records.scan('students')) students.set(row.id, row.identity.sourcedId)
  for await (const row of records.scan('classes')) classes.set(row.id, row.sourcedId)
  return { schools, staff, students, classes }
}

/** Rows in an order that is the same in every database, whatever its keys: by what they say. */
export async function sorted<Row>(rows: AsyncIterable<Row>, key: (row: Row) => string): Promise<readonly Row[]> {
  const all: { readonly key: string; readonly row: Row }[] = []
  for await (const row of rows) all.push({ key: key(row), row })
  return all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}
