// What deadlines are reckoned from, of every student of the district: the command line sees them all.

import type { ImportStore } from '#db/imports/import-records'
import { calendarAt, type DeadlineCalendar } from '#deadlines/calendar'
import { type StudentEvents, sinceLeft, withEvents } from '#deadlines/events'
import { type DeadlineFacts, type DuePeriod, plansTransition } from '#deadlines/facts'
import type { PlanRow, Rows } from '#imports/rows'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import { isInEffect, planToShow } from '#plans/status'
import type { Day } from '#time/day'

interface Own {
  readonly kind: PlanKind
  readonly studentId: StudentId
  readonly plans: PlanOf[]
  events: StudentEvents
}

interface PlanOf extends Pick<PlanRow, 'status'> {
  readonly meetingDate: Day
  readonly startDate?: Day
  readonly plansTransition: boolean
  readonly transferOfRights?: Day
  readonly hasGoals: boolean
}

export interface StudentFacts {
  readonly studentId: StudentId
  readonly facts: DeadlineFacts
  readonly calendar: DeadlineCalendar
}

/** Every student with a plan or with something that runs towards one. @param today what is in effect is as of it */
export async function* factsOfDistrict(records: ImportStore, today: Day): AsyncGenerator<StudentFacts> {
  const all = await everyKind(records)
  const [birthDays, schools] = [await birthDates(records), await schoolsOf(records)]
  const [periods, sent] = [await gathered(records, 'progressPeriods'), await sentDays(records)]
  const calendarOf = await calendars(records)
  for (const { kind, studentId, plans, events } of all) {
    const plan = planToShow(plans, today)
    // A plan that ended, or whose consent was revoked, runs towards nothing; what happened since may.
    const isOver = !plan && plans.some(hasEnded) && plans.every((one) => hasEnded(one) || one.status === 'superseded')
    const running = isOver ? sinceLeft(events) : events
    if (!running) continue
    const school = schools.get(studentId)
    const born = birthDays.get(studentId)
    const own = periods.filter(({ schoolId }) => schoolId !== null && schoolId === school)
    const general = periods.filter(({ schoolId }) => schoolId === null)
    const dues = (own.length > 0 ? own : general).map((period): DuePeriod => {
      const sentOn = sent.get([studentId, kind, period.startDay].join('|'))
      return { start: period.startDay, end: period.endDay, due: period.dueDay, ...(sentOn && { sentOn }) }
    })
    yield {
      studentId,
      facts: {
        kind,
        events: running,
        ...(born && { born }),
        ...(plan && {
          plan: { ...plan, inEffect: isInEffect(plan, today), isComparable: plan.status === 'comparableServices' },
        }),
        ...(plan?.hasGoals && { periods: dues }),
      },
      calendar: calendarOf(school),
    }
  }
}

function hasEnded({ status }: Pick<PlanRow, 'status'>): boolean {
  return status === 'exited' || status === 'consentRevoked'
}

async function everyKind(records: ImportStore): Promise<Iterable<Own>> {
  const all = new Map<string, Own>()
  const ownOf = (studentId: StudentId, kind: PlanKind): Own => {
    const key = `${studentId}|${kind}`
    const held = all.get(key)
    if (held) return held
    const made: Own = { kind, studentId, plans: [], events: {} }
    all.set(key, made)
    return made
  }
  for await (const plan of records.scan('plans')) {
    const own = ownOf(plan.studentId, plan.kind)
    const told = plan.content.facts.transferOfRightsDate
    own.plans.push({
      status: plan.status,
      meetingDate: plan.meetingDay,
      ...(plan.startDay && { startDate: plan.startDay }),
      plansTransition: plansTransition(plan.content),
      ...(told && { transferOfRights: told }),
      hasGoals: plan.content.goals.length > 0,
    })
    own.events = withEvents(own.events, {
      ...one('consentReceived', plan.consentReceived),
      ...one('eligibilityDetermined', plan.eligibilityDetermined),
      ...one('lastEligibility', plan.lastEligibility),
    })
  }
  for await (const { studentId, kind, event, day, untilDay } of records.scan('events')) {
    const happened = { [event]: [{ day, ...(untilDay && { until: untilDay }) }] }
    for (const about of kind ? [kind] : kindsHeld(all, studentId)) {
      const own = ownOf(studentId, about)
      own.events = withEvents(own.events, happened)
    }
  }
  return all.values()
}

/** What is recorded of no kind is about whichever the student has; of who has none, about an IEP to be. */
function kindsHeld(all: ReadonlyMap<string, Own>, studentId: StudentId): readonly PlanKind[] {
  const held = (['iep', '504'] as const).filter((kind) => all.has(`${studentId}|${kind}`))
  return held.length > 0 ? held : ['iep']
}

function one(name: keyof StudentEvents, day: Day | null): StudentEvents {
  return day ? { [name]: [{ day }] } : {}
}

async function birthDates(records: ImportStore): Promise<ReadonlyMap<StudentId, Day>> {
  const found = new Map<StudentId, Day>()
  for await (const { id, identity } of records.scan('students'))
    if (identity.birthDate) found.set(id, identity.birthDate)
  return found
}

async function schoolsOf(records: ImportStore): Promise<ReadonlyMap<StudentId, SchoolId>> {
  const found = new Map<StudentId, SchoolId>()
  for await (const { studentId, schoolId } of records.scan('placements')) {
    if (!found.has(studentId)) found.set(studentId, schoolId)
  }
  return found
}

/** The first day on which somebody received each report that was given. */
async function sentDays(records: ImportStore): Promise<ReadonlyMap<string, Day>> {
  const received = new Map<string, Day>()
  for await (const { reportId, day } of records.scan('reportRecipients')) {
    const held = received.get(reportId)
    if (held === undefined || day < held) received.set(reportId, day)
  }
  const sent = new Map<string, Day>()
  for await (const { id, studentId, kind, periodStart, periodEnd, status } of records.scan('reports')) {
    if (status === 'sent') sent.set([studentId, kind, periodStart].join('|'), received.get(id) ?? periodEnd)
  }
  return sent
}

async function calendars(records: ImportStore): Promise<(school: SchoolId | undefined) => DeadlineCalendar> {
  const rows = (await gathered(records, 'calendarDays')).map(({ schoolId, day, inSession, label, holiday }) => ({
    day,
    inSession,
    ...(schoolId !== null && { schoolId }),
    ...(label !== null && { label }),
    ...(holiday !== null && { holiday }),
  }))
  const terms = (await gathered(records, 'terms'))
    .filter(({ ended }) => !ended)
    .map(({ startDay, endDay }) => ({ from: startDay, to: endDay }))
  const known = new Map<string, DeadlineCalendar>()
  return (school) => {
    const made = known.get(school ?? '') ?? calendarAt(rows, school, terms)
    known.set(school ?? '', made)
    return made
  }
}

async function gathered<K extends 'progressPeriods' | 'calendarDays' | 'terms'>(
  records: ImportStore,
  kind: K,
): Promise<readonly Rows[K][]> {
  const rows: Rows[K][] = []
  for await (const row of records.scan(kind)) rows.push(row)
  return rows
}
