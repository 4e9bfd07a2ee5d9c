// The deadlines of some students, as far as the asker sees the days that start them.

import type { Context } from '#bot/command'
import type { Deadline } from '#deadlines/deadline'
import { deadlinesFrom } from '#deadlines/deadlines-from'
import { type StudentEvents, sinceLeft } from '#deadlines/events'
import { type DeadlineFacts, type PlanForDeadlines, plansTransition } from '#deadlines/facts'
import { rulesInForce } from '#deadlines/rules-in-force'
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import { isInEffect } from '#plans/status'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { addYears, type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { schoolCalendarsOf } from './calendars-of.js'
import { periodsOf } from './periods-of.js'

export interface PlanDeadlines {
  /** What they are about; `held` where a plan is in effect, for some deadlines run before there is any. */
  readonly plan: { readonly student: VisibleStudent; readonly kind: PlanKind; readonly held?: VisiblePlan }
  /** Those that run and are due within the next years, the earliest first. */
  readonly open: readonly Deadline[]
  /** Those that lie further ahead: of a child's sixteenth birthday. */
  readonly later: readonly Deadline[]
  /** Titles of rules of the plan's kind that nothing has started: the record lacks the day. */
  readonly unknown: readonly string[]
}

/** The longest rule but for those of an age. */
const aheadYears = 3

type Asking = Pick<Context, 'viewer' | 'readings' | 'settings'>

/**
 * @param students whom the asker sees
 * @returns an entry for each plan in effect or agreed, and for each kind of plan that something runs towards before there
 * is one
 */
export async function deadlinesOf(
  students: readonly VisibleStudent[],
  context: Asking,
): Promise<readonly PlanDeadlines[]> {
  const { viewer, settings } = context
  const plans = await viewer.plans(students, ['evaluation', 'goals', 'transition'])
  const calendarOf = await schoolCalendarsOf(students, context)
  const rules = rulesInForce(settings)
  const periods = await periodsOf(
    plans.filter(({ opened }) => opened.has('goalDetail')),
    context,
  )
  const until = addYears(viewer.today, aheadYears)
  const found: PlanDeadlines[] = []
  for (const kind of planKinds) {
    const known = await knownDays(students, kind, context)
    for (const student of students) {
      const held = plans.find((plan) => plan.student.id === student.id && plan.kind === kind)
      const days = known.get(student.id)
      if (!held && !days?.events) continue
      const facts: DeadlineFacts = {
        kind,
        events: days?.events ?? {},
        ...(!days && { hidesEvents: true }),
        ...(days?.born && { born: days.born }),
        ...(held && { plan: planFacts(held, viewer.today), periods: periods.get(held) ?? [] }),
      }
      const { open, unknown } = deadlinesFrom(facts, rules, calendarOf(student), viewer.today)
      if (!held && open.length === 0) continue
      found.push({
        plan: { student, kind, ...(held && { held }) },
        open: open.filter(({ due }) => due <= until),
        later: open.filter(({ due }) => due > until),
        unknown: days ? unknown.map(({ title }) => title) : [],
      })
    }
  }
  return found
}

interface KnownDays {
  readonly events?: StudentEvents
  readonly born?: Day
}

/** The days of those whose evaluation the asker sees; of those whose plans have all ended, what happened since. */
async function knownDays(
  students: readonly VisibleStudent[],
  kind: PlanKind,
  { viewer, readings }: Asking,
): Promise<ReadonlyMap<StudentId, KnownDays>> {
  const seen = students.filter((student) => viewer.opened(student, kind).has('evaluation'))
  if (seen.length === 0) return new Map()
  const [events, over] = await viewer.within(seen, kind, ['evaluation'], (permits) =>
    Promise.all([readings.events.of(permits, kind), readings.events.over(permits, kind)]),
  )
  const born = await viewer.birthDates(seen.filter((student) => viewer.opened(student, kind).has('transition')))
  return new Map(
    seen.map(({ id }) => {
      const all = events.get(id)
      const [own, birthday] = [over.has(id) ? all && sinceLeft(all) : all, born.get(id)]
      return [id, { ...(own && { events: own }), ...(birthday && { born: birthday }) }]
    }),
  )
}

function planFacts(plan: VisiblePlan, today: Day): PlanForDeadlines {
  const { meetingDate, startDate, content, opened } = plan
  const told = content.facts.transferOfRightsDate
  return {
    meetingDate,
    ...(startDate && { startDate }),
    inEffect: isInEffect(plan, today),
    isComparable: plan.status === 'comparableServices',
    ...(opened.has('transition') && opened.has('goals') && { plansTransition: plansTransition(content) }),
    ...(told && { transferOfRights: told }),
  }
}

/** A deadline as the contract has it. */
export function deadlineData(deadline: Deadline, student: string, plan: string): Readonly<Record<string, unknown>> {
  const { rule, trigger, due, workTarget, readings, status, explanation, dayByDay } = deadline
  const { id, basis, citation } = rule
  return {
    student,
    plan,
    rule: id,
    trigger,
    due,
    workTarget,
    readings,
    basis,
    citation,
    status,
    explanation,
    ...(dayByDay && { dayByDay }),
  }
}

/** "overdue since Oct 1, 2026", "due …", or for a practice of the district "was planned by …". */
export function dueWords({ rule, status, due }: Deadline): string {
  const day = spokenDay(due)
  if (status !== 'overdue') return t`due ${day}`
  return rule.basis === 'law' ? t`overdue since ${day}` : t`was planned by (district practice) ${day}`
}
