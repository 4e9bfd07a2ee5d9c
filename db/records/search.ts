// Finds students by keyed tokens, within what an office reaches: names themselves are never searched.
import { and, eq, exists, sql } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { OfficeReach } from '#records/office-reach'
import { Permit } from '#records/permit'
import type { StudentRecords } from '#records/student-records'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

/** Keys come likeliest first: where many fit, the likeliest must not be lost among all that fit at all. */
const keysAtOnce = 100

/** So many bear a name at most for all of them to be read, wherever they are. */
const fewEnough = 300

export function searchReader(
  database: Database,
  seal: Seal,
): Pick<StudentRecords, 'filedAmong' | 'filedUnder' | 'withPlans'> {
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
  const filedOf = prepare<{ id: StudentId }>(
    database.read
      .select({ id: students.id })
      .from(students)
      .where(
        and(
          isOneOf(students.id, 'ids'),
          exists(
            database.read
              .select({ one: sql`1` })
              .from(studentTokens)
              .where(and(eq(studentTokens.studentId, students.id), isOneOf(studentTokens.token, 'tokens'))),
          ),
        ),
      ),
    'search_filed_of',
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

  const tokensOf = (keys: readonly string[]) => list(keys.map((key) => seal.token('name', key)))

  return {
    async filedAmong(keys: readonly string[], permits: readonly Permit[]) {
      const ids = permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
      if (keys.length === 0 || ids.length === 0) return []
      const tokens = tokensOf(keys)
      // Few bear a whole name in any district: to find them all costs least. Of a common one each student is looked at.
      const anywhere = await filedAnywhere.execute({ tokens, limit: fewEnough })
      if (anywhere.length < fewEnough) {
        const among = new Set(ids)
        return anywhere.map((row) => row.id).filter((id) => among.has(id))
      }
      return (await filedOf.execute({ ids: list(ids), tokens })).map((row) => row.id)
    },
    async filedUnder(keys: readonly string[], reach: OfficeReach, most: number) {
      const found = new Set<StudentId>()
      for (let from = 0; from < keys.length && found.size < most; from += keysAtOnce) {
        const tokens = tokensOf(keys.slice(from, from + keysAtOnce))
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
