// Counts changes, so that nothing remembered outlives them, and those who keep something up to date know of whom.
import { sql } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { Database } from '../database.js'
import type { Counted, Queries } from '../queries.js'

/**
 * Counts a change that may alter who sees what.
 * @param student whose records alone it alters; absent where it may alter what anybody sees of anybody
 */
export async function countChange(database: Database, write: Queries, student?: StudentId): Promise<void> {
  const version = await count(database, write, 'records')
  if (student === undefined) await count(database, write, 'everybody')
  else {
    const { changedStudents } = database.tables
    await write
      .insert(changedStudents)
      .values({ id: student, version })
      .onConflictDoUpdate({ target: changedStudents.id, set: { version } })
  }
}

/** Counts a change of who is behind an account. */
export async function countAccountChange(database: Database, write: Queries): Promise<void> {
  await count(database, write, 'accounts')
}

async function count(database: Database, write: Queries, of: Counted): Promise<number> {
  const { counters } = database.tables
  const [row] = await write
    .insert(counters)
    .values({ name: of, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
  return row?.value ?? 1
}
