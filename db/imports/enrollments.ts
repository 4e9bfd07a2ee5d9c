// Enrollments as an import keeps them: a student is at the school of every class they are in.
import { and, eq, sql } from 'drizzle-orm'
import type { EnrollmentRow } from '#imports/rows'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'
import { clearKind } from './clear-kind.js'
import type { KindStore } from './kind-store.js'

export function enrollmentKind(database: Database): KindStore<EnrollmentRow> {
  const { enrollments, classes, studentSchools } = database.tables
  const kind = clearKind<EnrollmentRow>(database, enrollments, 'enrollments')
  const prepared = new WeakMap<Queries, Prepared<unknown>>()
  const place = (write: Queries) => {
    const known = prepared.get(write)
    if (known) return known
    const school = write
      .select({
        studentId: sql<string>`cast(${sql.placeholder('studentId')} as text)`.as('student_id'),
        schoolId: classes.schoolId,
      })
      .from(classes)
      .where(and(eq(classes.id, sql.placeholder('classId'))))
    const statement: Prepared<unknown> = database.dialect.prepare(
      write
        .insert(studentSchools)
        .select(school as never)
        .onConflictDoNothing(),
      'import_place_by_class',
    )
    prepared.set(write, statement)
    return statement
  }
  return {
    ...kind,
    async write(write, laid) {
      const row = laid as EnrollmentRow
      await kind.write(write, row)
      if (row.role === 'student' && !row.ended) {
        await place(write).execute({ studentId: row.personId, classId: row.classId })
      }
    },
  }
}
