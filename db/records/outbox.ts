// The outbox as it is stored.
import { and, asc, eq, gt, inArray, lte, notInArray, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { JobMarkWork } from '#records/job-marks'
import { type ClaimedMessage, lateAfterMs, type Outbox } from '#records/outbox'
import type { PublicText } from '#records/public-text'
import { dayMark, firstMarks, firstOnMark } from '#records/reminder-marks'
import type { HoursChosen } from '#records/writing-hours'
import type { Clock, Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { accountRecords } from './accounts.js'
import { asleepMessages } from './asleep.js'
import { atLeastOnce, claiming, deadLettersFrom, isDue } from './claims.js'
import { jobMarkWork } from './job-marks.js'
import { preferencesOf } from './preferences.js'
import { writingMoments } from './writing-moments.js'

/** @param usualHours what holds for who has chosen nothing of it; the district's hours where absent */
export function createOutbox(database: Database, seal: Seal, clock: Clock, usualHours?: HoursChosen): Outbox {
  const { outbox, staff } = database.tables
  const records = accountRecords(database, clock)
  const moments = writingMoments(database, clock, usualHours)
  type Row = typeof outbox.$inferSelect
  type Content = Pick<ClaimedMessage, 'title' | 'paragraphs'>
  const settle = (id: string, values: Parameters<ReturnType<typeof database.read.update<typeof outbox>>['set']>[0]) =>
    database.write(async (write) => {
      await write.update(outbox).set(values).where(eq(outbox.id, id))
    })

  /** Undefined where it can't be opened, now or ever. */
  function contentOf(row: Row): Content | undefined {
    try {
      return JSON.parse(seal.open({ table: 'outbox', column: 'content', row: row.id }, row.content)) as Content
    } catch {
      return undefined
    }
  }

  async function opened(row: Row, content: Content): Promise<ClaimedMessage> {
    const [person] = await database.read.select().from(staff).where(eq(staff.id, row.recipientId))
    const linked = await records.accountsOf(row.recipientId)
    const barred = person?.active === false ? 'left' : (await records.isLocked(row.recipientId)) ? 'locked' : undefined
    const chosen = (await preferencesOf(database, [row.recipientId])).get(row.recipientId)
    const { id, recipientId, messageId, sentTo, attempts, createdAt, unsure } = row
    return {
      // A message that was stored before there were sections, or parts, has none.
      sections: [],
      parts: [],
      ...content,
      id,
      to: recipientId,
      email: person?.email ?? '',
      language: chosen?.language ?? 'en',
      readAloud: chosen?.screenReader === true,
      // It was public when it was stored, and nothing else writes the column.
      preview: row.preview as PublicText,
      attempts,
      createdAt,
      unsure,
      ...(messageId !== null && { standing: { messageId, ...(sentTo && { account: sentTo }) } }),
      accounts: linked,
      namesNobody: row.namesNobody,
      ...(row.putAway !== null && { putAway: row.putAway }),
      ...(barred && { barred }),
    }
  }

  const fold = (id: string, from: readonly Row['status'][] = ['waiting', 'sending']) =>
    database.write(async (write) => {
      const { reminders } = database.tables
      const [first] = await write
        .select({ staffId: reminders.staffId, day: reminders.day })
        .from(reminders)
        .where(eq(reminders.outboxId, id))
        .limit(1)
      if (!first) return false
      const folded = await write
        .update(outbox)
        .set({ status: 'undone' })
        .where(and(eq(outbox.id, id), inArray(outbox.status, [...from])))
        .returning({ id: outbox.id })
      if (folded.length === 0) return false
      await write.delete(reminders).where(eq(reminders.outboxId, id))
      await releaseMarks(first, jobMarkWork(database, clock, write))
      return true
    })

  /**
   * What waits for somebody's hours is told on the day that it is meant for, however early it was decided (by hand, at
   * night): it counts as decided then. On another day it would be late.
   */
  const waitOrFold = async (id: string, moment: Instant) => {
    const { reminders } = database.tables
    const told = await database.read
      .select({ day: reminders.day })
      .from(reminders)
      .where(eq(reminders.outboxId, id))
      .limit(1)
    if (told.some(({ day }) => day !== clock.dayOf(moment))) {
      // Another process, whose clock is a moment ahead, may have begun to send it.
      await fold(id, ['waiting'])
    } else if (told.length > 0) await settle(id, { createdAt: moment })
  }

  /** What of some rows can be opened. One that can't becomes dead alone; where nothing can be read, all of them wait again. */
  async function openedOf(rows: readonly Row[]): Promise<ClaimedMessage[]> {
    const messages: ClaimedMessage[] = []
    const unreadable: string[] = []
    try {
      for (const row of rows) {
        const content = contentOf(row)
        if (content) messages.push(await opened(row, content))
        else unreadable.push(row.id)
      }
    } catch (reason) {
      // Nothing of it was sent, and that is known: the claim doesn't lapse, and nobody need be asked whether it arrived.
      await database.write(async (write) => {
        for (const { id, attempts } of rows) {
          await write
            .update(outbox)
            .set({ status: 'waiting', dueAt: clock.now(), attempts: attempts - 1 })
            .where(and(eq(outbox.id, id), eq(outbox.status, 'sending')))
        }
      })
      throw reason
    }
    for (const id of unreadable) await settle(id, { status: 'dead', reason: 'unreadable', dueAt: clock.now() })
    return messages
  }

  return {
    async claim(most) {
      for (;;) {
        const now = clock.now()
        const due = await database.read
          .select({
            ...{ id: outbox.id, to: outbox.recipientId, messageId: outbox.messageId },
            ...{ status: outbox.status, unsure: outbox.unsure, createdAt: outbox.createdAt },
          })
          .from(outbox)
          .where(isDue(outbox, now))
          .orderBy(asc(outbox.dueAt))
          .limit(most)
        // Most often there is none, and then the writer is left alone.
        if (due.length === 0) return []
        const momentOf = await moments.of(due.map(({ to }) => to))
        // What stands in a chat already is only mended, or finished: nobody's phone tells of it.
        const early = due.filter(({ to, messageId }) => messageId === null && (momentOf.get(to) ?? now) > now)
        const ready = due.filter((one) => !early.includes(one))
        const rows = await database.write(async (write) => {
          for (const { id, to } of early) {
            const dueAt = momentOf.get(to) ?? now
            await write
              .update(outbox)
              .set({ dueAt })
              .where(and(eq(outbox.id, id), isDue(outbox, now)))
          }
          if (ready.length === 0) return []
          const { where, set } = claiming(
            outbox,
            ready.map(({ id }) => id),
            now,
          )
          return write.update(outbox).set(set).where(where).returning()
        })
        for (const { id, to, status, unsure, createdAt } of early) {
          const isKnown = status === 'waiting' && unsure === 0
          const moment = momentOf.get(to) ?? now
          if (isKnown && moment - createdAt > lateAfterMs) await waitOrFold(id, moment)
        }
        if (ready.length === 0) continue
        const messages = await openedOf(rows)
        if (messages.length > 0) return messages
      }
    },
    // What was mended while it was on its way waits again: what stands there is what was in it before.
    sent: (id, messageId, to) =>
      settle(id, {
        status: sql`case when ${outbox.attempts} = 0 then 'waiting' else 'sent' end`,
        standsSince: sql`case when ${outbox.namesNobody} or ${outbox.putAway} is not null then null else coalesce(${outbox.standsSince}, ${clock.now()}) end`,
        messageId,
        unsure: 0,
        ...(to && { sentTo: to }),
      }),
    partly: (id, at, messageId, sentTo) => settle(id, { status: 'waiting', dueAt: at, messageId, sentTo, unsure: 0 }),
    later: (id, at, isUnsure = false) =>
      settle(id, { status: 'waiting', dueAt: at, ...(isUnsure && { unsure: atLeastOnce(outbox) }) }),
    withdraw: (id) => settle(id, { status: 'undone' }),
    hold: (id, until) => settle(id, { status: 'waiting', dueAt: until, attempts: 0 }),
    async isTheirs(account, to) {
      if (await records.isShared(account)) return false
      const behind = await records.staffBehind(account)
      return !behind || behind.id === to
    },
    absent: (id) => settle(id, { unsure: 0 }),
    dead: (id, reason) => settle(id, { status: 'dead', reason, dueAt: clock.now() }),
    fold: (id) => fold(id),
    asleep: () => asleepMessages(database, seal, clock),
    async deadLetters({ since, until, butNot } = {}) {
      const meant = and(
        eq(outbox.status, 'dead'),
        since && gt(outbox.dueAt, since),
        until && lte(outbox.dueAt, until),
        butNot && notInArray(outbox.preview, [...butNot]),
      )
      return deadLettersFrom(await database.read.select({ reason: outbox.reason }).from(outbox).where(meant))
    },
    async counts() {
      const count = async (...statuses: Row['status'][]) => {
        const rows = await database.read
          .select({ n: sql<number>`count(*)` })
          .from(outbox)
          .where(inArray(outbox.status, statuses))
        return Number(rows[0]?.n ?? 0)
      }
      return { waiting: await count('waiting', 'sending'), dead: await count('dead') }
    },
  }
}

/** Of whose message was taken back: what it told comes with their next, and with it what comes once a week or a month. */
async function releaseMarks({ staffId, day }: { readonly staffId: StaffId; readonly day: Day }, marks: JobMarkWork) {
  await marks.release(dayMark(day, staffId))
  for (const every of ['week', 'month'] as const) {
    if (await marks.release(firstOnMark(every, day, staffId))) await marks.release(firstMarks(every, day) + staffId)
  }
}
