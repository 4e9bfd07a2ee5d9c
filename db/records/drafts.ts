// Drafts of forms as they are stored: what was typed is sealed.
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { DeliveryKey } from '#records/delivery'
import type { Draft, DraftRecords, DraftWork, FieldValues } from '#records/drafts'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type TakeDeliveries = (write: Queries, taken: readonly DeliveryKey[], at: Instant) => Promise<void>

export function draftRecords(database: Database, seal: Seal, clock: Clock, take: TakeDeliveries): DraftRecords {
  const { drafts } = database.tables
  type Row = typeof drafts.$inferSelect
  const place = (row: string) => ({ table: 'drafts', column: 'values', row })

  function draftFrom(row: Row): Draft {
    const { id, staffId, command, subject, input, updatedAt } = row
    return {
      id,
      staffId,
      command,
      subject,
      input,
      values: JSON.parse(seal.open(place(id), row.values)) as FieldValues,
      updatedAt,
      ...(row.basis !== null && { basis: row.basis }),
      ...(row.doneAt !== null && { doneAt: row.doneAt }),
    }
  }

  return {
    async of(id, owner) {
      const rows = await database.read
        .select()
        .from(drafts)
        .where(and(eq(drafts.id, id), eq(drafts.staffId, owner)))
      return rows.map(draftFrom)[0]
    },
    async about(owner, command, subject) {
      const rows = await database.read
        .select()
        .from(drafts)
        .where(
          and(
            eq(drafts.staffId, owner),
            isNull(drafts.doneAt),
            eq(drafts.command, command),
            eq(drafts.subject, subject),
          ),
        )
      return rows.map(draftFrom)[0]
    },
    async open(owner: StaffId) {
      const rows = await database.read
        .select()
        .from(drafts)
        .where(and(eq(drafts.staffId, owner), isNull(drafts.doneAt)))
        .orderBy(desc(drafts.updatedAt))
      return rows.map(draftFrom)
    },
    keep: (draft, deliveries) =>
      database.write(async (write) => {
        const now = clock.now()
        await take(write, deliveries, now)
        const { id, basis = null, values, ...rest } = draft
        const sealed = seal.seal(place(id), JSON.stringify(values))
        await write
          .insert(drafts)
          .values({ ...rest, id, basis, values: sealed, startedAt: now, updatedAt: now })
          .onConflictDoUpdate({ target: drafts.id, set: { basis, values: sealed, updatedAt: now } })
      }),
  }
}

/** What a change does to drafts, within its transaction. */
export function draftWork(database: Database, clock: Clock, write: Queries): DraftWork {
  const { drafts } = database.tables
  return {
    async done(id) {
      await write.update(drafts).set({ doneAt: clock.now() }).where(eq(drafts.id, id))
    },
    async discard(id) {
      await write.delete(drafts).where(eq(drafts.id, id))
    },
  }
}
