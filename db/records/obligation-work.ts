// What commands and jobs change of obligations, within the transaction that also keeps the audit entry.
import { and, eq, inArray, lt, ne } from 'drizzle-orm'
import type { ObligationWork } from '#records/obligations'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { rowFrom, shownPlace } from './obligation-rows.js'

export function obligationWork(database: Database, seal: Seal, clock: Clock, write: Queries): ObligationWork {
  const { obligations } = database.tables
  const sealed = (id: string, shown: string) => seal.seal(shownPlace(id), shown)
  return {
    async acknowledge(id) {
      const changed = await write
        .update(obligations)
        .set({ status: 'acknowledged', acknowledgedAt: clock.now() })
        .where(and(eq(obligations.id, id), ne(obligations.status, 'acknowledged')))
        .returning({ id: obligations.id })
      return changed.length > 0
    },
    async restore(before) {
      for (const { id, status, acknowledgedAt = null } of before) {
        await write.update(obligations).set({ status, acknowledgedAt }).where(eq(obligations.id, id))
      }
    },
    async show(id, shown) {
      const changed = await write
        .update(obligations)
        .set({ status: 'sent', sentAt: clock.now(), shown: sealed(id, shown) })
        .where(and(eq(obligations.id, id), eq(obligations.status, 'waiting')))
        .returning({ id: obligations.id })
      return changed.length > 0
    },
    async open(obligation, shown) {
      const { id } = obligation
      const set = { status: obligation.status, sentAt: clock.now(), shown: sealed(id, shown) }
      await write
        .insert(obligations)
        .values(rowFrom(obligation, set.shown))
        .onConflictDoUpdate({ target: obligations.id, set })
    },
    async lapse(id) {
      await write
        .update(obligations)
        .set({ status: 'lapsed' })
        .where(and(eq(obligations.id, id), inArray(obligations.status, ['waiting', 'sent'])))
    },
    async nudged(ids, at) {
      if (ids.length === 0) return
      await write
        .update(obligations)
        .set({ nudgedAt: at ?? null })
        .where(inArray(obligations.id, [...ids]))
    },
    async holdUntil(at) {
      await write
        .update(obligations)
        .set({ dueAt: at })
        .where(and(eq(obligations.status, 'waiting'), lt(obligations.dueAt, at)))
    },
    async takeAsDelivered() {
      const taken = await write
        .update(obligations)
        .set({ status: 'acknowledged' })
        .where(eq(obligations.status, 'waiting'))
        .returning({ id: obligations.id })
      return taken.map((row) => row.id)
    },
    async wait(ids) {
      for (let from = 0; from < ids.length; from += 500) {
        await write
          .update(obligations)
          .set({ status: 'waiting' })
          .where(and(inArray(obligations.id, ids.slice(from, from + 500)), eq(obligations.status, 'acknowledged')))
      }
    },
  }
}
