// The outbox as it is stored: claimed with a lease, so that several processes send each message once.
import { and, asc, eq, inArray, lte, or, sql } from 'drizzle-orm'
import type { Account, Platform } from '#people/staff'
import type { ClaimedMessage, Outbox } from '#records/outbox'
import type { PublicText } from '#records/public-text'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

/** A process that dies while sending loses its claim after this long. */
const leaseMs = 60_000

export function createOutbox(database: Database, seal: Seal, clock: Clock): Outbox {
  const { outbox, staff, accounts } = database.tables
  const settle = (id: string, values: Partial<typeof outbox.$inferInsert>) =>
    database.write(async (write) => {
      await write.update(outbox).set(values).where(eq(outbox.id, id))
    })

  return {
    async claim(most) {
      const now = clock.now()
      const isDue = and(or(eq(outbox.status, 'waiting'), eq(outbox.status, 'sending')), lte(outbox.dueAt, now))
      const waiting = await database.read.select({ id: outbox.id }).from(outbox).where(isDue).limit(1)
      if (waiting.length === 0) return []
      const claimed = await database.write(async (write) => {
        const due = await write
          .select({ id: outbox.id })
          .from(outbox)
          .where(isDue)
          .orderBy(asc(outbox.dueAt))
          .limit(most)
        // The condition is asked again, so that of two processes which saw the same row only one gets it.
        return write
          .update(outbox)
          .set({ status: 'sending', dueAt: (now + leaseMs) as Instant, attempts: sql`${outbox.attempts} + 1` })
          .where(
            and(
              inArray(
                outbox.id,
                due.map((row) => row.id),
              ),
              isDue,
            ),
          )
          .returning()
      })
      const messages: ClaimedMessage[] = []
      for (const row of claimed) {
        const [person] = await database.read.select().from(staff).where(eq(staff.id, row.recipientId))
        const linked = await database.read.select().from(accounts).where(eq(accounts.staffId, row.recipientId))
        const content = seal.open({ table: 'outbox', column: 'content', row: row.id }, row.content)
        messages.push({
          // A message that was stored before there were sections, or parts, has none.
          sections: [],
          parts: [],
          ...(JSON.parse(content) as Pick<ClaimedMessage, 'title' | 'paragraphs'>),
          id: row.id,
          to: row.recipientId,
          email: person?.email ?? '',
          // It was public when it was stored, and nothing else writes the column.
          preview: row.preview as PublicText,
          attempts: row.attempts,
          accounts: linked.map(
            ({ platform, workspace, user }): Account => ({ platform: platform as Platform, workspace, user }),
          ),
        })
      }
      return messages
    },
    sent: (id, messageId) => settle(id, { status: 'sent', messageId }),
    later: (id, at) => settle(id, { status: 'waiting', dueAt: at }),
    dead: (id, reason) => settle(id, { status: 'dead', reason }),
    async counts() {
      const count = async (status: 'waiting' | 'dead') => {
        const rows = await database.read
          .select({ n: sql<number>`count(*)` })
          .from(outbox)
          .where(eq(outbox.status, status))
        return Number(rows[0]?.n ?? 0)
      }
      return { waiting: await count('waiting'), dead: await count('dead') }
    },
  }
}
