// What holds a student's records, and what was destroyed of them, when and by whom.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { DestructionGround, HoldKind } from '#records/retention'
import type { RecordClass } from '#retention/record-classes'
import type { Columns } from '../columns.js'

export function retentionTables(c: Columns) {
  const holds = c.table(
    'holds',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<HoldKind>().notNull(),
      /** Why; and why it was lifted. */
      details: c.sealed().notNull(),
      placedBy: c.ref<StaffId>().notNull(),
      placedAt: c.instant().notNull(),
      liftedBy: c.ref<StaffId>(),
      liftedAt: c.instant(),
    },
    (t) => [c.index('holds_student').on(t.studentId, t.liftedAt)],
  )

  /** One that was carried out stays, in the place of what is gone. */
  const destructions = c.table(
    'destructions',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      recordClass: c.oneOf<RecordClass>().notNull(),
      ground: c.oneOf<DestructionGround>().notNull(),
      status: c.oneOf<'proposed' | 'destroyed' | 'withdrawn'>().notNull(),
      /** When the parents were told, or asked. */
      parentsDay: c.day().notNull(),
      /** Whose record it was, and how the parents were told. */
      details: c.sealed().notNull(),
      proposedBy: c.ref<StaffId>().notNull(),
      proposedAt: c.instant().notNull(),
      decidedBy: c.ref<StaffId>(),
      decidedAt: c.instant(),
      counts: c.json<Readonly<Record<string, number>>>(),
    },
    (t) => [c.index('destructions_student').on(t.studentId), c.index('destructions_status').on(t.status, t.decidedAt)],
  )

  return { holds, destructions }
}
