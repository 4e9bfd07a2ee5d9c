// Whom a member of staff has to do with: their classes, the plans that name them, their roles, their own family.

import { and, eq, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { type HeldGround, joined } from '#plans/held-ground'
import type { PlanKind } from '#plans/kind'
import type { Relations } from '#records/permit'
import type { AccessWindow } from '#records/student-records'
import type { Database } from '../database.js'
import { officesFrom, type RoleRow, type SchoolRow } from './offices.js'
import { isInForce, isOpen } from './open-classes.js'

/** Somebody a plan names: on that kind of plan, and on no other. */
interface NamedInPlan {
  readonly studentId: StudentId
  readonly relation: 'caseManager' | 'teamMember' | 'serviceProvider'
  readonly kind: PlanKind
}

const teacher: HeldGround = { ground: 'classTeacher' }
const aide: HeldGround = { ground: 'paraprofessional' }

/** Reads the relations of one member of staff. */
export function relationsReader(database: Database) {
  const { enrollments, classes, plans, planStaff, staffRoles, contacts, staff, schools } = database.tables
  const { prepare } = database.dialect
  const mates = alias(enrollments, 'mates')

  const inClasses = prepare<{ studentId: StudentId; role: string }>(
    database.read
      .select({ studentId: sql<StudentId>`${mates.personId}`, role: enrollments.role })
      .from(enrollments)
      .innerJoin(classes, eq(classes.id, enrollments.classId))
      .innerJoin(mates, and(eq(mates.classId, enrollments.classId), eq(mates.role, 'student')))
      .where(
        and(
          eq(enrollments.personId, sql.placeholder('staffId')),
          or(eq(enrollments.role, 'teacher'), eq(enrollments.role, 'aide')),
          isOpen(enrollments, classes),
          isOpen(mates, classes),
        ),
      ),
    'relations_in_classes',
  )

  const namedInPlans = prepare<NamedInPlan>(
    database.read
      .select({ studentId: planStaff.studentId, relation: planStaff.relation, kind: plans.kind })
      .from(planStaff)
      .innerJoin(plans, eq(plans.id, planStaff.planId))
      .where(
        and(
          eq(planStaff.staffId, sql.placeholder('staffId')),
          notInArray(plans.status, ['superseded', 'exited', 'consentRevoked']),
          // The days of grace are a class's: a service is seen by its provider for as long as it is given.
          isInForce(planStaff),
        ),
      ),
    'relations_in_plans',
  )

  const roles = prepare<RoleRow>(
    database.read
      .select({
        role: staffRoles.role,
        schoolId: staffRoles.schoolId,
        studentId: staffRoles.studentId,
        source: staffRoles.source,
      })
      .from(staffRoles)
      .where(and(eq(staffRoles.staffId, sql.placeholder('staffId')), isInForce(staffRoles))),
    'relations_roles',
  )

  const ownFamily = prepare<{ studentId: StudentId }>(
    database.read
      .select({ studentId: contacts.studentId })
      .from(contacts)
      .innerJoin(staff, eq(staff.id, sql.placeholder('staffId')))
      .where(
        or(
          eq(contacts.staffId, staff.id),
          and(isNotNull(contacts.emailToken), eq(contacts.emailToken, staff.emailToken)),
        ),
      ),
    'relations_own_family',
  )

  const allSchools = prepare<SchoolRow>(
    database.read.select({ id: schools.id, parentId: schools.parentId, type: schools.type }).from(schools),
    'relations_schools',
  )

  return {
    async relations(of: StaffId, window: AccessWindow): Promise<Relations> {
      const values = { staffId: of, ...window }
      const personal = new Map<StudentId, HeldGround[]>()
      const add = (student: StudentId, given: HeldGround) => {
        const held = personal.get(student)
        if (!held) {
          personal.set(student, [given])
          return
        }
        const place = held.findIndex(({ ground }) => ground === given.ground)
        if (place === -1) held.push(given)
        else held[place] = joined(held[place], given)
      }
      for (const row of await inClasses.execute(values)) {
        add(row.studentId, row.role === 'aide' ? aide : teacher)
      }
      for (const row of await namedInPlans.execute(values))
        add(row.studentId, { ground: row.relation, kinds: [row.kind] })
      const held = await roles.execute(values)
      for (const row of held) {
        const ground = row.studentId && groundOfAssignment(row.role)
        if (row.studentId && ground) add(row.studentId, { ground })
      }
      return {
        personal,
        offices: officesFrom(held, await allSchools.execute()),
        ownFamily: new Set((await ownFamily.execute(values)).map((row) => row.studentId)),
      }
    },
    async schoolsOfStaff(of: StaffId, today: AccessWindow['today']): Promise<readonly SchoolId[]> {
      const held = await roles.execute({ staffId: of, today })
      return held.map((row) => row.schoolId).filter((school) => school !== null)
    },
  }
}

/** The ground that a role gives for the one student it was given for (`staffRoles.csv` with a studentId). */
export function groundOfAssignment(role: StaffRole): Ground | undefined {
  switch (role) {
    case 'caseManager':
    case 'paraprofessional':
    case 'counselor':
    case 'nurse':
    case 'testCoordinator':
    case 'section504Coordinator':
    case 'administrator':
    case 'specialEducationDirector':
    case 'districtAdministrator':
      return role
    case 'relatedServiceProvider':
      return 'serviceProvider'
    case 'teacher':
      return 'classTeacher'
  }
}
