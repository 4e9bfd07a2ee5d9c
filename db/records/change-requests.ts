// What colleagues would have changed in a plan: asked, and settled.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { AskedChange, ChangeRequest } from '#records/plan-history'
import { ChangedMeanwhile, type PlanWork } from '#records/plan-writing'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import type { WorkParts } from './plan-drafts.js'

const place = (row: string) => ({ table: 'change_requests', column: 'words', row })

export function requestFrom(seal: Seal, row: Database['tables']['changeRequests']['$inferSelect']): ChangeRequest {
  const { id, studentId, kind, planId, askerId, askedAt } = row
  const asked = JSON.parse(seal.open(place(id), row.words)) as AskedChange
  return { id, studentId, kind, planId, askerId, askedAt, asked, ...(row.toId && { toId: row.toId }) }
}

export function changeRequestWork({
  database,
  seal,
  clock,
  write,
}: WorkParts): Pick<PlanWork, 'requestChange' | 'settleChange' | 'unsettleChange' | 'withdrawChange'> {
  const { changeRequests } = database.tables
  const isOpen = (id: string) => and(eq(changeRequests.id, id), isNull(changeRequests.settledAt))
  return {
    async requestChange({ student, kind, planId, by, to, asked }) {
      const id = randomUUID()
      await write.insert(changeRequests).values({
        id,
        studentId: student,
        kind,
        planId,
        askerId: by,
        toId: to ?? null,
        words: seal.seal(place(id), JSON.stringify(asked)),
        askedAt: clock.now(),
      })
      return id
    },
    async settleChange(request, by) {
      const settled = await write
        .update(changeRequests)
        .set({ settledAt: clock.now(), settledBy: by })
        .where(isOpen(request))
        .returning({ id: changeRequests.id })
      if (settled.length === 0) throw new ChangedMeanwhile()
    },
    async unsettleChange(request) {
      await write.update(changeRequests).set({ settledAt: null, settledBy: null }).where(eq(changeRequests.id, request))
    },
    async withdrawChange(request) {
      const gone = await write.delete(changeRequests).where(isOpen(request)).returning({ id: changeRequests.id })
      if (gone.length === 0) throw new ChangedMeanwhile()
    },
  }
}
