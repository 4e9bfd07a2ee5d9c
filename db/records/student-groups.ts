// Saved groups as they are stored: all of one is sealed, its name too.
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { GroupDetails, GroupWork, StudentGroups } from '#records/student-groups'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

const place = (row: string) => ({ table: 'student_groups', column: 'details', row })

export function studentGroups(database: Database, seal: Seal): StudentGroups {
  const { studentGroups: groups } = database.tables
  const own = database.dialect.prepare<typeof groups.$inferSelect>(
    database.read
      .select()
      .from(groups)
      .where(eq(groups.staffId, sql.placeholder('owner'))),
    'student_groups_own',
  )
  return {
    async of(owner) {
      const rows = await own.execute({ owner })
      return rows
        .map(({ id, details }) => ({ ...(JSON.parse(seal.open(place(id), details)) as GroupDetails), id }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
  }
}

/** What a change does to them, within its transaction. */
export function groupWork(database: Database, seal: Seal, write: Queries): GroupWork {
  const { studentGroups: groups } = database.tables
  return {
    async save(owner, details, id = randomUUID()) {
      const sealed = seal.seal(place(id), JSON.stringify(details))
      await write
        .insert(groups)
        .values({ id, staffId: owner, details: sealed })
        .onConflictDoUpdate({ target: groups.id, set: { details: sealed }, setWhere: eq(groups.staffId, owner) })
      return id
    },
    async remove(owner, id) {
      await write.delete(groups).where(and(eq(groups.id, id), eq(groups.staffId, owner)))
    },
  }
}
