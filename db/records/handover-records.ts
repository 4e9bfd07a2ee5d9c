// Handovers as they are stored, and the tasks that go with them.
import { randomUUID } from 'node:crypto'
import { and, asc, eq, exists, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Handover, HandoverRecords, HandoverWork } from '#records/handovers'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { byItself, handoverReader } from './handovers.js'

const over = ['superseded', 'exited', 'consentRevoked'] as const

export function handoverRecords(database: Database): HandoverRecords {
  const { handovers, planStaff, plans, staff, staffRoles, studentSchools, contacts } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  const inForce = notInArray(plans.status, [...over])
  const standing = prepare<typeof handovers.$inferSelect>(
    database.read.select().from(handovers).where(isNull(handovers.endedAt)).orderBy(asc(handovers.at)),
    'handovers_standing',
  )
  const left = prepare<{ staffId: StaffId; studentId: StudentId }>(
    database.read
      .selectDistinct({ staffId: staff.id, studentId: plans.studentId })
      .from(staff)
      .innerJoin(plans, eq(plans.caseManagerId, staff.id))
      .where(and(eq(staff.active, false), inForce))
      .orderBy(asc(staff.id)),
    'handovers_left_behind',
  )
  const successorsWhoLeft = prepare<{ toId: StaffId }>(
    database.read
      .selectDistinct({ toId: handovers.toId })
      .from(handovers)
      .innerJoin(staff, and(eq(staff.id, handovers.toId), eq(staff.active, false)))
      .where(isNull(handovers.endedAt)),
    'handovers_successors_left',
  )
  const schoolsOf = prepare<{ schoolId: string }>(
    database.read
      .select({ schoolId: studentSchools.schoolId })
      .from(studentSchools)
      .where(isOneOf(studentSchools.studentId, 'ids')),
    'handovers_schools',
  )
  const family = prepare<{ id: StaffId }>(
    database.read
      .selectDistinct({ id: staff.id })
      .from(contacts)
      .innerJoin(
        staff,
        or(
          eq(contacts.staffId, staff.id),
          and(isNotNull(contacts.emailToken), eq(contacts.emailToken, staff.emailToken)),
        ),
      )
      .where(isOneOf(contacts.studentId, 'ids')),
    'handovers_family',
  )
  const administrators = (name: string, where: SQL | undefined) =>
    prepare<StaffMember>(
      database.read
        .selectDistinct({
          id: staff.id,
          givenName: staff.givenName,
          familyName: staff.familyName,
          email: staff.email,
          active: staff.active,
        })
        .from(staffRoles)
        .innerJoin(staff, and(eq(staff.id, staffRoles.staffId), eq(staff.active, true)))
        .where(where)
        .orderBy(asc(staff.familyName), asc(staff.givenName), asc(staff.id)),
      `handovers_administrators_${name}`,
    )
  const ofSchool = administrators(
    'of_school',
    and(eq(staffRoles.role, 'administrator'), eq(staffRoles.schoolId, sql.placeholder('school'))),
  )
  const ofDistrict = administrators('of_district', eq(staffRoles.role, 'districtAdministrator'))

  async function carriedBy(of: StaffId): Promise<readonly StudentId[]> {
    const rows = await database.read
      .selectDistinct({ id: planStaff.studentId })
      .from(planStaff)
      .innerJoin(plans, eq(plans.id, planStaff.planId))
      .where(and(eq(planStaff.staffId, of), eq(planStaff.relation, 'caseManager'), inForce))
    const assigned = await database.read
      .selectDistinct({ id: sql<StudentId>`${staffRoles.studentId}` })
      .from(staffRoles)
      .where(
        and(eq(staffRoles.staffId, of), eq(staffRoles.role, 'caseManager'), sql`${staffRoles.studentId} is not null`),
      )
    return [...new Set([...rows, ...assigned].map((row) => row.id))]
  }

  return {
    ...handoverReader(database),
    standing: async () => (await standing.execute()).map(handoverFrom),
    carriedBy,
    async leftBehind() {
      const passed = await standing.execute()
      const taken = new Set(passed.map((row) => row.fromId))
      const found = new Map<StaffId, readonly StudentId[]>()
      // A successor may leave too.
      for (const { toId } of await successorsWhoLeft.execute()) {
        if (taken.has(toId)) continue
        const whose = passed.filter((row) => row.toId === toId)
        found.set(toId, (await Promise.all(whose.map((row) => carriedBy(row.fromId)))).flat())
      }
      for (const { staffId, studentId } of await left.execute()) {
        if (taken.has(staffId)) continue
        found.set(staffId, [...(found.get(staffId) ?? []), studentId])
      }
      return [...found].map(([staffId, students]) => ({ staffId, students }))
    },
    administratorsOf,
    async receiverFor(students) {
      const all = await administratorsOf(students)
      const related = new Set((await family.execute({ ids: list(students) })).map(({ id }) => id))
      return all.find(({ id }) => !related.has(id)) ?? all[0]
    },
  }

  async function administratorsOf(students: readonly StudentId[]): Promise<readonly StaffMember[]> {
    const counts = new Map<string, number>()
    for (const { schoolId } of await schoolsOf.execute({ ids: list(students) })) {
      counts.set(schoolId, (counts.get(schoolId) ?? 0) + 1)
    }
    const byNumber = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    for (const [school] of byNumber) {
      const found = await ofSchool.execute({ school })
      if (found.length > 0) return found
    }
    return ofDistrict.execute()
  }
}

