// Legal events as they are stored: clear, for they say nothing but a day.
import { and, eq, sql } from 'drizzle-orm'
import type { StudentEvents } from '#deadlines/deadline'
import type { StudentId } from '#people/student'
import type { LegalEvents } from '#records/legal-events'
import { Permit } from '#records/permit'
import type { Day } from '#time/day'
import type { Database } from '../database.js'

export function legalEvents(database: Database): LegalEvents {
  const { studentEvents, plans } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const found = prepare<{ studentId: StudentId; event: keyof StudentEvents; day: Day }>(
    database.read
      .select({ studentId: studentEvents.studentId, event: studentEvents.event, day: studentEvents.day })
      .from(studentEvents)
      .innerJoin(plans, eq(plans.id, studentEvents.planId))
      .where(and(isOneOf(studentEvents.studentId, 'students'), eq(plans.kind, sql.placeholder('kind')))),
    'legal_events_of',
  )
  return {
    async of(permits, kind) {
      const ids = permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
      const events = new Map<StudentId, Partial<Record<keyof StudentEvents, Day[]>>>()
      for (const { studentId, event, day } of await found.execute({ students: list(ids), kind })) {
        const own = events.get(studentId) ?? {}
        own[event] = [...(own[event] ?? []), day]
        events.set(studentId, own)
      }
      return events
    },
  }
}
