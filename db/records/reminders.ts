// Reminders and what was put off, as they are stored.
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import {
  type PutOff,
  type ReminderRecords,
  type ReminderWork,
  reminderName,
  type ToldMessage,
} from '#records/reminders'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

const placeOf = (row: string) => ({ table: 'put_off', column: 'reason', row })

export function reminderRecords(database: Database, seal: Seal): ReminderRecords {
  const { reminders, putOff, outbox } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  type Row = typeof putOff.$inferSelect
  const standing = prepare<Row>(
    database.read
      .select()
      .from(putOff)
      .where(and(isOneOf(putOff.subject, 'ids'), isNull(putOff.endedAt))),
    'put_off_standing',
  )
  const latestDayOf = (staffId: StaffId) =>
    sql`(select max(${reminders.day}) from ${reminders} where ${eq(reminders.staffId, staffId)})`
  const fromRow = ({ reason, at: _at, endedAt: _endedAt, ...row }: Row): PutOff => ({
    ...row,
    ...(reason && { reason: seal.open(placeOf(row.id), reason) }),
  })
  return {
    async lastTold(staffId) {
      const told = await database.read
        .select()
        .from(reminders)
        .where(and(eq(reminders.staffId, staffId), eq(reminders.day, latestDayOf(staffId))))
      const [first] = told
      if (!first) return undefined
      const rows = await database.read
        .select()
        .from(outbox)
        .where(and(inArray(outbox.id, [...new Set(told.map((one) => one.outboxId))]), ne(outbox.status, 'undone')))
        .orderBy(asc(outbox.createdAt), asc(outbox.id))
      const messages = rows.map(({ id, content }): ToldMessage => {
        const text = seal.open({ table: 'outbox', column: 'content', row: id }, content)
        const { sections = [], parts = [] } = JSON.parse(text) as Partial<ToldMessage>
        return { id, sections, parts, told: told.filter((one) => one.outboxId === id) }
      })
      return { day: first.day, messages }
    },
    putOff: async (subjects) => (await standing.execute({ ids: list(subjects) })).map(fromRow),
    async upAgain(from, to) {
      const rows = await database.read
        .select()
        .from(putOff)
        .where(and(gte(putOff.untilDay, from), lte(putOff.untilDay, to), isNull(putOff.endedAt)))
      return rows.map(fromRow)
    },
    toldSince: async (since) =>
      database.read
        .select({
          subject: reminders.subject,
          studentId: reminders.studentId,
          rule: reminders.rule,
          triggerDay: reminders.triggerDay,
          staffId: reminders.staffId,
          message: reminders.outboxId,
        })
        .from(reminders)
        .where(gte(reminders.at, since)),
    toldOf: async ({ subject, rule, triggerDay }) =>
      database.read
        .select({
          staffId: reminders.staffId,
          stage: reminders.stage,
          day: reminders.day,
          message: reminders.outboxId,
        })
        .from(reminders)
        .where(and(eq(reminders.subject, subject), eq(reminders.rule, rule), eq(reminders.triggerDay, triggerDay)))
        .orderBy(desc(reminders.at)),
  }
}

/** What a change does to them, within its transaction. */
export function reminderWork(database: Database, seal: Seal, clock: Clock, write: Queries): ReminderWork {
  const { reminders, putOff } = database.tables
  return {
    async tell(staffId, told, { id: outboxId, day }) {
      if (told.length === 0) return true
      const rows = told.map(({ subject, studentId, rule, triggerDay, stage }) => ({
        id: `${reminderName({ subject, studentId, rule, triggerDay })}|${stage}|${staffId}|${day}`,
        ...{ staffId, studentId, subject, rule, triggerDay, stage, day, at: clock.now(), outboxId },
      }))
      const kept = await write.insert(reminders).values(rows).onConflictDoNothing().returning({ id: reminders.id })
      return kept.length === rows.length
    },
    async putOff({ reason, ...thing }) {
      const id = randomUUID()
      const { subject, rule, triggerDay } = thing
      await write
        .update(putOff)
        .set({ endedAt: clock.now() })
        .where(
          and(
            eq(putOff.subject, subject),
            eq(putOff.rule, rule),
            eq(putOff.triggerDay, triggerDay),
            isNull(putOff.endedAt),
          ),
        )
      await write.insert(putOff).values({
        ...thing,
        id,
        reason: reason ? seal.seal(placeOf(id), reason) : null,
        at: clock.now(),
      })
      return id
    },
    async endPutOff(id) {
      await write.update(putOff).set({ endedAt: clock.now() }).where(eq(putOff.id, id))
    },
  }
}
