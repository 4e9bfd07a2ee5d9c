// At which schools a student is: where the roster places them, and where a class of theirs is.
import { and, eq } from 'drizzle-orm'
import type { PlacementRow } from '#imports/rows'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Database } from '../database.js'
import { preparedChange } from '../prepared-change.js'
import type { Queries } from '../queries.js'
import type { JsonRow } from '../row-writer.js'
import type { KindStore } from './kind-store.js'
import { upsertInto } from './upsert.js'

/** Places students where their roster does now; elsewhere they are only as long as a class of theirs is open there. */
export function rosterPlacements(database: Database) {
  const { studentSchools } = database.tables
  const { isOneOf, list } = database.dialect
  const place = upsertInto(database, studentSchools, ['studentId', 'schoolId'], 'import_student_schools')
  const leaveAll = preparedChange(database, 'import_leave_schools', (write) =>
    write.update(studentSchools).set({ byRoster: false }).where(isOneOf(studentSchools.studentId, 'ids')),
  )

  return async (write: Queries, schoolsOf: ReadonlyMap<StudentId, readonly SchoolId[]>): Promise<void> => {
    await leaveAll(write, { ids: list([...schoolsOf.keys()]) })
    const pairs: JsonRow[] = []
    for (const [studentId, schools] of schoolsOf) {
      for (const schoolId of new Set(schools)) pairs.push({ studentId, schoolId, byRoster: true })
    }
    await place(write, pairs)
  }
}

/** Schools that students come to by a class. Where the roster places them too, it goes on doing so. */
export function placementKind(database: Database): KindStore<PlacementRow> {
  const { studentSchools } = database.tables
  const all = async () => (await database.read.select().from(studentSchools)).map(rowFrom)
  return {
    atOnce: 250,
    load: async (ids) => new Map((await all()).filter(({ id }) => ids.includes(id)).map((row) => [row.id, row])),
    hasAny: async () => (await database.read.select().from(studentSchools).limit(1)).length > 0,
    async *scan() {
      yield* await all()
    },
    async *ids() {
      for (const { id } of await all()) yield id
    },
    lay: ({ studentId, schoolId }) => ({ studentId, schoolId, byRoster: false }),
    write: upsertInto(database, studentSchools, ['studentId', 'schoolId'], 'import_placements', true),
    async remove(write, ids) {
      for (const id of ids) {
        const [student = '', school = ''] = id.split('|')
        const { studentId, schoolId } = studentSchools
        await write
          .delete(studentSchools)
          .where(and(eq(studentId, student as StudentId), eq(schoolId, school as SchoolId)))
      }
    },
  }
}

function rowFrom({ studentId, schoolId }: { studentId: StudentId; schoolId: SchoolId }): PlacementRow {
  return { id: `${studentId}|${schoolId}`, studentId, schoolId }
}
