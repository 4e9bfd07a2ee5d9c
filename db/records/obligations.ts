// Obligations as they are read: one's own by whose they are, others' with permits.
import { and, asc, desc, eq, gt, gte, inArray, lte, notExists, or, sql } from 'drizzle-orm'
import type { StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { ObligationRecords, ToldPerson } from '#records/obligations'
import { Permit } from '#records/permit'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { type ObligationRow, obligationFrom, obligationId, shownPlace } from './obligation-rows.js'
import { tiesReader } from './ties.js'

interface WithPerson {
  readonly obligation: ObligationRow
  readonly person: StaffMember
}

export function obligationRecords(database: Database, seal: Seal): ObligationRecords {
  const { obligations, staff, jobMarks } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const { tiesOf } = tiesReader(database)
  const person = {
    id: staff.id,
    givenName: staff.givenName,
    familyName: staff.familyName,
    email: staff.email,
    active: staff.active,
  }
  const ofOwner = eq(obligations.staffId, sql.placeholder('owner'))
  const isDue = and(eq(obligations.status, 'waiting'), lte(obligations.dueAt, sql.placeholder('now')))
  const mine = (name: string, condition: ReturnType<typeof and>) =>
    prepare<ObligationRow>(
      database.read
        .select()
        .from(obligations)
        .where(and(ofOwner, condition))
        .orderBy(desc(obligations.version), asc(obligations.id)),
      `obligations_${name}`,
    )
  const one = mine('own', eq(obligations.id, sql.placeholder('id')))
  const told = mine('own_open', eq(obligations.status, 'sent'))
  const ofPlan = mine('own_of_plan', eq(obligations.planId, sql.placeholder('planId')))
  const due = mine('own_due', isDue)
  // As `toldMark` writes it.
  const toldToday = database.read
    .select({ one: sql`1` })
    .from(jobMarks)
    .where(eq(jobMarks.key, sql`'told|' || ${sql.placeholder('today')} || '|' || ${obligations.staffId}`))
  const whoHasDue = prepare<{ staffId: StaffId }>(
    database.read
      .selectDistinct({ staffId: obligations.staffId })
      .from(obligations)
      .where(and(isDue, notExists(toldToday), gt(obligations.staffId, sql.placeholder('after'))))
      .orderBy(asc(obligations.staffId))
      .limit(sql.placeholder('most')),
    'obligations_who_has_due',
  )
  const ofStudents = (name: string, condition: ReturnType<typeof and>) =>
    prepare<WithPerson>(
      database.read
        .select({ obligation: obligations, person })
        .from(obligations)
        .innerJoin(staff, eq(staff.id, obligations.staffId))
        .where(and(isOneOf(obligations.studentId, 'ids'), condition))
        .orderBy(asc(obligations.createdAt), asc(staff.familyName), asc(staff.givenName), asc(obligations.id)),
      `obligations_${name}`,
    )
  const open = ofStudents('open', inArray(obligations.status, ['waiting', 'sent']))
  const openAmong = prepare<{ studentId: StudentId; kind: PlanKind }>(
    database.read
      .selectDistinct({ studentId: obligations.studentId, kind: obligations.kind })
      .from(obligations)
      .where(and(isOneOf(obligations.studentId, 'ids'), inArray(obligations.status, ['waiting', 'sent'])))
      .orderBy(asc(obligations.studentId), asc(obligations.kind)),
    'obligations_open_among',
  )
  const [from, to] = [sql.placeholder('from'), sql.placeholder('to')]
  const evidence = ofStudents(
    'evidence',
    or(
      and(gte(obligations.createdAt, from), lte(obligations.createdAt, to)),
      and(gte(obligations.sentAt, from), lte(obligations.sentAt, to)),
      and(gte(obligations.acknowledgedAt, from), lte(obligations.acknowledgedAt, to)),
    ),
  )
  const idsOf = (permits: readonly Permit[]) =>
    list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))
  const withPerson = (row: WithPerson): ToldPerson => ({ ...obligationFrom(row.obligation), person: row.person })

  return {
    tiesOf,
    idOf: (of, planId, version) => obligationId(seal, of, planId, version),
    own: async (id, owner) => (await one.execute({ id, owner })).map(obligationFrom)[0],
    ownOpen: async (owner) => (await told.execute({ owner })).map(obligationFrom),
    ownOfPlan: async (owner, planId) => (await ofPlan.execute({ owner, planId })).map(obligationFrom),
    due: async (owner, now) => (await due.execute({ owner, now })).map(obligationFrom),
    whoHasDue: async (now: Instant, today, most, after = '') =>
      (await whoHasDue.execute({ now, today, most, after })).map((row) => row.staffId),
    async whoWasTold() {
      const rows = await database.read
        .select({ staffId: obligations.staffId, sentAt: sql<number>`min(${obligations.sentAt})` })
        .from(obligations)
        .where(eq(obligations.status, 'sent'))
        .groupBy(obligations.staffId)
      return rows.map(({ staffId, sentAt }) => ({ staffId, sentAt: Number(sentAt) as Instant }))
    },
    async wouldSend() {
      const count = (column: typeof obligations.staffId | typeof obligations.studentId) =>
        sql<number>`count(distinct ${column})`
      const rows = await database.read
        .select({
          plans: sql<number>`count(*)`,
          people: count(obligations.staffId),
          students: count(obligations.studentId),
        })
        .from(obligations)
        .where(eq(obligations.status, 'waiting'))
      const { plans = 0, people = 0, students = 0 } = rows[0] ?? {}
      return { plans: Number(plans), people: Number(people), students: Number(students) }
    },
    openAmong: (students) => openAmong.execute({ ids: list(students) }),
    open: async (permits) => (await open.execute({ ids: idsOf(permits) })).map(withPerson),
    async evidence(permits, since, until) {
      const rows = await evidence.execute({ ids: idsOf(permits), from: since, to: until })
      return rows.map((row) => {
        const { id, shown } = row.obligation
        return { ...withPerson(row), ...(shown && { shown: seal.open(shownPlace(id), shown) }) }
      })
    },
  }
}
