// The list by which the entries about a student are found. It is made up behind the audit log: in each answer's own commit
// it would write as many pages of the database as there are students in it, each somewhere else, which costs an eighth of
// what a bot under load can do. So whoever reads the list calls on this first, a job does each minute, and whoever closes
// the district; which entries are filed is counted, and a kill loses nothing.
import { eq, sql } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { studentsIn } from './audit-chain.js'
import { headOf } from './audit-checkpoints.js'
import { rawEntries } from './audit-rows.js'

/** Under this name the database counts how far the entries are filed. */
const counter = 'entries filed'

/** Some tens of milliseconds of work. */
const atOnce = 2_000

/** Files the entries that are not filed yet, so that the list is whole. @returns how many it filed */
export async function fileEntries(database: Database): Promise<number> {
  let filed = 0
  // Most often there are none, and then the writer is left alone.
  while ((await filedUntil(database, database.read)) < (await headOf(database, database.read)).number) {
    filed += await database.write((write) => fileSome(database, write))
  }
  return filed
}

/** The number of the last entry that is filed under the students it names, and all before it. */
export async function filedUntil({ tables: { counters } }: Database, read: Queries): Promise<number> {
  const [held] = await read.select({ value: counters.value }).from(counters).where(eq(counters.name, counter))
  return held?.value ?? 0
}

async function fileSome(database: Database, write: Queries): Promise<number> {
  const { auditStudents, counters } = database.tables
  // Two processes may be about it at once: whoever comes second goes on where the first one ended.
  await database.dialect.holdAuditChain(write)
  const here = { read: write, tables: database.tables }
  const entries = await rawEntries(here, await filedUntil(database, write), atOnce)
  const last = entries.at(-1)
  if (!last) return 0
  const rows = entries.flatMap(({ id, students }) =>
    [...new Set(namedIn(students))].map((studentId) => ({ studentId, entry: id })),
  )
  // In the order in which they lie, so that each page is written once.
  rows.sort((a, b) => (a.studentId < b.studentId ? -1 : a.studentId > b.studentId ? 1 : a.entry - b.entry))
  // An older version of the program that runs beside this one has filed its own.
  const file = database.dialect.rowWriter(auditStudents, (insert) => insert.onConflictDoNothing(), 'audit_file_under')
  await file(write, rows)
  await write
    .insert(counters)
    .values({ name: counter, value: last.id })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`excluded.value` } })
  return entries.length
}

/** What was altered until it names nobody is found by whoever verifies the log, and files nothing. */
function namedIn(students: unknown): readonly StudentId[] {
  return (studentsIn(students) ?? []).map(({ id }) => id).filter((id) => typeof id === 'string')
}
