// What a change sends, within its transaction.
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { PublicText } from '#records/public-text'
import { undoForMs } from '#records/undo'
import type { MendedMessage, MessagePart, UnitOfWork } from '#records/unit-of-work'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

export function outboxWork(
  database: Database,
  seal: Seal,
  clock: Clock,
  write: Queries,
): Pick<UnitOfWork, 'send' | 'gather' | 'mend' | 'mendPart' | 'settlePart'> {
  const { outbox } = database.tables
  const contentOf = (id: string, { title, paragraphs, sections = [], parts = [] }: MendedMessage) =>
    seal.seal({ table: 'outbox', column: 'content', row: id }, JSON.stringify({ title, paragraphs, sections, parts }))

  async function mend(id: string, message: MendedMessage): Promise<boolean> {
    const isSent = eq(outbox.status, 'sent')
    const mended = await write
      .update(outbox)
      .set({
        content: contentOf(id, message),
        preview: message.preview,
        // Tells of one that is on its way just now that what arrives is not what it says any more.
        attempts: 0,
        status: sql`case when ${isSent} then 'waiting' else ${outbox.status} end`,
        dueAt: sql`case when ${isSent} then ${clock.now()} else ${outbox.dueAt} end`,
      })
      .where(and(eq(outbox.id, id), inArray(outbox.status, ['waiting', 'sending', 'sent'])))
      .returning({ id: outbox.id })
    return mended.length > 0
  }

  async function changePart(
    { id, to }: { readonly id: string; readonly to: StaffId },
    about: string,
    change: (part: MessagePart) => MessagePart,
  ): Promise<boolean> {
    const [row] = await write
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), eq(outbox.recipientId, to)))
    if (!row) return false
    const content = seal.open({ table: 'outbox', column: 'content', row: id }, row.content)
    const held = JSON.parse(content) as MendedMessage
    const { parts = [] } = held
    if (!parts.some((one) => one.about === about)) return false
    return mend(id, {
      ...held,
      parts: parts.map((one) => (one.about === about ? change(one) : one)),
      // It was public when it was stored, and nothing else writes the column.
      preview: row.preview as PublicText,
    })
  }

  /** Those of some messages that wait and were never on their way, changed. */
  const changeWaiting = async (ids: readonly string[], values: Parameters<ReturnType<typeof updating>['set']>[0]) => {
    const waits = and(inArray(outbox.id, [...ids]), eq(outbox.status, 'waiting'), eq(outbox.attempts, 0))
    return (await updating().set(values).where(waits).returning({ id: outbox.id })).length === ids.length
  }
  const updating = () => write.update(outbox)

  return {
    mend,
    async gather(messages, instead) {
      const [first = '', ...others] = messages
      const { preview } = instead
      return (
        (await changeWaiting([first], { content: contentOf(first, instead), preview })) &&
        (await changeWaiting(others, { status: 'undone' }))
      )
    },
    mendPart: (message, part) => changePart(message, part.about, () => part),
    settlePart: (message, about, says) =>
      changePart(message, about, ({ sections }) => ({
        about,
        sections: [...sections.filter(({ type }) => type !== 'buttons'), { type: 'text', text: says }],
      })),
    async send(message) {
      const id = randomUUID()
      const { unlessUndone } = message
      const soonest = unlessUndone ? ((clock.now() + undoForMs) as Instant) : clock.now()
      await write.insert(outbox).values({
        id,
        recipientId: message.to,
        content: contentOf(id, message),
        preview: message.preview,
        status: 'waiting',
        attempts: 0,
        dueAt: soonest,
        createdAt: clock.now(),
        undoId: unlessUndone ?? null,
      })
      return id
    },
  }
}
