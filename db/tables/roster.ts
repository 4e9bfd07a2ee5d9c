// People and classes, as the roster has them.

import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Columns } from '../columns.js'

export function rosterTables(c: Columns) {
  const schools = c.table('schools', {
    id: c.id<SchoolId>(),
    sourcedId: c.text().notNull(),
    name: c.text().notNull(),
    type: c.text().notNull(),
    parentId: c.ref<SchoolId>(),
    ended: c.flag().notNull(),
  })

  const terms = c.table('terms', {
    id: c.id(),
    sourcedId: c.text().notNull(),
    title: c.text().notNull(),
    type: c.text(),
    startDay: c.day().notNull(),
    endDay: c.day().notNull(),
    parentSourcedId: c.text(),
    schoolYear: c.text(),
    ended: c.flag().notNull(),
  })

  const staff = c.table(
    'staff',
    {
      id: c.id<StaffId>(),
      sourcedId: c.text().notNull(),
      givenName: c.text().notNull(),
      familyName: c.text().notNull(),
      /** Lower case; empty where the roster gives none. */
      email: c.text().notNull(),
      emailToken: c.token().notNull(),
      active: c.flag().notNull(),
    },
    (t) => [c.index('staff_email').on(t.email)],
  )

  const staffRoles = c.table(
    'staff_roles',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      role: c.oneOf<StaffRole>().notNull(),
      schoolId: c.ref<SchoolId>(),
      studentId: c.ref<StudentId>(),
      startDay: c.day(),
      endDay: c.day(),
      /** `roster`, `staffRoles.csv` or `chat`. */
      source: c.text().notNull(),
    },
    (t) => [c.index('staff_roles_staff').on(t.staffId), c.index('staff_roles_student').on(t.studentId)],
  )

  const students = c.table('students', {
    id: c.id<StudentId>(),
    identity: c.sealed().notNull(),
    active: c.flag().notNull(),
  })

  /** Keyed hashes of the names and numbers a student is found by. */
  const studentTokens = c.table(
    'student_tokens',
    {
      token: c.token().notNull(),
      studentId: c
        .ref<StudentId>()
        .notNull()
        .references(() => students.id),
    },
    (t) => [c.key({ columns: [t.token, t.studentId] }), c.index('student_tokens_student').on(t.studentId)],
  )

  const studentSchools = c.table(
    'student_schools',
    {
      studentId: c.ref<StudentId>().notNull(),
      schoolId: c.ref<SchoolId>().notNull(),
      /** Placed there by the roster; otherwise by a class, for as long as they are in one there. */
      byRoster: c.flag().notNull(),
    },
    (t) => [c.key({ columns: [t.studentId, t.schoolId] }), c.index('student_schools_school').on(t.schoolId)],
  )

  /** `iep` and `504` as School Data Sync flags them: a plan exists somewhere. */
  const studentFlags = c.table(
    'student_flags',
    { studentId: c.ref<StudentId>().notNull(), flag: c.text().notNull() },
    (t) => [c.key({ columns: [t.studentId, t.flag] })],
  )

  const classes = c.table(
    'classes',
    {
      id: c.id(),
      sourcedId: c.text().notNull(),
      title: c.text().notNull(),
      classCode: c.text(),
      schoolId: c.ref<SchoolId>().notNull(),
      /** Periods, `;` between. */
      periods: c.text(),
      subject: c.text(),
      grade: c.text(),
      courseSourcedId: c.text(),
      /** The terms' sourcedIds. */
      terms: c.json<readonly string[]>().notNull(),
      startDay: c.day(),
      endDay: c.day(),
      ended: c.flag().notNull(),
    },
    (t) => [c.index('classes_school').on(t.schoolId)],
  )

  const enrollments = c.table(
    'enrollments',
    {
      id: c.id(),
      classId: c.text().notNull(),
      /** A student's or a member of staff's id. */
      personId: c.text().notNull(),
      role: c.oneOf<'student' | 'teacher' | 'aide'>().notNull(),
      startDay: c.day(),
      endDay: c.day(),
      ended: c.flag().notNull(),
    },
    (t) => [c.index('enrollments_person').on(t.personId), c.index('enrollments_class').on(t.classId)],
  )

  const contacts = c.table(
    'contacts',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      details: c.sealed().notNull(),
      /** Set where the contact is also a member of staff by the roster's id. */
      staffId: c.ref<StaffId>(),
      emailToken: c.token(),
      source: c.text().notNull(),
    },
    (t) => [
      c.index('contacts_student').on(t.studentId),
      c.index('contacts_email').on(t.emailToken),
      c.index('contacts_staff').on(t.staffId),
    ],
  )

  return {
    schools,
    terms,
    staff,
    staffRoles,
    students,
    studentTokens,
    studentSchools,
    studentFlags,
    classes,
    enrollments,
    contacts,
  }
}
