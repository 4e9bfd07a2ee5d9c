// Enrollments as an import keeps them: a student is at the school of every class they are in.
import { inArray } from 'drizzle-orm'
import type { EnrollmentRow } from '#imports/rows'
import type { SchoolId } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { clearKind } from './clear-kind.js'
import type { KindStore } from './kind-store.js'
import { placements } from './placements.js'
import { schoolsIn } from './students.js'

export function enrollmentKind(database: Database, seal: Seal): KindStore<EnrollmentRow> {
  const { enrollments, students } = database.tables
  const kind = clearKind<EnrollmentRow>(database, enrollments, 'enrollments')
  const places = placements(database)

  /** Where the roster places some students, as the change so far has it. */
  async function rosterSchools(write: Queries, ids: readonly StudentId[]) {
    const found = new Map<StudentId, readonly SchoolId[]>()
    const rows = await write
      .select({ id: students.id, identity: students.identity })
      .from(students)
      .where(inArray(students.id, [...ids]))
    for (const { id, identity } of rows) {
      const opened = seal.open({ table: 'students', column: 'identity', row: id }, identity)
      found.set(id, schoolsIn(seal, JSON.parse(opened) as StudentIdentity))
    }
    return found
  }

  return {
    ...kind,
    async write(write, laid) {
      await kind.write(write, laid)
      const begun: string[] = []
      const left = new Set<StudentId>()
      for (const one of laid) {
        const { id, personId, role, ended } = JSON.parse(one) as EnrollmentRow
        if (role !== 'student') continue
        if (ended) left.add(personId as StudentId)
        else begun.push(id)
      }
      await places.byClass(write, begun)
      if (left.size > 0) await places.replace(write, await rosterSchools(write, [...left]))
    },
  }
}
