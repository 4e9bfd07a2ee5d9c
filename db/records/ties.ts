// Who has to do with which students by name, many students at a time: what `relations` says of one member of staff,
// the other way about. By the same windows.
import { and, eq, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { SharedClass, Tie } from '#plans/delivery/responsible'
import type { AccessWindow } from '#records/student-records'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import { isInForce, isOpen, isStandingIn } from './open-classes.js'
import { groundOfAssignment } from './relations.js'

interface ClassTie {
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly role: 'teacher' | 'aide' | 'student'
  readonly title: string
  readonly subject: string | null
}

/** Reads ties from either end. */
export function tiesReader(database: Database) {
  const { enrollments, classes, plans, planStaff, staffRoles, staff, substitutes } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const mates = alias(enrollments, 'mates')
  const ofStaff = sql.placeholder('staffId')

  function queries(end: 'students' | 'staff') {
    const by = (ofStudents: SQL, ofOne: SQL) => (end === 'students' ? ofStudents : ofOne)
    const place = { title: classes.title, subject: classes.subject }
    const inClasses = prepare<ClassTie>(
      database.read
        .select({
          staffId: sql<StaffId>`${enrollments.personId}`,
          studentId: sql<StudentId>`${mates.personId}`,
          role: enrollments.role,
          ...place,
        })
        .from(enrollments)
        .innerJoin(classes, eq(classes.id, enrollments.classId))
        .innerJoin(mates, and(eq(mates.classId, enrollments.classId), eq(mates.role, 'student')))
        .innerJoin(staff, and(eq(staff.id, enrollments.personId), eq(staff.active, true)))
        .where(
          and(
            by(isOneOf(mates.personId, 'ids'), eq(enrollments.personId, ofStaff)),
            or(eq(enrollments.role, 'teacher'), eq(enrollments.role, 'aide')),
            isOpen(enrollments, classes),
            isOpen(mates, classes),
          ),
        ),
      `ties_in_classes_by_${end}`,
    )
    const standingIn = prepare<ClassTie>(
      database.read
        .select({
          staffId: sql<StaffId>`${substitutes.staffId}`,
          studentId: sql<StudentId>`${mates.personId}`,
          role: mates.role,
          ...place,
        })
        .from(substitutes)
        .innerJoin(classes, eq(classes.id, substitutes.classId))
        .innerJoin(mates, and(eq(mates.classId, substitutes.classId), eq(mates.role, 'student')))
        .innerJoin(staff, and(eq(staff.id, substitutes.staffId), eq(staff.active, true)))
        .where(
          and(
            by(isOneOf(mates.personId, 'ids'), eq(substitutes.staffId, ofStaff)),
            isStandingIn(substitutes),
            isOpen(mates, classes),
          ),
        ),
      `ties_standing_in_by_${end}`,
    )
    const namedInPlans = prepare<{ staffId: StaffId; studentId: StudentId; planId: string; ground: Ground }>(
      database.read
        .select({
          staffId: planStaff.staffId,
          studentId: planStaff.studentId,
          planId: planStaff.planId,
          ground: sql<Ground>`${planStaff.relation}`,
        })
        .from(planStaff)
        .innerJoin(plans, eq(plans.id, planStaff.planId))
        .innerJoin(staff, and(eq(staff.id, planStaff.staffId), eq(staff.active, true)))
        .where(
          and(
            by(isOneOf(planStaff.studentId, 'ids'), eq(planStaff.staffId, ofStaff)),
            notInArray(plans.status, ['superseded', 'exited', 'consentRevoked']),
            isInForce(planStaff),
          ),
        ),
      `ties_in_plans_by_${end}`,
    )
    const assigned = prepare<{ staffId: StaffId; studentId: StudentId; role: StaffRole }>(
      database.read
        .select({
          staffId: staffRoles.staffId,
          studentId: sql<StudentId>`${staffRoles.studentId}`,
          role: staffRoles.role,
        })
        .from(staffRoles)
        .innerJoin(staff, and(eq(staff.id, staffRoles.staffId), eq(staff.active, true)))
        .where(
          and(
            by(isOneOf(staffRoles.studentId, 'ids'), eq(staffRoles.staffId, ofStaff)),
            isNotNull(staffRoles.studentId),
            isInForce(staffRoles),
          ),
        ),
      `ties_assigned_by_${end}`,
    )
    return async (values: Readonly<Record<string, unknown>>): Promise<readonly Tie[]> => [
      ...(await inClasses.execute(values)).map((row) => classTie(row)),
      ...(await standingIn.execute(values)).map((row) => ({ ...classTie(row), ground: 'substitute' as const })),
      ...(await namedInPlans.execute(values)),
      ...(await assigned.execute(values)).flatMap(({ staffId, studentId, role }) => {
        const ground = groundOfAssignment(role)
        return ground ? [{ staffId, studentId, ground }] : []
      }),
    ]
  }

  const byStudents = queries('students')
  const byStaff = queries('staff')
  return {
    tiesTo: (students: readonly StudentId[], window: AccessWindow, now: Instant) =>
      byStudents({ ids: list(students), ...window, now }),
    tiesOf: (of: StaffId, window: AccessWindow, now: Instant) => byStaff({ staffId: of, ...window, now }),
  }
}

function classTie({ staffId, studentId, role, title, subject }: ClassTie): Tie {
  const sharedClass: SharedClass = { title, ...(subject && { subject }) }
  return { staffId, studentId, ground: role === 'aide' ? 'paraprofessional' : 'classTeacher', sharedClass }
}
