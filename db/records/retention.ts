// What holds records and what was destroyed, as it is stored: reasons and names are sealed.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DestroyedClasses, DestroyedRecords } from '#imports/destroyed'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Destruction, Hold, RetentionRecords } from '#records/retention'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { endedRecords } from './ended-records.js'

export const holdPlace = (row: string) => ({ table: 'holds', column: 'details', row })
export const destructionPlace = (row: string) => ({ table: 'destructions', column: 'details', row })

/** What is sealed of a hold. */
export interface HoldDetails {
  readonly reason: string
  readonly lifted?: string
}

/** What is sealed of a destruction. */
export interface DestructionDetails {
  readonly name: string
  readonly how: string
  /** Staff who were among the student's contacts when it was destroyed; absent while it is proposed, or where nobody was. */
  readonly family?: readonly StaffId[]
}

export function retentionRecords(database: Database, seal: Seal): RetentionRecords {
  const { destructions, students } = database.tables
  const { read } = database
  const ended = endedRecords(database, read)
  type Row = typeof destructions.$inferSelect
  interface Found {
    readonly destruction: Row
    readonly standing: StudentId | null
  }
  const found = () =>
    read
      .select({ destruction: destructions, standing: students.id })
      .from(destructions)
      .leftJoin(students, eq(students.id, destructions.studentId))

  function from({ destruction: { details, decidedBy, decidedAt, counts, ...row }, standing }: Found): Destruction {
    const opened = JSON.parse(seal.open(destructionPlace(row.id), details)) as DestructionDetails
    return {
      family: [],
      isGone: standing === null,
      ...row,
      ...opened,
      ...(decidedBy !== null && { decidedBy }),
      ...(decidedAt !== null && { decidedAt }),
      ...(counts !== null && { counts }),
    }
  }

  return {
    ended: (onOrBefore, most) => ended.until(onOrBefore, most),
    endedOf: (student) => ended.of(student),
    holds: () => holdsNow(database, seal, read),
    async awaiting(id) {
      const rows = await found().where(and(eq(destructions.id, id), eq(destructions.status, 'proposed')))
      return rows.map(from)[0]
    },
    async destructions(most) {
      const rows = await found()
        .where(inArray(destructions.status, ['proposed', 'destroyed']))
        // What waits comes first: nothing is decided of it yet.
        .orderBy(
          sql`${destructions.decidedAt} is not null`,
          desc(destructions.decidedAt),
          desc(destructions.proposedAt),
        )
        .limit(most)
      return rows.map(from)
    },
  }
}

/** What keeps records from being destroyed now, of everybody or of one student. */
export async function holdsNow(
  database: Database,
  seal: Seal,
  read: Queries,
  student?: StudentId,
): Promise<readonly Hold[]> {
  const { holds, studentEvents } = database.tables
  const placed = await read
    .select()
    .from(holds)
    .where(and(isNull(holds.liftedAt), student === undefined ? undefined : eq(holds.studentId, student)))
    .orderBy(desc(holds.placedAt))
  const asked = await read
    .select({
      id: studentEvents.id,
      studentId: studentEvents.studentId,
      day: studentEvents.day,
      event: studentEvents.event,
      recordedAt: studentEvents.recordedAt,
    })
    .from(studentEvents)
    .where(
      and(
        inArray(studentEvents.event, ['recordsRequested', 'recordsInspected']),
        student === undefined ? undefined : eq(studentEvents.studentId, student),
      ),
    )
  const open = asked.filter(
    (one) =>
      one.event === 'recordsRequested' &&
      !asked.some(
        (other) => other.event === 'recordsInspected' && other.studentId === one.studentId && other.day >= one.day,
      ),
  )
  return [
    ...placed.map(({ id, studentId, kind, details, placedBy, placedAt }) => ({
      id,
      studentId,
      kind,
      placedBy,
      placedAt,
      reason: (JSON.parse(seal.open(holdPlace(id), details)) as HoldDetails).reason,
    })),
    ...open.map(({ id, studentId, day, recordedAt }) => ({
      id,
      studentId,
      kind: 'inspection' as const,
      askedOn: day,
      placedAt: recordedAt ?? (0 as Instant),
    })),
  ]
}

/** Whose records were destroyed, the last time of each class: ids and instants alone. */
export async function destroyedRecords(
  { read, tables: { destructions } }: Database,
  clock: Pick<Clock, 'dayOf'>,
): Promise<DestroyedRecords> {
  const rows = await read
    .select({ student: destructions.studentId, recordClass: destructions.recordClass, at: destructions.decidedAt })
    .from(destructions)
    .where(eq(destructions.status, 'destroyed'))
    .orderBy(asc(destructions.decidedAt))
  const destroyed = new Map<StudentId, DestroyedClasses>()
  for (const { student, recordClass, at } of rows) {
    if (at === null) continue
    destroyed.set(student, { ...destroyed.get(student), [recordClass]: { at, day: clock.dayOf(at) } })
  }
  return destroyed
}
