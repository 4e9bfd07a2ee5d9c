// Whom plans name, and which plans wait, as they are stored: clear columns alone.
import { and, eq, exists, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanPeople, WaitingPlan } from '#records/plan-people'
import type { Database } from '../database.js'

export function planPeople(database: Database): PlanPeople {
  const { plans, planStaff, staff, staffRoles, students, studentSchools } = database.tables
  const held = alias(plans, 'held')
  const { isOneOf, list, prepare } = database.dialect
  const working = prepare<{ id: StaffId }>(
    database.read.select({ id: staff.id }).from(staff).where(eq(staff.active, true)),
    'plan_people_working',
  )
  // Of each person one plan is enough: going through the plans would cost more with each that there is.
  const naming = database.read
    .select({ one: sql`1` })
    .from(planStaff)
    .innerJoin(plans, eq(plans.id, planStaff.planId))
    .where(and(eq(planStaff.staffId, staff.id), inArray(plans.status, ['active', 'comparableServices'])))
  const named = prepare<{ id: StaffId }>(
    database.read
      .select({ id: staff.id })
      .from(staff)
      .where(and(isOneOf(staff.id, 'ids'), eq(staff.active, true), exists(naming))),
    'plan_people_named',
  )
  return {
    async working() {
      return (await working.execute()).map(({ id }) => id)
    },
    async named(of) {
      return of.length === 0 ? [] : (await named.execute({ ids: list(of) })).map(({ id }) => id)
    },
    async assigned(of, today) {
      const { startDay, endDay, studentId } = staffRoles
      const rows = await database.read
        .select({ studentId, staffId: staffRoles.staffId })
        .from(staffRoles)
        .innerJoin(staff, and(eq(staff.id, staffRoles.staffId), eq(staff.active, true)))
        .where(
          and(
            inArray(studentId, [...of]),
            eq(staffRoles.role, 'caseManager'),
            or(isNull(startDay), lte(startDay, today)),
            or(isNull(endDay), gte(endDay, today)),
          ),
        )
      const found = new Map<StudentId, StaffId[]>()
      for (const row of rows) {
        if (row.studentId) found.set(row.studentId, [...(found.get(row.studentId) ?? []), row.staffId])
      }
      return found
    },
    async waiting() {
      const rows = await database.read
        .select({
          planId: plans.id,
          studentId: plans.studentId,
          kind: plans.kind,
          status: plans.status,
          meetingDate: plans.meetingDay,
          caseManagerId: plans.caseManagerId,
          schoolId: studentSchools.schoolId,
        })
        .from(plans)
        .innerJoin(students, and(eq(students.id, plans.studentId), eq(students.active, true)))
        .leftJoin(studentSchools, eq(studentSchools.studentId, plans.studentId))
        .where(
          and(
            // Word for word what the index of them says: SQLite takes it for nothing else.
            sql`${plans.status} in ('draft', 'proposed')`,
            sql`not exists (select 1 from ${plans} held where ${held.studentId} = ${plans.studentId}
              and ${held.kind} = ${plans.kind} and ${held.status} in ('active', 'comparableServices'))`,
          ),
        )
      const found = new Map<string, WaitingPlan & { readonly schools: SchoolId[] }>()
      for (const { schoolId, caseManagerId, status, ...row } of rows) {
        const one = found.get(row.planId) ?? {
          ...row,
          status: status as WaitingPlan['status'],
          ...(caseManagerId && { caseManagerId }),
          schools: [],
        }
        if (schoolId) one.schools.push(schoolId)
        found.set(row.planId, one)
      }
      return [...found.values()]
    },
  }
}
