// Legal events as they are stored: the day is clear, for it says nothing of anybody; what was noted is sealed.
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { EventDay, StudentEvents } from '#deadlines/events'
import { eventName } from '#imports/plan-files/event-name'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanStatus } from '#plans/status'
import type { EventWork, LegalEvents, RecordedEvent } from '#records/legal-events'
import { Permit } from '#records/permit'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['studentEvents']['$inferSelect']
type Dated = Pick<Row, 'studentId' | 'event' | 'day' | 'untilDay'>

/** What is sealed of an event. */
interface EventDetails {
  readonly note?: string
  readonly recordedBy?: StaffId
}

/** Where an event's details are sealed. */
const eventPlace = (row: string) => ({ table: 'student_events', column: 'details', row })

export function legalEvents(database: Database, seal: Seal): LegalEvents {
  const { studentEvents, plans } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const { studentId, event, day, untilDay } = studentEvents
  const kind = sql.placeholder('kind')
  const dated = prepare<Dated>(
    database.read
      .select({ studentId, event, day, untilDay })
      .from(studentEvents)
      .leftJoin(plans, eq(plans.id, studentEvents.planId))
      .where(
        and(
          isOneOf(studentId, 'students'),
          or(
            eq(plans.kind, kind),
            and(isNull(studentEvents.planId), or(isNull(studentEvents.kind), eq(studentEvents.kind, kind))),
          ),
        ),
      ),
    'legal_events_of',
  )
  const recorded = prepare<Row>(
    database.read
      .select()
      .from(studentEvents)
      .where(and(isOneOf(studentId, 'students'), isNull(studentEvents.planId)))
      .orderBy(desc(day), desc(studentEvents.recordedAt), desc(studentEvents.id)),
    'legal_events_recorded',
  )
  const statuses = prepare<{ studentId: StudentId; status: PlanStatus }>(
    database.read
      .select({ studentId: plans.studentId, status: plans.status })
      .from(plans)
      .where(and(isOneOf(plans.studentId, 'students'), eq(plans.kind, kind))),
    'legal_events_plans',
  )
  const students = (permits: readonly Permit[]) =>
    list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))
  return {
    async of(permits, kind) {
      const rows = await dated.execute({ students: students(permits), kind })
      const events = new Map<StudentId, StudentEvents>()
      for (const row of rows) {
        const own = events.get(row.studentId) ?? {}
        events.set(row.studentId, { ...own, [row.event]: [...(own[row.event] ?? []), eventDay(row)] })
      }
      return events
    },
    async over(permits, kind) {
      const rows = await statuses.execute({ students: students(permits), kind })
      const ended = rows.filter(({ status }) => hasEnded(status)).map(({ studentId }) => studentId)
      const runs = new Set(rows.filter(({ status }) => runsOn(status)).map(({ studentId }) => studentId))
      return new Set(ended.filter((studentId) => !runs.has(studentId)))
    },
    recorded: async (permits) =>
      (await recorded.execute({ students: students(permits) })).map((row) => eventFrom(row, seal)),
  }
}

/** What a change does to events, within its transaction. */
export function eventWork(database: Database, seal: Seal, clock: Clock, write: Queries): EventWork {
  const { studentEvents } = database.tables
  const idOf: EventWork['idOf'] = ({ studentId, event, day, kind = null }) =>
    seal.idFrom('studentEvent', eventName(studentId, event, day, kind))
  return {
    idOf,
    async record({ untilDay = null, note, recordedBy, ...named }) {
      const { studentId, event, day, kind = null } = named
      const id = idOf(named)
      const details: EventDetails = { ...(note && { note }), recordedBy }
      const rows = await write
        .insert(studentEvents)
        .values({
          id,
          studentId,
          event,
          day,
          kind,
          untilDay,
          details: seal.seal(eventPlace(id), JSON.stringify(details)),
          recordedAt: clock.now(),
        })
        .onConflictDoNothing()
        .returning({ id: studentEvents.id })
      return rows[0]?.id
    },
    async unrecord({ studentId, event, day, kind = null }) {
      const id = seal.idFrom('studentEvent', eventName(studentId, event, day, kind))
      const gone = await write
        .delete(studentEvents)
        .where(and(eq(studentEvents.id, id), isNull(studentEvents.planId)))
        .returning()
      return gone.map((row) => eventFrom(row, seal))[0]
    },
    async strike(id) {
      const gone = await write
        .delete(studentEvents)
        .where(and(eq(studentEvents.id, id), isNull(studentEvents.planId)))
        .returning({ id: studentEvents.id })
      return gone.length > 0
    },
  }
}

function hasEnded(status: PlanStatus): boolean {
  return status === 'exited' || status === 'consentRevoked'
}

function runsOn(status: PlanStatus): boolean {
  return !hasEnded(status) && status !== 'superseded'
}

function eventDay({ day, untilDay }: Dated): EventDay {
  return { day, ...(untilDay !== null && { until: untilDay }) }
}

function eventFrom(row: Row, seal: Seal): RecordedEvent {
  const { id, studentId, event, day, kind, untilDay, details, recordedAt } = row
  const said: EventDetails = details === null ? {} : JSON.parse(seal.open(eventPlace(id), details))
  return {
    id,
    studentId,
    event,
    day,
    ...(kind !== null && { kind }),
    ...(untilDay !== null && { untilDay }),
    ...(said.note && { note: said.note }),
    ...(said.recordedBy && { recordedBy: said.recordedBy }),
    recordedAt: recordedAt ?? (0 as RecordedEvent['recordedAt']),
  }
}
