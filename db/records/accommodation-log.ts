// The accommodation log as it is stored: words are sealed, and each occasion has its entries numbered, so that of two
// presses at once one is written.
import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import { fullName } from '#people/staff'
import {
  type AccommodationLog,
  type LogDetails,
  type LogEntry,
  type LogWork,
  logEntryName,
  type Occasion,
} from '#records/accommodation-log'
import { Permit } from '#records/permit'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['accommodationLog']['$inferSelect']
interface Written {
  readonly entry: Row
  readonly by: { readonly givenName: string; readonly familyName: string }
}

const place = (row: string) => ({ table: 'accommodation_log', column: 'details', row })

export function accommodationLog(database: Database, seal: Seal): AccommodationLog {
  const { accommodationLog: log, staff } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const of = (name: string, condition: ReturnType<typeof and>) =>
    prepare<Written>(
      database.read
        .select({ entry: log, by: { givenName: staff.givenName, familyName: staff.familyName } })
        .from(log)
        .innerJoin(staff, eq(staff.id, log.staffId))
        .where(and(isNull(log.undoneAt), condition))
        .orderBy(asc(log.day), asc(log.at), asc(log.id)),
      `accommodation_log_${name}`,
    )
  const between = of(
    'between',
    and(isOneOf(log.studentId, 'students'), gte(log.day, sql.placeholder('from')), lte(log.day, sql.placeholder('to'))),
  )
  const ownOn = of('own', and(eq(log.staffId, sql.placeholder('owner')), eq(log.day, sql.placeholder('day'))))
  const one = of('one', and(isOneOf(log.studentId, 'students'), eq(log.id, sql.placeholder('id'))))
  const students = (permits: readonly Permit[]) => ({
    students: list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)),
  })
  const opened = ({ entry, by }: Written) => entryFrom(entry, fullName(by), seal)

  return {
    between: async (permits, from, to) => (await between.execute({ ...students(permits), from, to })).map(opened),
    ownOn: async (owner, day) => (await ownOn.execute({ owner, day })).map(opened),
    entry: async (permits, id) => (await one.execute({ ...students(permits), id })).map(opened)[0],
  }
}

/** What a change does to the log, within its transaction. */
export function logWork(database: Database, seal: Seal, clock: Clock, write: Queries): LogWork {
  const { accommodationLog: log, staff } = database.tables

  async function written(occasion: Occasion): Promise<readonly Written[]> {
    const { studentId, accommodationId, day, staffId, planId, classId } = occasion
    return write
      .select({ entry: log, by: { givenName: staff.givenName, familyName: staff.familyName } })
      .from(log)
      .innerJoin(staff, eq(staff.id, log.staffId))
      .where(
        and(
          eq(log.studentId, studentId),
          eq(log.accommodationId, accommodationId),
          eq(log.day, day),
          eq(log.staffId, staffId),
          eq(log.planId, planId),
          classId === undefined ? isNull(log.classId) : eq(log.classId, classId),
        ),
      )
      .orderBy(asc(log.at), asc(log.id))
  }

  async function insert(occasion: Occasion, { outcome, ...details }: LogDetails, nth: number) {
    const { staffId, studentId, planId, accommodationId, classId = null, day } = occasion
    const id = seal.idFrom('accommodationLog', logEntryName(occasion, nth))
    const rows = await write
      .insert(log)
      .values({
        id,
        staffId,
        studentId,
        planId,
        accommodationId,
        classId,
        day,
        outcome,
        details: seal.seal(place(id), JSON.stringify(details)),
        at: clock.now(),
      })
      .onConflictDoNothing()
      .returning({ id: log.id })
    return rows[0]?.id
  }

  const standing = (rows: readonly Written[]) =>
    rows.filter(({ entry }) => entry.undoneAt === null && entry.correctedBy === null)

  return {
    async add(occasion, details, times) {
      const before = await written(occasion)
      const stands = standing(before)
      const id = stands.length < times ? await insert(occasion, details, before.length) : undefined
      if (id !== undefined) return { type: 'logged', id }
      const now = standing(await written(occasion))
      const last = now.at(-1)
      if (!last) throw new Error('an entry is there and is not')
      return { type: 'already', last: entryFrom(last.entry, fullName(last.by), seal), times: now.length }
    },
    async correct(id, details) {
      const [wrong] = await write.select().from(log).where(eq(log.id, id))
      if (!wrong || wrong.undoneAt !== null || wrong.correctedBy !== null) return undefined
      const { classId: _class, ...rest } = wrong
      const occasion: Occasion = { ...rest, ...given(wrong) }
      const right = await insert(occasion, details, (await written(occasion)).length)
      if (right) await write.update(log).set({ correctedBy: right }).where(eq(log.id, id))
      return right
    },
    async takeBack(id) {
      const back = await write
        .update(log)
        .set({ undoneAt: clock.now() })
        .where(and(eq(log.id, id), isNull(log.undoneAt), isNull(log.correctedBy)))
        .returning({ id: log.id })
      if (back.length === 0) return false
      // What it had put right stands again.
      await write.update(log).set({ correctedBy: null }).where(eq(log.correctedBy, id))
      return true
    },
  }
}

function given({ classId }: Row): { readonly classId: string } | { readonly classId?: never } {
  return classId === null ? {} : { classId }
}

function entryFrom(row: Row, by: string, seal: Seal): LogEntry {
  const { id, staffId, studentId, planId, accommodationId, day, outcome, at, correctedBy } = row
  return {
    ...(JSON.parse(seal.open(place(id), row.details)) as Omit<LogDetails, 'outcome'>),
    id,
    staffId,
    studentId,
    planId,
    accommodationId,
    day,
    outcome,
    at,
    by,
    ...given(row),
    ...(correctedBy !== null && { correctedBy }),
  }
}
