// Messages that wait because whoever they are to may not be written to now.
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Asleep } from '#records/outbox'
import { undoForMs } from '#records/undo'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

/** Each person's who has several that wait for the same moment, the oldest first. */
export async function asleepMessages(
  database: Database,
  seal: Seal,
  clock: Clock,
): Promise<readonly (readonly Asleep[])[]> {
  const { outbox } = database.tables
  const now = clock.now()
  const rows = await database.read
    .select({ id: outbox.id, to: outbox.recipientId, dueAt: outbox.dueAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.status, 'waiting'),
        gt(outbox.dueAt, now),
        eq(outbox.attempts, 0),
        isNull(outbox.messageId),
        // What can still be taken back waits for that, and by itself.
        sql`${outbox.createdAt} + case when ${outbox.undoId} is null then 0 else ${sql.raw(String(undoForMs))} end < ${outbox.dueAt}`,
        sql`(${outbox.undoId} is null or ${outbox.createdAt} + ${sql.raw(String(undoForMs))} <= ${now})`,
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
  const together = new Map<string, string[]>()
  for (const { id, to, dueAt } of rows) {
    const key = `${to}|${dueAt}`
    together.set(key, [...(together.get(key) ?? []), id])
  }
  const found: (readonly Asleep[])[] = []
  for (const ids of together.values()) if (ids.length > 1) found.push(await opened(ids))
  return found

  async function opened(ids: readonly string[]): Promise<readonly Asleep[]> {
    const held = await database.read
      .select()
      .from(outbox)
      .where(inArray(outbox.id, [...ids]))
    return ids.flatMap((id): readonly Asleep[] => {
      const row = held.find((one) => one.id === id)
      if (!row) return []
      const content = seal.open({ table: 'outbox', column: 'content', row: id }, row.content)
      const { title, paragraphs, sections = [], parts = [] } = JSON.parse(content) as Asleep
      return [{ id, to: row.recipientId, title, paragraphs, sections, parts }]
    })
  }
}
