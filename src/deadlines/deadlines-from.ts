// The deadlines of one student's plan of one kind, from all that is known of them: the one place where they are reckoned,
// for whoever asks in chat, on the command line, in a calendar or for a reminder.
import type { Day } from '#time/day'
import type { DeadlineCalendar } from './calendar.js'
import { type Deadline, deadlineOf } from './deadline.js'
import { daysOf, type StudentEvents } from './events.js'
import { type DeadlineFacts, type DuePeriod, eventsOf } from './facts.js'
import type { RuleInForce } from './rule.js'

export interface Deadlines {
  /** Those that run, the earliest first. */
  readonly open: readonly Deadline[]
  readonly done: readonly Deadline[]
  /** Rules without which a plan in effect has a gap, and whose day nobody has recorded. */
  readonly unknown: readonly RuleInForce[]
}

const needed = new Set(['iep.annual', 'reeval.triennial', '504.annual', '504.reevaluation'])

/**
 * @param rules those in force (`rulesInForce`)
 * @param calendar the student's school's
 * @param today statuses are as of it
 */
export function deadlinesFrom(
  facts: DeadlineFacts,
  rules: readonly RuleInForce[],
  calendar: DeadlineCalendar,
  today: Day,
): Deadlines {
  const events = eventsOf(facts, calendar, today)
  const open: Deadline[] = []
  const done: Deadline[] = []
  const unknown: RuleInForce[] = []
  for (const rule of rules) {
    if (!rule.kinds.includes(facts.kind) || !isAsked(rule, facts)) continue
    const starts = rule.trigger === 'progressPeriodStart' ? periodEvents(facts, events, today) : [events]
    const found = starts.flatMap((start) => deadlineOf(rule, start, calendar, today) ?? [])
    for (const deadline of found) (deadline.status === 'done' ? done : open).push(deadline)
    if (found.length === 0 && facts.plan && needed.has(rule.id)) unknown.push(rule)
  }
  return { open: byDue(open), done: byDue(done), unknown }
}

/** What a plan says of transition may be hidden from whoever asks: then nothing can be told of it. */
function isAsked(rule: RuleInForce, { plan }: DeadlineFacts): boolean {
  if (rule.closedBy !== 'transitionPlanned') return true
  return plan === undefined || plan.plansTransition !== undefined
}

/** The period that runs and the one before it, each as the events it is reckoned from. */
function periodEvents({ periods = [], plan }: DeadlineFacts, events: StudentEvents, today: Day): StudentEvents[] {
  const began = plan && (plan.startDate ?? plan.meetingDate)
  if (began === undefined) return []
  const begun = periods
    .filter(({ start, end }) => start <= today && end >= began)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(-2)
  // A report that was recorded by itself is of the oldest period that has none.
  const recorded = [...daysOf(events, 'progressReportSent')]
  return begun.map((period) => {
    const at = period.sentOn ? -1 : recorded.findIndex((day) => day >= period.start)
    const sentOn = period.sentOn ?? (at === -1 ? undefined : recorded.splice(at, 1)[0])
    return ofPeriod(period, sentOn)
  })
}

function ofPeriod({ start, due }: DuePeriod, sentOn: Day | undefined): StudentEvents {
  return {
    progressPeriodStart: [{ day: start, until: due }],
    ...(sentOn && { progressReportSent: [{ day: sentOn }] }),
  }
}

function byDue(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}
