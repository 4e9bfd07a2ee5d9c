// Acts that wait for a second administrator, as they are stored: what they do is sealed.
import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, ne } from 'drizzle-orm'
import {
  type Approval,
  type ApprovalRecords,
  type ApprovalWork,
  type AskedAct,
  approvalForMs,
} from '#records/approvals'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['approvals']['$inferSelect']

type Sealed = Omit<AskedAct, 'command' | 'subject'>

const place = (row: string) => ({ table: 'approvals', column: 'content', row })

export function approvalRecords(database: Database, seal: Seal, clock: Clock): ApprovalRecords {
  const { approvals } = database.tables
  const opened = ({ content, decidedBy, decidedAt: _decidedAt, ...row }: Row): Approval => {
    const sealed = JSON.parse(seal.open(place(row.id), content)) as Sealed
    return { ...row, ...sealed, ...(decidedBy !== null && { decidedBy }) }
  }
  return {
    async of(id) {
      return (await database.read.select().from(approvals).where(eq(approvals.id, id))).map(opened)[0]
    },
    async waiting() {
      const rows = await database.read
        .select()
        .from(approvals)
        .where(and(eq(approvals.status, 'waiting'), gt(approvals.untilAt, clock.now())))
        .orderBy(asc(approvals.askedAt), asc(approvals.id))
      return rows.map(opened)
    },
  }
}

/** What a change does to them, within its transaction. */
export function approvalWork(database: Database, seal: Seal, clock: Clock, write: Queries): ApprovalWork {
  const { approvals } = database.tables
  const settle = async (id: string, values: Partial<Row>, ...conditions: Parameters<typeof and>) => {
    const settled = await write
      .update(approvals)
      .set({ ...values, decidedAt: clock.now() })
      .where(and(eq(approvals.id, id), eq(approvals.status, 'waiting'), ...conditions))
      .returning({ id: approvals.id })
    return settled.length > 0
  }
  return {
    async ask({ by, command, subject, ...sealed }) {
      const id = randomUUID()
      const now = clock.now()
      await write.insert(approvals).values({
        id,
        command,
        subject,
        content: seal.seal(place(id), JSON.stringify(sealed satisfies Sealed)),
        askedBy: by,
        askedAt: now,
        untilAt: (now + approvalForMs) as Instant,
        status: 'waiting',
      })
      return id
    },
    decide: (id, by, status) =>
      settle(id, { status, decidedBy: by }, gt(approvals.untilAt, clock.now()), ne(approvals.askedBy, by)),
    takeBack: (id, by) => settle(id, { status: 'refused', decidedBy: by }, eq(approvals.askedBy, by)),
  }
}
