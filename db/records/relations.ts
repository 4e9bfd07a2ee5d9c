// Whom a member of staff has to do with: their classes, the plans that name them, their roles, their own family.

import { and, eq, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { type HeldGround, joined } from '#plans/held-ground'
import type { PlanKind } from '#plans/kind'
import type { Relations } from '#records/permit'
import type { AccessMoment, AccessWindow } from '#records/student-records'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import { handoverReader } from './handovers.js'
import { isOffice, officesFrom, type RoleRow, type SchoolRow } from './offices.js'
import { isInForce, isOpen, isStandingIn } from './open-classes.js'
import { untilChanged } from './until-changed.js'

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
  const { enrollments, classes, plans, planStaff, staffRoles, contacts, contactNotes, staff, schools, substitutes } =
    database.tables
  const { prepare, isOneOf, list } = database.dialect
  const handovers = handoverReader(database)
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

  const handedOver = prepare<{ studentId: StudentId; kind: PlanKind }>(
    database.read
      .select({ studentId: planStaff.studentId, kind: plans.kind })
      .from(planStaff)
      .innerJoin(plans, eq(plans.id, planStaff.planId))
      .where(
        and(
          isOneOf(planStaff.staffId, 'from'),
          eq(planStaff.relation, 'caseManager'),
          notInArray(plans.status, ['superseded', 'exited', 'consentRevoked']),
          isInForce(planStaff),
        ),
      ),
    'relations_handed_over',
  )
  const assignmentsHandedOver = prepare<{ studentId: StudentId }>(
    database.read
      .select({ studentId: sql<StudentId>`${staffRoles.studentId}` })
      .from(staffRoles)
      .where(
        and(
          isOneOf(staffRoles.staffId, 'from'),
          eq(staffRoles.role, 'caseManager'),
          isNotNull(staffRoles.studentId),
          isInForce(staffRoles),
        ),
      ),
    'relations_assignments_handed_over',
  )

  const standingIn = prepare<{ studentId: StudentId; untilAt: Instant }>(
    database.read
      .select({ studentId: sql<StudentId>`${mates.personId}`, untilAt: substitutes.untilAt })
      .from(substitutes)
      .innerJoin(classes, eq(classes.id, substitutes.classId))
      .innerJoin(mates, and(eq(mates.classId, substitutes.classId), eq(mates.role, 'student')))
      .where(
        and(eq(substitutes.staffId, sql.placeholder('staffId')), isStandingIn(substitutes), isOpen(mates, classes)),
      ),
    'relations_standing_in',
  )

  const ownFamily = prepare<{ studentId: StudentId }>(
    database.read
      .select({ studentId: contacts.studentId })
      .from(contacts)
      .innerJoin(staff, eq(staff.id, sql.placeholder('staffId')))
      .where(isFamilyContact(database)),
    'relations_own_family',
  )
  const ownFamilyAsWritten = prepare<{ studentId: StudentId }>(
    database.read
      .select({ studentId: contactNotes.studentId })
      .from(contactNotes)
      .innerJoin(staff, and(eq(staff.id, sql.placeholder('staffId')), eq(contactNotes.emailToken, staff.emailToken))),
    'relations_own_family_written',
  )

  const schoolRows = prepare<SchoolRow>(
    database.read.select({ id: schools.id, parentId: schools.parentId, type: schools.type }).from(schools),
    'relations_schools',
  )
  const allSchools = untilChanged<void, readonly SchoolRow[]>(
    database,
    'everybody',
    () => 'all',
    () => schoolRows.execute(),
  )

  return {
    async relations(of: StaffId, window: AccessMoment): Promise<Relations> {
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
      const holders = await handovers.holders(window.today)
      // What somebody has handed over is another's to carry.
      const carries = (ground: Ground) => ground !== 'caseManager' || !holders.has(of)
      for (const row of await namedInPlans.execute(values)) {
        if (carries(row.relation)) add(row.studentId, { ground: row.relation, kinds: [row.kind] })
      }
      const held = await roles.execute(values)
      for (const row of held) {
        const ground = row.studentId && groundOfAssignment(row.role)
        if (row.studentId && ground && carries(ground)) add(row.studentId, { ground })
      }
      const family = new Set(
        [...(await ownFamily.execute(values)), ...(await ownFamilyAsWritten.execute(values))].map(
          (row) => row.studentId,
        ),
      )
      for (const byOffice of [false, true]) {
        const from = [...holders].flatMap(([whose, one]) => (one.id === of && one.byOffice === byOffice ? [whose] : []))
        if (from.length === 0) continue
        const theirs = { ...values, from: list(from) }
        // What came by office opens nothing of one's own family, as an office doesn't.
        const comes = (student: StudentId) => !byOffice || !family.has(student)
        for (const row of await handedOver.execute(theirs)) {
          if (comes(row.studentId)) add(row.studentId, { ground: 'caseManager', kinds: [row.kind] })
        }
        for (const row of await assignmentsHandedOver.execute(theirs)) {
          if (comes(row.studentId)) add(row.studentId, { ground: 'caseManager' })
        }
      }
      const standing = await standingIn.execute(values)
      for (const row of standing) add(row.studentId, { ground: 'substitute' })
      const ends = standing.map((row) => row.untilAt)
      return {
        personal,
        offices: held.some(isOffice) ? officesFrom(held, await allSchools()) : [],
        ownFamily: family,
        holders,
        ...(ends.length > 0 && { until: Math.min(...ends) as Instant }),
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

/** Where a contact of a student is also a member of staff. */
export function isFamilyContact({ tables: { contacts, staff } }: Database): SQL | undefined {
  return or(
    eq(contacts.staffId, staff.id),
    and(isNotNull(contacts.emailToken), eq(contacts.emailToken, staff.emailToken)),
  )
}
