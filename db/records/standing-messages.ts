// What stands in people's chats, as it is stored: rows of the outbox that were sent. An answer has one too, without words.
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { MessageWords } from '#records/message'
import type { StandingMessages } from '#records/standing-messages'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { accountRecords } from './accounts.js'

const noWords = JSON.stringify({ title: '', paragraphs: [], sections: [], parts: [] })

export function standingMessages(database: Database, seal: Seal, clock: Clock): StandingMessages {
  const { outbox } = database.tables
  const records = accountRecords(database, clock)
  const place = (row: string) => ({ table: 'outbox', column: 'content', row })

  /** Whether a message reminds of what is still to be done: then a button that asks again stays in its place. */
  function isOpen(content: string): boolean {
    const { parts = [] } = JSON.parse(content) as MessageWords
    return parts.some((part) => part.sections.some(({ type }) => type === 'buttons'))
  }

  return {
    async remember(account, messageId) {
      const behind = await records.staffBehind(account)
      if (!behind || messageId === '') return
      const id = randomUUID()
      const now = clock.now()
      await database.write(async (write) => {
        const standing = await write
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(eq(outbox.recipientId, behind.id), eq(outbox.messageId, messageId), isNull(outbox.putAway)))
        if (standing.length > 0) return
        await write.insert(outbox).values({
          id,
          recipientId: behind.id,
          content: seal.seal(place(id), noWords),
          preview: '',
          status: 'sent',
          attempts: 1,
          dueAt: now,
          createdAt: now,
          standsSince: now,
          messageId,
          sentTo: account,
        })
      })
    },
    async putAway(before, most) {
      const isDue = and(lte(outbox.standsSince, before), eq(outbox.status, 'sent'), isNull(outbox.putAway))
      const due = await database.read
        .select({ id: outbox.id, content: outbox.content })
        .from(outbox)
        .where(isDue)
        .orderBy(outbox.standsSince)
        .limit(most)
      if (due.length === 0) return 0
      const open = due.filter(({ id, content }) => isOpen(seal.open(place(id), content))).map(({ id }) => id)
      const others = due.map(({ id }) => id).filter((id) => !open.includes(id))
      return database.write(async (write) => {
        let done = 0
        for (const [putAway, ids] of [['replace', open] as const, ['remove', others] as const]) {
          if (ids.length === 0) continue
          const set = { putAway, status: 'waiting', dueAt: clock.now(), attempts: 0, standsSince: null } as const
          const taken = await write
            .update(outbox)
            .set(set)
            .where(and(inArray(outbox.id, ids), isDue))
            .returning({ id: outbox.id })
          done += taken.length
        }
        return done
      })
    },
    async leftOf(staff) {
      const rows = await database.read
        .select({ n: sql<number>`count(*)` })
        .from(outbox)
        .where(
          and(
            eq(outbox.recipientId, staff as StaffId),
            eq(outbox.putAway, 'remove'),
            inArray(outbox.status, ['waiting', 'sending', 'dead']),
          ),
        )
      return Number(rows[0]?.n ?? 0)
    },
  }
}
