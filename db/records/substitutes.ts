// Substitutes as they are stored: the reason, and the name of somebody without an account, are sealed.
import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { fullName } from '#people/staff'
import type { Substitute, Substitutes, SubstituteWork } from '#records/substitutes'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

interface WorkParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

interface Named {
  readonly givenName: string
  readonly familyName: string
}
interface Row {
  readonly row: Database['tables']['substitutes']['$inferSelect']
  readonly person: Named | null
  readonly granter: Named | null
}

const place = (row: string) => ({ table: 'substitutes', column: 'details', row })

export function substituteRecords(database: Database, seal: Seal): Substitutes {
  const { substitutes, staff } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const granters = alias(staff, 'granters')
  const of = (name: string, condition: ReturnType<typeof and>) =>
    prepare<Row>(
      database.read
        .select({
          row: substitutes,
          person: { givenName: staff.givenName, familyName: staff.familyName },
          granter: { givenName: granters.givenName, familyName: granters.familyName },
        })
        .from(substitutes)
        .leftJoin(staff, eq(staff.id, substitutes.staffId))
        .leftJoin(granters, eq(granters.id, substitutes.grantedBy))
        .where(condition)
        .orderBy(asc(substitutes.untilAt), asc(substitutes.grantedAt)),
      `substitutes_${name}`,
    )
  const current = of(
    'current',
    and(
      isOneOf(substitutes.classId, 'classes'),
      gt(substitutes.untilAt, sql.placeholder('now')),
      isNull(substitutes.endedAt),
    ),
  )
  const one = of('one', eq(substitutes.id, sql.placeholder('id')))
  const opened = ({ row, person, granter }: Row): Substitute => {
    const details = JSON.parse(seal.open(place(row.id), row.details)) as { reason: string; name?: string }
    const { id, classId, fromDay, untilAt, grantedBy, grantedAt } = row
    return {
      id,
      classId,
      fromDay,
      untilAt,
      grantedBy,
      grantedAt,
      name: details.name ?? (person ? fullName(person) : ''),
      reason: details.reason,
      grantedByName: granter ? fullName(granter) : '',
      ...(row.staffId && { staffId: row.staffId }),
      ...(row.endedAt !== null && { endedAt: row.endedAt }),
    }
  }
  return {
    current: async (classIds, now) => (await current.execute({ classes: list(classIds), now })).map(opened),
    one: async (id) => (await one.execute({ id })).map(opened)[0],
  }
}

/** What a change does to who stands in, within its transaction. */
export function substituteWork(
  { database, seal, clock, write }: WorkParts,
  countChange: () => Promise<void>,
): SubstituteWork {
  const { substitutes } = database.tables
  return {
    async grant({ staffId, name, classId, fromDay, untilAt, reason, grantedBy }) {
      const same = staffId && (await standing(staffId, classId, fromDay, untilAt))
      if (same) return { id: same, isNew: false }
      const id = randomUUID()
      const details = JSON.stringify({ reason, ...(!staffId && { name }) })
      await write.insert(substitutes).values({
        id,
        staffId: staffId ?? null,
        classId,
        fromDay,
        untilAt,
        details: seal.seal(place(id), details),
        grantedBy,
        grantedAt: clock.now(),
      })
      await countChange()
      return { id, isNew: true }
    },
    async end(id) {
      const now = clock.now()
      const ended = await write
        .update(substitutes)
        .set({ endedAt: now })
        .where(and(eq(substitutes.id, id), isNull(substitutes.endedAt), gt(substitutes.untilAt, now)))
        .returning({ id: substitutes.id })
      await countChange()
      return ended.length > 0
    },
    async resume(id) {
      await write.update(substitutes).set({ endedAt: null }).where(eq(substitutes.id, id))
      await countChange()
    },
  }

  async function standing(staffId: Substitute['staffId'] & string, classId: string, fromDay: string, untilAt: Instant) {
    const rows = await write
      .select({ id: substitutes.id, fromDay: substitutes.fromDay })
      .from(substitutes)
      .where(
        and(
          eq(substitutes.staffId, staffId),
          eq(substitutes.classId, classId),
          eq(substitutes.untilAt, untilAt),
          isNull(substitutes.endedAt),
        ),
      )
    return rows.find((row) => row.fromDay === fromDay)?.id
  }
}
