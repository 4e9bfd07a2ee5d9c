// Checkpoints of the audit log, appended to a file that lies elsewhere.
import { asc, eq, sql } from 'drizzle-orm'
import type { AuditCheckpoints } from '#records/audit-checkpoints'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { beginning, type Head } from './audit-chain.js'
import { appendCheckpoint, lastCheckpoint } from './checkpoint-file.js'

/** Under this name the database counts how far its checkpoints have come, so that a file cut short shows too. */
const counted = 'auditCheckpoint'

/** @param path the file; where there is none, no checkpoint is kept */
export function auditCheckpoints(
  database: Database,
  seal: Seal,
  clock: Clock,
  path: string | undefined,
): AuditCheckpoints {
  const { audit, counters } = database.tables
  return {
    async begunAt() {
      return (await database.read.select({ at: audit.at }).from(audit).orderBy(asc(audit.id)).limit(1))[0]?.at
    },
    head: () => headOf(database, database.read),
    async keep(leastMs = 0) {
      if (path === undefined) return false
      const last = await lastCheckpoint(path)
      const head = await headOf(database, database.read)
      if (head.number === (last?.number ?? 0) && head.hash === (last?.hash ?? '')) return false
      if (last && clock.now() - Date.parse(last.at) < leastMs) return false
      // Within a change that holds the chain: no other process appends to the file meanwhile.
      await database.write(async (write) => {
        await database.dialect.holdAuditChain(write)
        const now = await headOf(database, write)
        await appendCheckpoint(path, now, clock.now(), seal)
        const value = now.number
        await write
          .insert(counters)
          .values({ name: counted, value })
          .onConflictDoUpdate({ target: counters.name, set: { value } })
      })
      return true
    },
  }
}

/** The file of checkpoints lies where the database was, or is begun anew: that it is missing proves nothing. */
export async function beginCheckpointsAnew({ tables: { counters } }: Database, write: Queries): Promise<void> {
  await write.delete(counters).where(eq(counters.name, counted))
}

/** Where the chain ends. */
export async function headOf(database: Database, queries: Queries): Promise<Head> {
  const { audit } = database.tables
  const rows = await queries
    .select({ number: audit.id, hash: audit.hash })
    .from(audit)
    .where(eq(audit.id, sql`(select max(${audit.id}) from ${audit})`))
  return rows[0] ?? beginning
}

/** How many entries there were at the last checkpoint that any file was given; 0 where none was. */
export async function checkpointsCame(database: Database): Promise<number> {
  const { counters } = database.tables
  const rows = await database.read.select({ value: counters.value }).from(counters).where(eq(counters.name, counted))
  return rows[0]?.value ?? 0
}
