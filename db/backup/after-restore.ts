// What is not as it was at the moment of the backup any more, settled within the change that restores it.
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { auditWriter } from '../records/audit.js'
import { beginCheckpointsAnew } from '../records/audit-checkpoints.js'
import type { Seal } from '../seal.js'

interface SettleParts {
  readonly database: Database
  readonly write: Queries
  readonly seal: Seal
  readonly now: Instant
}

const operator = { platform: 'terminal', workspace: 'terminal', user: 'operator' } as const

/** Settles what was under way, and writes the restore down. */
export async function settleRestored({ database, write, seal, now }: SettleParts): Promise<void> {
  const { outbox, channelPosts, importRuns, audit } = database.tables
  for (const table of [outbox, channelPosts]) {
    // What was on its way, or has come due since, may have arrived before the database was lost: the platform is asked
    // before it is sent, and where that can't be asked it says that it is sent again. What stands somewhere is mended.
    const mayHaveGone = or(eq(table.status, 'sending'), and(eq(table.status, 'waiting'), lte(table.dueAt, now)))
    await write
      .update(table)
      .set({
        status: 'waiting',
        dueAt: now,
        unsure: sql`case when ${table.unsure} = 0 then 1 else ${table.unsure} end`,
      })
      .where(and(mayHaveGone, isNull(table.messageId)))
    await write.update(table).set({ status: 'waiting', dueAt: now }).where(eq(table.status, 'sending'))
  }
  // What it had laid down beside the database did not come along; importing again brings whatever is missing.
  await write
    .update(importRuns)
    .set({ status: 'abandoned' })
    .where(inArray(importRuns.status, ['applying']))
  await beginCheckpointsAnew(database, write)
  await database.dialect.numberAfter(write, audit, audit.id)
  await auditWriter(database, seal)(
    write,
    { account: operator, surface: 'commandLine', command: 'restore', outcome: 'changed', students: [] },
    now,
  )
}
