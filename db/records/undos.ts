// What can be taken back, as it is stored: what was changed is sealed.
import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import { type Undoable, type UndoRecord, type UndoRecords, type UndoWork, undoForMs } from '#records/undo'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

const place = (row: string) => ({ table: 'undos', column: 'payload', row })

export function undoRecords(database: Database, seal: Seal): UndoRecords {
  const { undos } = database.tables
  type Row = typeof undos.$inferSelect

  function recordFrom({ id, staffId, command, studentId, payload, at, until, undoneAt }: Row): UndoRecord {
    const opened = JSON.parse(seal.open(place(id), payload)) as Pick<Undoable, 'says' | 'payload'>
    return {
      ...opened,
      id,
      staffId,
      command,
      at,
      until,
      ...(studentId !== null && { student: studentId }),
      ...(undoneAt !== null && { undoneAt }),
    }
  }

  return {
    async of(id, owner) {
      const rows = await database.read
        .select()
        .from(undos)
        .where(and(eq(undos.id, id), eq(undos.staffId, owner)))
      return rows.map(recordFrom)[0]
    },
    async latest(owner) {
      const rows = await database.read
        .select()
        .from(undos)
        .where(and(eq(undos.staffId, owner), isNull(undos.undoneAt)))
        .orderBy(desc(undos.at))
        .limit(1)
      return rows.map(recordFrom)[0]
    },
  }
}

/** What a change does to what can be undone, within its transaction. */
export function undoWork(database: Database, seal: Seal, clock: Clock, write: Queries): UndoWork {
  const { undos, outbox } = database.tables
  return {
    async remember({ command, says, payload, student, by }) {
      const id = randomUUID()
      const at = clock.now()
      await write.insert(undos).values({
        id,
        staffId: by,
        command,
        studentId: student ?? null,
        payload: seal.seal(place(id), JSON.stringify({ says, payload })),
        at,
        until: (at + undoForMs) as Instant,
      })
      return id
    },
    async done(id) {
      const now = clock.now()
      const marked = await write
        .update(undos)
        .set({ undoneAt: now })
        .where(and(eq(undos.id, id), isNull(undos.undoneAt), gte(undos.until, now)))
        .returning({ id: undos.id })
      if (marked.length === 0) return false
      await write
        .update(outbox)
        .set({ status: 'undone' })
        .where(and(eq(outbox.undoId, id), eq(outbox.status, 'waiting')))
      return true
    },
  }
}