interface WorkParts {
  readonly database: Database
  readonly clock: Clock
  readonly write: Queries
}

/** What a change does to who carries what, within its transaction. */
export function handoverWork({ database, clock, write }: WorkParts, countChange: () => Promise<void>): HandoverWork {
  const { handovers, questions, changeRequests, drafts, plans } = database.tables

  /** Moves what is open, where it is about a plan that somebody carries; all of it where nobody is named. */
  async function moveTasks(from: StaffId, to: StaffId, carriedBy?: StaffId) {
    const isTheirs = (planId: typeof questions.planId | typeof changeRequests.planId) =>
      carriedBy &&
      exists(
        write
          .select({ one: sql`1` })
          .from(plans)
          .where(and(eq(plans.id, planId), eq(plans.caseManagerId, carriedBy))),
      )
    const asked = await write
      .update(questions)
      .set({ toId: to })
      .where(and(eq(questions.toId, from), isNull(questions.answeredAt), isTheirs(questions.planId)))
      .returning({ id: questions.id })
    const wished = await write
      .update(changeRequests)
      .set({ toId: to })
      .where(and(eq(changeRequests.toId, from), isNull(changeRequests.settledAt), isTheirs(changeRequests.planId)))
      .returning({ id: changeRequests.id })
    return { questions: asked.length, changeRequests: wished.length }
  }

  return {
    async start({ fromId, toId, fromDay, untilDay, isByItself }) {
      const now = clock.now()
      await write
        .update(handovers)
        .set({ endedAt: now })
        .where(and(eq(handovers.fromId, fromId), isNull(handovers.endedAt)))
      await write.insert(handovers).values({
        id: `${isByItself ? byItself : ''}${randomUUID()}`,
        fromId,
        toId,
        fromDay,
        untilDay: untilDay ?? null,
        at: now,
      })
      const moved = await moveTasks(fromId, toId)
      const typed = await write
        .update(drafts)
        .set({ staffId: toId })
        .where(and(eq(drafts.staffId, fromId), isNull(drafts.doneAt)))
        .returning({ id: drafts.id })
      await countChange()
      return { ...moved, drafts: typed.length }
    },
    async end(id) {
      const [ended] = await write
        .update(handovers)
        .set({ endedAt: clock.now() })
        .where(and(eq(handovers.id, id), isNull(handovers.endedAt)))
        .returning()
      if (!ended) return false
      await moveTasks(ended.toId, ended.fromId, ended.fromId)
      await countChange()
      return true
    },
  }
}

function handoverFrom({
  id,
  fromId,
  toId,
  fromDay,
  untilDay,
}: Database['tables']['handovers']['$inferSelect']): Handover {
  return { id, fromId, toId, fromDay, ...(untilDay && { untilDay }), isByItself: id.startsWith(byItself) }
}
