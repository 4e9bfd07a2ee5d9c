// Classes and who is in them now.
import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { ClassRecord, StudentRecords } from '#records/student-records'
import type { Database } from '../database.js'
import { isOpen, isStandingIn } from './open-classes.js'

interface ClassRow {
  readonly id: string
  readonly title: string
  readonly periods: string | null
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly role?: NonNullable<ClassRecord['role']>
}

export function classReader(database: Database): Pick<StudentRecords, 'classesOf' | 'classesIn' | 'enrolledIn'> {
  const { classes, enrollments, schools, students, substitutes } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const columns = {
    id: classes.id,
    title: classes.title,
    periods: classes.periods,
    schoolId: classes.schoolId,
    schoolName: schools.name,
  }

  const taught = prepare<ClassRow>(
    database.read
      .selectDistinct({ ...columns, role: sql<'teacher' | 'aide'>`${enrollments.role}` })
      .from(enrollments)
      .innerJoin(classes, eq(classes.id, enrollments.classId))
      .innerJoin(schools, eq(schools.id, classes.schoolId))
      .where(
        and(
          eq(enrollments.personId, sql.placeholder('staffId')),
          or(eq(enrollments.role, 'teacher'), eq(enrollments.role, 'aide')),
          isOpen(enrollments, classes),
        ),
      )
      .orderBy(asc(classes.periods), asc(classes.title)),
    'classes_taught',
  )
  const stoodInFor = prepare<ClassRow>(
    database.read
      .selectDistinct({ ...columns, role: sql<'substitute'>`'substitute'` })
      .from(substitutes)
      .innerJoin(classes, eq(classes.id, substitutes.classId))
      .innerJoin(schools, eq(schools.id, classes.schoolId))
      .where(
        and(eq(substitutes.staffId, sql.placeholder('staffId')), isStandingIn(substitutes), eq(classes.ended, false)),
      )
      .orderBy(asc(classes.periods), asc(classes.title)),
    'classes_stood_in_for',
  )
  const inSchools = prepare<ClassRow>(
    database.read
      .selectDistinct(columns)
      .from(classes)
      .innerJoin(schools, eq(schools.id, classes.schoolId))
      .where(and(eq(classes.ended, false), isOneOf(classes.schoolId, 'schools')))
      .orderBy(asc(classes.title), asc(classes.periods)),
    'classes_in_schools',
  )
  const anywhere = prepare<ClassRow>(
    database.read
      .select(columns)
      .from(classes)
      .innerJoin(schools, eq(schools.id, classes.schoolId))
      .where(eq(classes.ended, false))
      .orderBy(asc(classes.title), asc(classes.periods)),
    'classes_anywhere',
  )
  const enrolled = prepare<{ id: StudentId }>(
    database.read
      .selectDistinct({ id: students.id })
      .from(enrollments)
      .innerJoin(classes, eq(classes.id, enrollments.classId))
      .innerJoin(students, eq(students.id, enrollments.personId))
      .where(
        and(
          eq(enrollments.classId, sql.placeholder('classId')),
          eq(enrollments.role, 'student'),
          isOpen(enrollments, classes),
        ),
      ),
    'classes_enrolled',
  )

  return {
    async classesOf(staff, window) {
      const values = { staffId: staff, ...window }
      const own = [...(await taught.execute(values))].sort((a, b) => closeness(a) - closeness(b))
      const all = [...own, ...(await stoodInFor.execute(values))].map(classFrom)
      // Whoever teaches a class and helps in it has it once.
      const first = all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at)
      return first.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    },
    async classesIn(reach) {
      const rows = reach.schools ? await inSchools.execute({ schools: list(reach.schools) }) : await anywhere.execute()
      return rows.map(classFrom)
    },
    async enrolledIn(classId, window) {
      return (await enrolled.execute({ classId, ...window })).map((row) => row.id)
    },
  }
}

const closeness = (row: ClassRow) => (row.role === 'teacher' ? 0 : 1)

const orderOf = (of: ClassRecord) => `${of.periods.join(';').padStart(8)}|${of.title}|${of.id}`

function classFrom(row: ClassRow): ClassRecord {
  return {
    ...row,
    periods: (row.periods ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  }
}
