// Students as an import keeps them: identity sealed, filed under keyed tokens, placed at their schools.
import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { StudentRow } from '#imports/rows'
import { filedUnder } from '#language/name-keys'
import type { SchoolId } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { sealedKind } from './sealed-kind.js'
import { upsertInto } from './upsert.js'

interface Along {
  readonly tokens: readonly number[]
  readonly schools: readonly SchoolId[]
}

export function studentKind(database: Database, seal: Seal): KindStore<StudentRow> {
  const { students, studentTokens, studentSchools, enrollments, classes } = database.tables
  const file = upsertInto(database, studentTokens, ['token', 'studentId'], 'import_student_tokens')
  const placeAt = upsertInto(database, studentSchools, ['studentId', 'schoolId'], 'import_student_schools')

  return sealedKind<StudentRow>(database, seal, {
    table: students,
    name: 'students',
    column: 'identity',
    split: ({ id, identity, active }) => ({ secret: identity, clear: { id, active } }),
    join: (stored, secret) => ({
      id: stored.id as StudentId,
      identity: secret as StudentIdentity,
      active: stored.active === true,
    }),
    along: ({ identity }): Along => ({
      tokens: [...new Set(filedUnder(identity).map((key) => seal.token('name', key)))],
      schools: (identity.schools ?? []).map((school) => seal.idFrom('school', school) as SchoolId),
    }),
    async also(write, clear, along) {
      const studentId = clear.id as StudentId
      const { tokens, schools } = along as Along
      await write
        .delete(studentTokens)
        .where(and(eq(studentTokens.studentId, studentId), notInArray(studentTokens.token, [...tokens, 0])))
      for (const token of tokens) await file(write, { token, studentId })
      // A school that the roster no longer names stays theirs while they are in a class there.
      const inClassThere = sql`exists (select 1 from ${enrollments} join ${classes} on ${classes.id} = ${enrollments.classId} where ${enrollments.personId} = ${studentId} and ${enrollments.ended} = false and ${classes.schoolId} = ${studentSchools.schoolId})`
      await write
        .delete(studentSchools)
        .where(
          and(
            eq(studentSchools.studentId, studentId),
            notInArray(studentSchools.schoolId, [...schools, '' as SchoolId]),
            sql`not ${inClassThere}`,
          ),
        )
      for (const schoolId of schools) await placeAt(write, { studentId, schoolId })
    },
  })
}
