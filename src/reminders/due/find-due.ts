// What has reached a stage or falls due, of the whole district: found by the days that started each clock, then reckoned
// exactly, with the student's own events and their school's calendar.
import { type Deadline, type DeadlineCalendar, deadlineOf } from '#deadlines/deadline'
import type { DeadlineRule } from '#deadlines/rule'
import { isToldOf, overdueEveryDays, type ReminderDay, stageOf, stageRanges } from '#deadlines/stages'
import type { SchoolId } from '#people/staff'
import type { DueFinder, DueThing } from '#records/due-finder'
import type { ClockFacts, ClockSubject, StartedClocks } from '#records/started-clocks'
import { addDays, type Day } from '#time/day'

/** A deadline that has reached a stage of which nobody was told. */
export interface Reached {
  readonly rule: DeadlineRule
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

/** @param leads days ahead of the work target, any order */
export async function reachedToday(
  rules: readonly DeadlineRule[],
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
      const deadline = openDeadline(rule, one, means, day.today)
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
  rule: DeadlineRule,
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
    if (!isReckonedFromTriggerAlone(rule)) {
      const { trigger, closedBy } = rule
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
        keep(await clocks.started({ rule: rule.id, trigger: rule.trigger, kind, ...range, unlessTold }))
      }
    }
  }
  return [...subjects.values()]
}

/** No absence, agreement or other event moves it: the trigger's day says all. */
function isReckonedFromTriggerAlone({ unit, closedBy }: DeadlineRule): boolean {
  return unit === 'years' && closedBy === undefined
}

function openDeadline(rule: DeadlineRule, facts: ClockFacts, { calendars }: Means, today: Day): Deadline | undefined {
  const deadline = deadlineOf(rule, facts.events, calendars.of(facts.schools), today)
  return deadline?.status === 'done' ? undefined : deadline
}

/** The same for those who only count. */
export function dueFinder(rules: readonly DeadlineRule[], means: Means, today: Day): DueFinder {
  async function those(isMeant: (deadline: Deadline) => boolean, until: Day): Promise<readonly DueThing[]> {
    const found: DueThing[] = []
    for (const rule of rules) {
      const facts = await means.clocks.facts(
        await subjectsOf(rule, [0], { today, next: addDays(until, 1) }, means, true),
      )
      for (const one of facts) {
        const deadline = openDeadline(rule, one, means, today)
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

function thingOf(rule: DeadlineRule, facts: ClockFacts, { trigger, due, workTarget }: Deadline): DueThing {
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
