// Assignments as they are stored: among the roles for one student, with the id that an import of staffRoles.csv gives them.
import { and, eq } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { AssignmentWork } from '#records/assignments'
import type { Clock } from '#time/clock'
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
      if (rows.length > 0) await countChange(studentId)
      return rows[0]?.id
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
