// At which schools a student is: where the roster places them, and where a class of theirs is.
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { upsertInto } from './upsert.js'

export function placements(database: Database) {
  const { studentSchools, enrollments, classes } = database.tables
  const add = upsertInto(database, studentSchools, ['studentId', 'schoolId'], 'import_student_schools')

  return {
    /** Places students where their roster does. Another school stays theirs only while they are in a class there. */
    async replace(write: Queries, schoolsOf: ReadonlyMap<StudentId, readonly SchoolId[]>): Promise<void> {
      if (schoolsOf.size === 0) return
      const inClassThere = sql`exists (select 1 from ${enrollments} join ${classes} on ${classes.id} = ${enrollments.classId} where ${enrollments.personId} = ${studentSchools.studentId} and ${eq(enrollments.ended, false)} and ${eq(classes.ended, false)} and ${classes.schoolId} = ${studentSchools.schoolId})`
      await write
        .delete(studentSchools)
        .where(and(inArray(studentSchools.studentId, [...schoolsOf.keys()]), sql`not ${inClassThere}`))
      const pairs: string[] = []
      for (const [studentId, schools] of schoolsOf) {
        for (const schoolId of new Set(schools)) pairs.push(JSON.stringify({ studentId, schoolId }))
      }
      await add(write, pairs)
    },
    /** Places students at the schools of some enrollments. */
    async byClass(write: Queries, ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return
      const pairs = await write
        .selectDistinct({ studentId: enrollments.personId, schoolId: classes.schoolId })
        .from(enrollments)
        .innerJoin(classes, eq(classes.id, enrollments.classId))
        .where(inArray(enrollments.id, [...ids]))
      await add(
        write,
        pairs.map((pair) => JSON.stringify(pair)),
      )
    },
  }
}
