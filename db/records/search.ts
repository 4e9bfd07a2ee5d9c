// Finds students by keyed tokens, within what an office reaches: names themselves are never searched.
import { and, eq, sql } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { OfficeReach } from '#records/office-reach'
import type { StudentRecords } from '#records/student-records'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

/** Keys come likeliest first: where many fit, the likeliest must not be lost among all that fit at all. */
const keysAtOnce = 100

export function searchReader(database: Database, seal: Seal): Pick<StudentRecords, 'filedUnder' | 'withPlans'> {
  const { students, studentTokens, studentSchools, studentFlags, studentEvents, plans } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const limit = sql.placeholder('limit')

  const filedAnywhere = prepare<{ id: StudentId }>(
    database.read
      .selectDistinct({ id: studentTokens.studentId })
      .from(studentTokens)
      .where(isOneOf(studentTokens.token, 'tokens'))
      .limit(limit),
    'search_filed_anywhere',
  )
  const filedInSchools = prepare<{ id: StudentId }>(
    database.read
      .selectDistinct({ id: studentTokens.studentId })
      .from(studentTokens)
      .innerJoin(studentSchools, eq(studentSchools.studentId, studentTokens.studentId))
      .where(and(isOneOf(studentTokens.token, 'tokens'), isOneOf(studentSchools.schoolId, 'schools')))
      .limit(limit),
    'search_filed_in_schools',
  )
  const hasPlanOrFlag = sql`(exists (select 1 from ${plans} where ${plans.studentId} = ${students.id}) or exists (select 1 from ${studentFlags} where ${studentFlags.studentId} = ${students.id}) or exists (select 1 from ${studentEvents} where ${studentEvents.studentId} = ${students.id} and ${studentEvents.event} in ('referralReceived', 'consentRequested', 'consentReceived', 'eligibilityDetermined', 'transferredIn')))`
  const plansAnywhere = prepare<{ id: StudentId }>(
    database.read.select({ id: students.id }).from(students).where(hasPlanOrFlag).limit(limit),
    'search_plans_anywhere',
  )
  const plansInSchools = prepare<{ id: StudentId }>(
    database.read
      .selectDistinct({ id: students.id })
      .from(studentSchools)
      .innerJoin(students, eq(students.id, studentSchools.studentId))
      .where(and(isOneOf(studentSchools.schoolId, 'schools'), hasPlanOrFlag))
      .limit(limit),
    'search_plans_in_schools',
  )

  return {
    async filedUnder(keys: readonly string[], reach: OfficeReach, most: number) {
      const found = new Set<StudentId>()
      for (let from = 0; from < keys.length && found.size < most; from += keysAtOnce) {
        const tokens = list(keys.slice(from, from + keysAtOnce).map((key) => seal.token('name', key)))
        const rows = reach.schools
          ? await filedInSchools.execute({ tokens, schools: list(reach.schools), limit: most })
          : await filedAnywhere.execute({ tokens, limit: most })
        for (const row of rows) found.add(row.id)
      }
      return [...found].slice(0, most)
    },
    async withPlans(reach: OfficeReach, most: number) {
      const rows = reach.schools
        ? await plansInSchools.execute({ schools: list(reach.schools), limit: most })
        : await plansAnywhere.execute({ limit: most })
      return rows.map((row) => row.id)
    },
  }
}
