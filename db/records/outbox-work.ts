// What a change sends, within its transaction.
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { MessagePart, MessageWords } from '#records/message'
import type { PublicText } from '#records/public-text'
import { undoForMs } from '#records/undo'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Clock, Instant } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { languageOf } from '#wording/language'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

export function outboxWork(
  database: Database,
  seal: Seal,
  clock: Clock,
  write: Queries,
): Pick<UnitOfWork, 'send' | 'gather' | 'mend' | 'mendPart' | 'settlePart'> {
  const { outbox, preferences } = database.tables

  /** Says something in the language that somebody chose; in English where they chose none. */
  async function inTheirs<Said>(reader: StaffId, say: () => Said): Promise<Said> {
    const [chosen] = await write
      .select({ value: preferences.value })
      .from(preferences)
      .where(and(eq(preferences.staffId, reader), eq(preferences.name, 'language')))
    return inLanguage(languageOf(chosen?.value) ?? 'en', say)
  }

  /** The same of whom a message is to; undefined where there is none. */
  async function inReaders<Said>(message: string, say: () => Said): Promise<Said | undefined> {
    const [row] = await write.select({ to: outbox.recipientId }).from(outbox).where(eq(outbox.id, message))
    return row && inTheirs(row.to, say)
  }

  const contentOf = (id: string, { title, paragraphs, sections = [], parts = [] }: MessageWords) =>
    seal.seal({ table: 'outbox', column: 'content', row: id }, JSON.stringify({ title, paragraphs, sections, parts }))

  async function mend(id: string, message: MessageWords): Promise<boolean> {
    // What was put away stays away.
    const isSent = and(eq(outbox.status, 'sent'), isNull(outbox.putAway))
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
    const held = JSON.parse(content) as MessageWords
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
    async mend(id, words) {
      const said = await inReaders(id, words)
      return said !== undefined && mend(id, said)
    },
    async gather(messages, words) {
      const [first = '', ...others] = messages
      const instead = await inReaders(first, words)
      if (!instead) return false
      const { preview } = instead
      return (
        (await changeWaiting([first], { content: contentOf(first, instead), preview })) &&
        (await changeWaiting(others, { status: 'undone' }))
      )
    },
    async mendPart(message, about, sections) {
      const said = await inTheirs(message.to, sections)
      return changePart(message, about, () => ({ about, sections: said }))
    },
    async settlePart(message, about, says) {
      const text = await inTheirs(message.to, says)
      return changePart(message, about, ({ sections }) => ({
        about,
        sections: [...sections.filter(({ type }) => type !== 'buttons'), { type: 'text', text }],
      }))
    },
    async send(message) {
      const id = randomUUID()
      const words = await inTheirs(message.to, message.words)
      const { unlessUndone } = message
      const soonest = unlessUndone ? ((clock.now() + undoForMs) as Instant) : clock.now()
      await write.insert(outbox).values({
        id,
        recipientId: message.to,
        content: contentOf(id, words),
        preview: words.preview,
        status: 'waiting',
        attempts: 0,
        dueAt: soonest,
        createdAt: clock.now(),
        undoId: unlessUndone ?? null,
        namesNobody: message.namesNobody ?? false,
      })
      return id
    },
  }
}
