// What has reached a stage or falls due, of the whole district: found by the days that started each clock, then reckoned
// exactly, with the student's own events and their school's calendar.
import type { DeadlineCalendar } from '#deadlines/calendar'
import { type Deadline, deadlineOf } from '#deadlines/deadline'
import { eventsOf } from '#deadlines/facts'
import type { RuleInForce } from '#deadlines/rule'
import { isToldOf, overdueEveryDays, type ReminderDay, type RuleInYears, stageOf, stageRanges } from '#deadlines/stages'
import type { SchoolId } from '#people/staff'
import type { DueFinder, DueThing } from '#records/due-finder'
import type { ClockFacts, ClockSubject, StartedClocks } from '#records/started-clocks'
import { addDays, type Day } from '#time/day'

/** A deadline that has reached a stage of which nobody was told. */
export interface Reached {
  readonly rule: RuleInForce
  readonly facts: ClockFacts
  readonly deadline: Deadline
  readonly stage: number
}

export interface Calendars {
  /** Each calendar that is not the same as another's. */
  readonly different: readonly DeadlineCalendar[]
  of(schools: readonly SchoolId[]): DeadlineCalendar
}

interface Means {
  readonly clocks: StartedClocks
  readonly calendars: Calendars
}

/** Clocks that nobody closed for so long are told of in the lists of those who carry them, and no more by a reminder. */
const longestOpenDays = 730

/** Nobody sets a meeting for a day that is further off. */
const furthestAhead = 366

/** @param leads days ahead of the work target, any order */
export async function reachedToday(
  rules: readonly RuleInForce[],
  leads: readonly number[],
  day: ReminderDay,
  means: Means,
): Promise<readonly Reached[]> {
  const found: Reached[] = []
  for (const rule of rules) {
    const facts = await means.clocks.facts(await subjectsOf(rule, leads, day, means))
    const told = await means.clocks.told(
      rule.id,
      facts.map(({ subject }) => subject),
    )
    for (const one of facts) {
      const deadline = openDeadline(rule, one, means.calendars, day.today)
      const stage = deadline && stageOf(deadline, day, leads)
      if (!deadline || stage === undefined) continue
      if (isToldOf(stage, told.get(`${one.subject}|${deadline.trigger.date}`) ?? [], day.today)) continue
      found.push({ rule, facts: one, deadline, stage })
    }
  }
  return found
}

/** A stage of which nobody is ever told, so that nothing is left out for it. */
const neverTold = { stage: -1_000_000 }

/** The subjects in whom a rule may have reached a stage. */
async function subjectsOf(
  rule: RuleInForce,
  leads: readonly number[],
  day: ReminderDay,
  { clocks, calendars }: Means,
  evenIfTold = false,
): Promise<readonly ClockSubject[]> {
  const subjects = new Map<string, ClockSubject>()
  const keep = (some: readonly ClockSubject[]) => {
    for (const one of some) subjects.set(`${one.studentId}|${one.kind}`, one)
  }
  for (const kind of rule.kinds) {
    const { trigger, closedBy } = rule
    if (rule.countBack) {
      // What closes it lies before the day it is counted back from, so nothing is left out for that here.
      keep(
        await clocks.open({
          trigger,
          kind,
          closedBy: undefined,
          from: day.today,
          to: addDays(day.today, furthestAhead),
        }),
      )
      continue
    }
    if (!isReckonedFromTriggerAlone(rule)) {
      keep(await clocks.open({ trigger, kind, closedBy, from: addDays(day.today, -longestOpenDays), to: day.today }))
      continue
    }
    for (const calendar of calendars.different) {
      for (const { stage, ...range } of stageRanges(rule, calendar, day, leads)) {
        const unlessTold = evenIfTold
          ? neverTold
          : stage === 'overdue'
            ? { since: addDays(day.today, 1 - overdueEveryDays) }
            : { stage }
        keep(
          await clocks.started({ rule: rule.id, trigger: rule.trigger, kind, ...range, today: day.today, unlessTold }),
        )
      }
    }
  }
  return [...subjects.values()]
}

/** No absence, agreement or other event moves it: the trigger's day says all. */
function isReckonedFromTriggerAlone(rule: RuleInForce): rule is RuleInForce & RuleInYears {
  const { unit, closedBy, orAt } = rule
  return (unit === 'years' || unit === 'months') && closedBy === undefined && orAt === undefined
}

/** What a rule comes to for a subject; undefined where nothing runs. */
export function openDeadline(
  rule: RuleInForce,
  { kind, events, plan, schools }: ClockFacts,
  calendars: Calendars,
  today: Day,
): Deadline | undefined {
  const calendar = calendars.of(schools)
  const known = eventsOf(
    {
      kind,
      events,
      ...(plan && { plan: { ...plan, inEffect: true, isComparable: plan.status === 'comparableServices' } }),
    },
    calendar,
    today,
  )
  const deadline = deadlineOf(rule, known, calendar, today)
  return deadline?.status === 'done' ? undefined : deadline
}

/** The same for those who only count. What is counted back prepares for something that is counted anyway. */
export function dueFinder(all: readonly RuleInForce[], means: Means, today: Day): DueFinder {
  const rules = all.filter(({ countBack }) => !countBack)
  async function those(isMeant: (deadline: Deadline) => boolean, until: Day): Promise<readonly DueThing[]> {
    const found: DueThing[] = []
    for (const rule of rules) {
      const facts = await means.clocks.facts(
        await subjectsOf(rule, [0], { today, next: addDays(until, 1) }, means, true),
      )
      for (const one of facts) {
        const deadline = openDeadline(rule, one, means.calendars, today)
        if (deadline && isMeant(deadline)) found.push(thingOf(rule, one, deadline))
      }
    }
    return found
  }
  return {
    between: (from, to) => those(({ workTarget }) => workTarget >= from && workTarget <= to, to),
    overdue: (on) => those(({ due }) => due < on, on),
  }
}

function thingOf(rule: RuleInForce, facts: ClockFacts, { trigger, due, workTarget }: Deadline): DueThing {
  return {
    studentId: facts.studentId,
    ...(facts.plan && { planId: facts.subject }),
    kind: facts.kind,
    schools: facts.schools,
    rule: rule.id,
    triggerDay: trigger.date,
    due,
    workTarget,
    basis: rule.basis,
  }
}
