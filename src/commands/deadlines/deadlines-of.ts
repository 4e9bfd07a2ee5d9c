// The deadlines of some students' plans, as far as the asker sees the days that start them.
import type { Context } from '#bot/command'
import { type Deadline, deadlineOf } from '#deadlines/deadline'
import type { StudentEvents } from '#deadlines/events'
import { federalRules } from '#deadlines/federal'
import { planKinds } from '#plans/kind'
import { isInEffect } from '#plans/status'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { addDays, type Day } from '#time/day'

export interface PlanDeadlines {
  readonly plan: VisiblePlan
  /** Those that run, the earliest first. */
  readonly open: readonly Deadline[]
  /** Rules of the plan's kind that nothing has started: the record lacks the day. */
  readonly unknown: readonly string[]
}

/** Rules without which a plan in effect has a gap. */
const needed = new Set(['iep.annual', 'reeval.triennial', '504.annual', '504.reevaluation'])

/** A school's calendar looks this far around a day. */
const aroundDays = 1_200

export async function deadlinesOf(
  students: readonly VisibleStudent[],
  { viewer, readings, directory }: Pick<Context, 'viewer' | 'readings' | 'directory'>,
): Promise<readonly PlanDeadlines[]> {
  const plans = (await viewer.plans(students, ['evaluation'])).filter((plan) => isInEffect(plan, viewer.today))
  const events = new Map<VisiblePlan, StudentEvents>()
  for (const kind of planKinds) {
    const ofKind = plans.filter((plan) => plan.kind === kind)
    const seen = ofKind.filter(({ opened }) => opened.has('evaluation')).map(({ student }) => student)
    if (seen.length === 0) continue
    const read = await viewer.within(seen, kind, ['evaluation'], (permits) => readings.events.of(permits, kind))
    for (const plan of ofKind) events.set(plan, read.get(plan.studentId) ?? {})
  }
  const sessions = await directory.sessions(addDays(viewer.today, -aroundDays), addDays(viewer.today, aroundDays))
  const calendar = { sessions, holidays: new Set<Day>() }
  return plans.map((plan) => {
    const known: StudentEvents = { ...events.get(plan), annualReview: [{ day: plan.meetingDate }] }
    const rules = federalRules.filter(({ kinds }) => kinds.includes(plan.kind))
    const found = rules.map((rule) => ({ rule, deadline: deadlineOf(rule, known, calendar, viewer.today) }))
    const open = found
      .flatMap(({ deadline }) => (deadline && deadline.status !== 'done' ? [deadline] : []))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    const sees = plan.opened.has('evaluation')
    return {
      plan,
      open,
      unknown: found
        .filter(({ rule, deadline }) => sees && !deadline && needed.has(rule.id))
        .map(({ rule }) => rule.title),
    }
  })
}

/** A deadline as the contract has it. */
export function deadlineData(deadline: Deadline, student: string, plan: string): Readonly<Record<string, unknown>> {
  const { rule, trigger, due, workTarget, readings, status, explanation } = deadline
  const { id, basis, citation } = rule
  return { student, plan, rule: id, trigger, due, workTarget, readings, basis, citation, status, explanation }
}

/** "overdue since", "due", or for a practice of the district "was planned by". */
export function dueWords({ rule, status }: Deadline): string {
  if (status !== 'overdue') return 'due'
  return rule.basis === 'law' ? 'overdue since' : 'was planned by (district practice)'
}
