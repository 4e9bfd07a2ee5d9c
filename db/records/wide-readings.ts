// Who opens many students outside their own: read from the end of the audit log backwards, as far as the window goes.
import { and, desc, eq, gt, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import { openedOutside, type WideReading, type WideReadings } from '#records/wide-reading'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'

/** The end of the log that is looked at: many times what a district writes in an hour. */
const mostEntries = 50_000

export function wideReadings(database: Database): WideReadings {
  const { audit, staffRoles } = database.tables
  return {
    async since(from, atLeast) {
      const [newest] = await database.read.select({ id: sql<number>`max(${audit.id})` }).from(audit)
      const last = Number(newest?.id ?? 0)
      const rows = await database.read
        .select({ actor: audit.actorId, at: audit.at, command: audit.command, students: audit.students })
        .from(audit)
        .where(
          and(
            gt(audit.id, last - mostEntries),
            gte(audit.at, from),
            eq(audit.outcome, 'shown'),
            isNotNull(audit.actorId),
            inArray(audit.actorId, database.read.select({ id: staffRoles.staffId }).from(staffRoles)),
          ),
        )
        .orderBy(desc(audit.id))
      const seen = new Map<StaffId, { students: Set<string>; from: Instant; until: Instant }>()
      for (const { actor, at, command, students } of rows) {
        const opened = openedOutside({ command, students })
        if (!actor || opened.length === 0) continue
        const known = seen.get(actor) ?? { students: new Set(), from: at, until: at }
        for (const id of opened) known.students.add(id)
        seen.set(actor, { ...known, from: Math.min(at, known.from) as Instant })
      }
      return [...seen]
        .filter(([, { students }]) => students.size >= atLeast)
        .map(([staffId, { students, ...when }]): WideReading => ({ staffId, students: students.size, ...when }))
    },
  }
}
