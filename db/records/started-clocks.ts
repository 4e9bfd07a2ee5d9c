// Started clocks as they are found: by the indexes on the days that start them, so that what is not due costs nothing.
import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { EventDay, StudentEvents } from '#deadlines/events'
import type { Trigger } from '#deadlines/rule'
import type { Told } from '#deadlines/stages'
import type { SchoolId } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { ClockFacts, ClockSubject, OpenBetween, StartedClocks } from '#records/started-clocks'
import { type Day, day } from '#time/day'
import type { Database } from '../database.js'

type Plan = Database['tables']['plans']['$inferSelect']

interface EventRow {
  readonly studentId: ClockSubject['studentId']
  readonly planId: string | null
  readonly event: Trigger
  readonly day: Day
  readonly until: Day | null
  readonly kind: PlanKind | null
}

const binding = ['active', 'comparableServices'] as const
const firstDay = day('1900-01-01')
/** Facts of so many are read together. */
const mostTogether = 500

export function startedClocks(database: Database): StartedClocks {
  const { plans, students, studentEvents, studentSchools, reminders } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  const from = sql.placeholder('from')
  const to = sql.placeholder('to')
  const kind = sql.placeholder('kind')
  const rule = sql.placeholder('rule')

  const binds = and(inArray(plans.status, [...binding]), eq(plans.kind, kind), eq(students.active, true))
  /** Nobody was told of it at a stage so near, or since a day. */
  const untold = (triggerDay: typeof plans.meetingDay | typeof studentEvents.day) =>
    sql`not exists (select 1 from ${reminders} where ${reminders.subject} = ${plans.id} and ${reminders.rule} = ${rule}
      and ${reminders.triggerDay} = ${triggerDay} and ${reminders.stage} <= ${sql.placeholder('stage')} and ${reminders.day} >= ${sql.placeholder('since')}
      and ${reminders.day} < ${sql.placeholder('today')})`
  const found = { subject: plans.id, studentId: plans.studentId, kind: plans.kind }
  const byPlan = (column: typeof plans.meetingDay | typeof plans.startDay, name: string) =>
    prepare<ClockSubject>(
      database.read
        .select(found)
        .from(plans)
        .innerJoin(students, eq(students.id, plans.studentId))
        .where(and(sql`${column} >= ${from} and ${column} <= ${to}`, binds, untold(column as typeof plans.meetingDay))),
      `clocks_by_${name}`,
    )
  const byMeeting = byPlan(plans.meetingDay, 'meeting')
  const byStart = byPlan(plans.startDay, 'start')
  const ofPlan = and(
    eq(plans.studentId, studentEvents.studentId),
    or(eq(studentEvents.planId, plans.id), and(isNull(studentEvents.planId), isKind(studentEvents.kind, plans.kind))),
  )
  const inDays = sql`${studentEvents.event} = ${sql.placeholder('event')} and ${studentEvents.day} >= ${from} and ${studentEvents.day} <= ${to}`
  const byEvent = prepare<ClockSubject>(
    database.read
      .select(found)
      .from(studentEvents)
      .innerJoin(plans, ofPlan)
      .innerJoin(students, eq(students.id, plans.studentId))
      .where(and(inDays, binds, untold(studentEvents.day))),
    'clocks_by_event',
  )

  const closing = alias(studentEvents, 'closing')
  const held = alias(plans, 'held')
  const unclosed = sql`not exists (select 1 from ${studentEvents} closing where ${closing.studentId} = ${studentEvents.studentId}
    and ${closing.event} = ${sql.placeholder('closedBy')} and ${closing.day} >= ${studentEvents.day})`
  const unheld = sql`(${sql.placeholder('closedBy')} <> 'annualReview' or not exists (select 1 from ${plans} held
    where ${held.studentId} = ${studentEvents.studentId} and ${held.kind} = ${kind} and ${held.status} in ('active', 'comparableServices', 'superseded', 'exited')
    and ${held.meetingDay} >= ${studentEvents.day}))`
  const openEvents = prepare<{ studentId: ClockSubject['studentId']; planId: string | null; kind: string | null }>(
    database.read
      .select({
        studentId: studentEvents.studentId,
        planId: studentEvents.planId,
        kind: sql<
          string | null
        >`coalesce(${studentEvents.kind}, (select kind from ${plans} held where ${held.id} = ${studentEvents.planId}))`,
      })
      .from(studentEvents)
      .innerJoin(students, eq(students.id, studentEvents.studentId))
      .where(and(inDays, eq(students.active, true), unclosed, unheld)),
    'clocks_open_events',
  )
  const plansOf = prepare<Plan>(
    database.read
      .select()
      .from(plans)
      .where(and(isOneOf(plans.studentId, 'ids'), inArray(plans.status, [...binding])))
      .orderBy(asc(plans.meetingDay)),
    'clocks_plans_of',
  )
  const after = prepare<ClockSubject>(
    database.read
      .select(found)
      .from(plans)
      .innerJoin(students, eq(students.id, plans.studentId))
      .where(
        and(gt(plans.id, sql.placeholder('after')), inArray(plans.status, [...binding]), eq(students.active, true)),
      )
      .orderBy(asc(plans.id))
      .limit(sql.placeholder('most')),
    'clocks_plans_after',
  )
  const eventsOf = prepare<EventRow>(
    database.read
      .select({
        studentId: studentEvents.studentId,
        planId: studentEvents.planId,
        event: studentEvents.event,
        day: studentEvents.day,
        until: studentEvents.untilDay,
        kind: sql<PlanKind | null>`coalesce(${studentEvents.kind}, ${plans.kind})`,
      })
      .from(studentEvents)
      .leftJoin(plans, eq(plans.id, studentEvents.planId))
      .where(isOneOf(studentEvents.studentId, 'ids')),
    'clocks_events_of',
  )
  const schoolsOf = prepare<{ studentId: ClockSubject['studentId']; schoolId: SchoolId }>(
    database.read
      .select({ studentId: studentSchools.studentId, schoolId: studentSchools.schoolId })
      .from(studentSchools)
      .where(isOneOf(studentSchools.studentId, 'ids'))
      .orderBy(asc(studentSchools.schoolId)),
    'clocks_schools_of',
  )
  const toldOf = prepare<{ subject: string; triggerDay: string } & Told>(
    database.read
      .select({
        subject: reminders.subject,
        triggerDay: reminders.triggerDay,
        stage: reminders.stage,
        day: reminders.day,
      })
      .from(reminders)
      .where(and(isOneOf(reminders.subject, 'ids'), eq(reminders.rule, rule))),
    'clocks_told_of',
  )

  async function factsOf(subjects: readonly ClockSubject[]): Promise<readonly ClockFacts[]> {
    const ids = list([...new Set(subjects.map(({ studentId }) => studentId))])
    const [held, events, schools] = await Promise.all([
      plansOf.execute({ ids }),
      eventsOf.execute({ ids }),
      schoolsOf.execute({ ids }),
    ])
    return subjects.map((one) => {
      const plan = held.filter((row) => row.studentId === one.studentId && row.kind === one.kind).at(-1)
      const about = events.filter(
        (row) =>
          row.studentId === one.studentId &&
          (row.kind === null || row.kind === one.kind) &&
          // Another plan's dates are no longer these.
          (row.planId === null || plan === undefined || row.planId === plan.id),
      )
      const days: Partial<Record<Trigger, EventDay[]>> = {}
      for (const row of about)
        days[row.event] = [...(days[row.event] ?? []), { day: row.day, ...(row.until && { until: row.until }) }]
      return {
        ...one,
        subject: plan?.id ?? one.studentId,
        ...(plan && {
          plan: {
            status: plan.status,
            meetingDate: plan.meetingDay,
            ...(plan.startDay && { startDate: plan.startDay }),
            ...(plan.caseManagerId && { caseManagerId: plan.caseManagerId }),
          },
        }),
        schools: schools.filter((row) => row.studentId === one.studentId).map((row) => row.schoolId),
        events: days satisfies StudentEvents,
      }
    })
  }

  return {
    async started(which) {
      const { trigger, unlessTold } = which
      const asked = {
        kind: which.kind,
        rule: which.rule,
        today: which.today,
        from: which.from ?? firstDay,
        to: which.to,
        ...('stage' in unlessTold ? { ...unlessTold, since: firstDay } : { stage: -1, ...unlessTold }),
      }
      if (trigger === 'annualReview') {
        const recorded = await byEvent.execute({ ...asked, event: trigger })
        return [...(await byMeeting.execute(asked)), ...recorded]
      }
      if (trigger === 'planStart') return byStart.execute(asked)
      return byEvent.execute({ ...asked, event: trigger })
    },
    async open({ trigger, kind: about, closedBy, from: first, to: last }: OpenBetween) {
      const rows = await openEvents.execute({
        event: trigger,
        kind: about,
        closedBy: closedBy ?? '',
        from: first,
        to: last,
      })
      return rows
        .filter((row) => row.kind === null || row.kind === about)
        .map((row) => ({ subject: row.planId ?? row.studentId, studentId: row.studentId, kind: about }))
    },
    plansAfter: (id, most) => after.execute({ after: id, most }),
    async facts(subjects) {
      const found: ClockFacts[] = []
      for (let at = 0; at < subjects.length; at += mostTogether) {
        found.push(...(await factsOf(subjects.slice(at, at + mostTogether))))
      }
      return found
    },
    async told(of, subjects) {
      const found = new Map<string, Told[]>()
      for (const { subject, triggerDay, stage: told, day: on } of await toldOf.execute({
        rule: of,
        ids: list(subjects),
      })) {
        const key = `${subject}|${triggerDay}`
        found.set(key, [...(found.get(key) ?? []), { stage: told, day: on }])
      }
      return found
    },
  }
}

/** Recorded about any plan, or about this kind. */
function isKind(recorded: Database['tables']['studentEvents']['kind'], of: Database['tables']['plans']['kind']): SQL {
  return sql`(${recorded} is null or ${recorded} = ${of})`
}
