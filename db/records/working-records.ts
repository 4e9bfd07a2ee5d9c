// What only served a moment: messages as they were sent, forms that were sent off, what could be taken back for ten
// minutes. What of it is evidence stands in the records themselves.
import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'

/** As many as are forgotten of one kind in one transaction, so that the writer is never held long. */
const forgottenAtOnce = 500

/**
 * Forgets working records of before an instant, the oldest first and a part at a time.
 * @returns how many
 */
export async function forgetWorkingRecords(database: Database, before: Instant): Promise<number> {
  const { outbox, channelPosts, drafts, undos, privateFiles, accessRequests } = database.tables
  const kinds = [
    // What waits is still to be sent.
    old(outbox, outbox.id, outbox.createdAt, inArray(outbox.status, ['sent', 'dead', 'undone'])),
    old(channelPosts, channelPosts.id, channelPosts.createdAt, inArray(channelPosts.status, ['sent', 'dead'])),
    // What was half typed stays.
    old(drafts, drafts.id, drafts.updatedAt, isNotNull(drafts.doneAt)),
    old(undos, undos.id, undos.until),
    old(privateFiles, privateFiles.id, privateFiles.untilAt),
    old(accessRequests, accessRequests.id, accessRequests.askedAt),
  ]
  let forgotten = 0
  for (const { table, id, at, which } of kinds) {
    const tooOld = and(lt(at, before), which)
    // Most often there is none, and then the writer is left alone.
    if ((await database.read.select({ id }).from(table).where(tooOld).limit(1)).length === 0) continue
    forgotten += await database.write(async (write) => {
      const oldest = write.select({ id }).from(table).where(tooOld).orderBy(asc(at)).limit(forgottenAtOnce)
      const gone = await write.delete(table).where(inArray(id, oldest)).returning({ id })
      return gone.length
    })
  }
  return forgotten
}

function old(table: SQLiteTable, id: AnySQLiteColumn, at: AnySQLiteColumn, which?: ReturnType<typeof and>) {
  return { table, id, at, which }
}
