// Assignments as they are stored: among the roles for one student, with the id that an import of staffRoles.csv gives them.
import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { AssignmentWork } from '#records/assignments'
import type { Clock } from '#time/clock'
import { addDays } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

/** Where a role was given in chat: a full import of staffRoles.csv leaves it. */
const source = 'chat'

export function assignmentWork(
  { database, seal, clock, write }: { database: Database; seal: Seal; clock: Clock; write: Queries },
  countChange: (student: StudentId) => Promise<void>,
): AssignmentWork {
  const { staffRoles } = database.tables
  return {
    async assign(studentId, staffId) {
      const id = seal.idFrom('staffRole', [staffId, 'caseManager', '', studentId].join('|'))
      const rows = await write
        .insert(staffRoles)
        .values({
          id,
          staffId,
          role: 'caseManager',
          schoolId: null,
          studentId,
          startDay: clock.today(),
          endDay: null,
          source,
        })
        .onConflictDoNothing()
        .returning({ id: staffRoles.id })
      // Who was assigned before and relieved is assigned anew.
      const [one] =
        rows.length > 0
          ? rows
          : await write
              .update(staffRoles)
              .set({ startDay: clock.today(), endDay: null })
              .where(and(eq(staffRoles.id, id), eq(staffRoles.source, source), isNotNull(staffRoles.endDay)))
              .returning({ id: staffRoles.id })
      if (one) await countChange(studentId)
      return one?.id
    },
    async relieve(studentId, but) {
      const ended = await write
        .update(staffRoles)
        .set({ endDay: addDays(clock.today(), -1) })
        .where(
          and(
            eq(staffRoles.studentId, studentId),
            eq(staffRoles.role, 'caseManager'),
            eq(staffRoles.source, source),
            ne(staffRoles.staffId, but),
            isNull(staffRoles.endDay),
          ),
        )
        .returning({ id: staffRoles.id })
      if (ended.length > 0) await countChange(studentId)
      return ended.map(({ id }) => id)
    },
    async resume(ids) {
      if (ids.length === 0) return
      const again = await write
        .update(staffRoles)
        .set({ endDay: null })
        .where(inArray(staffRoles.id, [...ids]))
        .returning({ studentId: staffRoles.studentId })
      for (const { studentId } of again) if (studentId) await countChange(studentId)
    },
    async unassign(id) {
      const gone = await write
        .delete(staffRoles)
        .where(and(eq(staffRoles.id, id), eq(staffRoles.source, source)))
        .returning({ studentId: staffRoles.studentId })
      for (const { studentId } of gone) if (studentId) await countChange(studentId)
      return gone.length > 0
    },
  }
}
