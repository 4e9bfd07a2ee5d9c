// Sessions as they are stored. Their ids are those that an import gives them, so that what was logged here and told by a
// file is one session; equal sessions of a day are numbered.
import { and, asc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { SessionDetails } from '#progress/minutes/session'
import { Permit } from '#records/permit'
import {
  type ServiceSession,
  type ServiceSessions,
  type SessionEntry,
  type SessionWork,
  standing,
} from '#records/service-sessions'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['serviceSessions']['$inferSelect']

const place = (row: string) => ({ table: 'service_sessions', column: 'details', row })

export function serviceSessions(database: Database, seal: Seal): ServiceSessions {
  const { serviceSessions: sessions } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const between = prepare<Row>(
    database.read
      .select()
      .from(sessions)
      .where(
        and(
          isOneOf(sessions.studentId, 'students'),
          gte(sessions.day, sql.placeholder('from')),
          lte(sessions.day, sql.placeholder('to')),
        ),
      )
      .orderBy(asc(sessions.day), asc(sessions.loggedAt), asc(sessions.id)),
    'service_sessions_between',
  )
  const one = prepare<Row>(
    database.read
      .select()
      .from(sessions)
      .where(and(isOneOf(sessions.studentId, 'students'), eq(sessions.id, sql.placeholder('id')))),
    'service_sessions_one',
  )
  const students = (permits: readonly Permit[]) => ({
    students: list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)),
  })
  const opened = (row: Row) => sessionFrom(row, seal)
  return {
    between: async (permits, from, to) => (await between.execute({ ...students(permits), from, to })).map(opened),
    session: async (permits, id) => (await one.execute({ ...students(permits), id })).map(opened)[0],
  }
}

/** What a change does to the sessions, within its transaction. */
export function sessionWork(database: Database, seal: Seal, clock: Clock, write: Queries): SessionWork {
  const { serviceSessions: sessions } = database.tables

  async function insert(entry: SessionEntry, by: Row['loggedBy']): Promise<string> {
    const { studentId, day, minutes, status, providerId = null, ...details } = entry
    for (let nth = 1; ; nth += 1) {
      const id = seal.idFrom('session', [studentId, entry.service, day, minutes, nth].join('|'))
      const rows = await write
        .insert(sessions)
        .values({
          id,
          studentId,
          day,
          minutes,
          status,
          providerId,
          details: seal.seal(place(id), JSON.stringify(details)),
          loggedBy: by,
          loggedAt: clock.now(),
        })
        .onConflictDoNothing()
        .returning({ id: sessions.id })
      if (rows.length > 0) return id
    }
  }

  return {
    async add(entry, by, times) {
      const rows = await write
        .select()
        .from(sessions)
        .where(and(eq(sessions.studentId, entry.studentId), eq(sessions.day, entry.day)))
        .orderBy(asc(sessions.loggedAt), asc(sessions.id))
      const equal = standing(rows.map((row) => sessionFrom(row, seal))).filter((one) => isSame(one, entry))
      const last = equal.at(-1)
      if (last && equal.length >= times) return { type: 'already', last, times: equal.length }
      return { type: 'logged', id: await insert(entry, by) }
    },
    async correct(id, entry, by) {
      const [wrong] = await write
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.id, id), isNull(sessions.correctedBy)))
      if (!wrong) return undefined
      const right = await insert(entry, by)
      await write.update(sessions).set({ correctedBy: right }).where(eq(sessions.id, id))
      return right
    },
    async takeBack(id) {
      const back = await write
        .delete(sessions)
        .where(and(eq(sessions.id, id), isNotNull(sessions.loggedAt), isNull(sessions.correctedBy)))
        .returning({ id: sessions.id })
      if (back.length === 0) return false
      // What it had put right stands again.
      await write.update(sessions).set({ correctedBy: null }).where(eq(sessions.correctedBy, id))
      return true
    },
  }
}

/** The same service at the same time, told twice; of two without a time, nobody can tell them apart. */
function isSame(one: ServiceSession, other: SessionEntry): boolean {
  return (
    one.service === other.service &&
    one.status === other.status &&
    one.minutes === other.minutes &&
    (one.startTime ?? '') === (other.startTime ?? '')
  )
}

function sessionFrom(row: Row, seal: Seal): ServiceSession {
  const { id, studentId, day, minutes, status, providerId, loggedBy, loggedAt, correctedBy } = row
  return {
    ...(JSON.parse(seal.open(place(id), row.details)) as SessionDetails),
    id,
    studentId,
    day,
    minutes,
    status,
    ...(providerId !== null && { providerId }),
    ...(loggedBy !== null && { loggedBy }),
    ...(loggedAt !== null && { loggedAt }),
    ...(correctedBy !== null && { correctedBy }),
  }
}
