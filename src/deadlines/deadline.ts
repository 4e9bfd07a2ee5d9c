// A deadline of a student: the day a rule gives, every way it can be read, and how it was reckoned. Worked from the
// earliest reading, and never rolled forward.
import { addDays, type Day, spokenDay } from '#time/day'
import { businessDays, countDays, schoolDays, workTarget } from './count-days.js'
import { daysOf, type StudentEvents } from './events.js'
import type { DeadlineRule, Trigger, Unit } from './rule.js'
import type { Sessions } from './school-days.js'
import { readingsInYears } from './years.js'

export interface DeadlineReading {
  readonly convention: 'anniversary' | 'days' | 'dayBefore' | 'triggerExcluded' | 'triggerIncluded'
  readonly date: Day
}

export type DeadlineStatus = 'upcoming' | 'due' | 'overdue' | 'done'

export interface Deadline {
  readonly rule: DeadlineRule
  readonly trigger: { readonly name: Trigger; readonly date: Day }
  /** The earliest reading. */
  readonly due: Day
  /** The last school day on it or before. */
  readonly workTarget: Day
  readonly readings: readonly DeadlineReading[]
  readonly status: DeadlineStatus
  readonly explanation: string
}

/** What is known of the days of a school. */
export interface DeadlineCalendar {
  readonly sessions: Sessions
  readonly holidays: ReadonlySet<Day>
}

/** A deadline is "due" from so many days before its work target. */
const dueWithinDays = 30

/**
 * The deadline that a rule gives; undefined where nothing has started it.
 * @param today the status is as of it
 */
export function deadlineOf(
  rule: DeadlineRule,
  events: StudentEvents,
  { sessions, holidays }: DeadlineCalendar,
  today: Day,
): Deadline | undefined {
  const trigger = daysOf(events, rule.trigger).at(-1)
  if (!trigger) return undefined
  const readings = readingsOf(rule, trigger, sessions, holidays)
  const due = readings[0]?.date ?? trigger
  const target = workTarget(due, sessions)
  const closed = rule.closedBy && daysOf(events, rule.closedBy).find((day) => day >= trigger)
  const status: DeadlineStatus = closed
    ? 'done'
    : due < today
      ? 'overdue'
      : addDays(target, -dueWithinDays) <= today
        ? 'due'
        : 'upcoming'
  return {
    rule,
    trigger: { name: rule.trigger, date: trigger },
    due,
    workTarget: target,
    readings,
    status,
    explanation: explain(rule, trigger, readings, target, closed),
  }
}

function readingsOf(
  { count, unit }: DeadlineRule,
  trigger: Day,
  sessions: Sessions,
  holidays: ReadonlySet<Day>,
): readonly DeadlineReading[] {
  switch (unit) {
    case 'years':
      return readingsInYears(trigger, count)
    case 'calendarDays':
      // Part 300 is silent on whether the trigger day counts; Ed-Fi counts it.
      return [
        { convention: 'triggerIncluded', date: addDays(trigger, count - 1) },
        { convention: 'triggerExcluded', date: addDays(trigger, count) },
      ]
    case 'schoolDays':
      return [{ convention: 'triggerExcluded', date: countDays(trigger, count, schoolDays(sessions)) }]
    case 'businessDays':
      return [{ convention: 'triggerExcluded', date: countDays(trigger, count, businessDays(holidays)) }]
  }
}

const unitWords: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  calendarDays: ['calendar day', 'calendar days'],
  schoolDays: ['school day', 'school days'],
  businessDays: ['business day', 'business days'],
  years: ['year', 'years'],
}

const triggerWords: Readonly<Record<Trigger, string>> = {
  referralReceived: 'the request for an evaluation was received',
  consentRequested: 'consent was asked for',
  consentReceived: 'consent to the evaluation was received',
  evaluationExtended: 'more time for the evaluation was agreed',
  studentAbsent: 'the student was absent',
  eligibilityDetermined: 'eligibility was first determined',
  lastEligibility: 'eligibility was last determined',
  reevaluationConsentReceived: 'consent to the reevaluation was received',
  meetingScheduled: 'the meeting is set for',
  annualReview: 'the team last met for the review',
  planStart: 'the plan took effect',
  transitionPlanned: 'transition was planned',
  transferOfRightsStated: 'the student was told of the transfer of rights',
  removalDecided: 'the removal was decided',
  parentsNotified: 'the parents were told',
  manifestationDetermined: 'the manifestation determination was made',
  recordsRequested: 'the records were asked for',
  recordsInspected: 'the records were shown',
  born: 'the student was born',
  progressPeriodStart: 'the progress period began',
  progressReportSent: 'the progress report was sent',
}

const conventionWords: Readonly<Record<DeadlineReading['convention'], string>> = {
  anniversary: 'by the same date',
  days: 'counted as 365 days a year',
  dayBefore: 'by the day before the same date',
  triggerExcluded: 'the first day not counted',
  triggerIncluded: 'the first day counted',
}

function explain(
  { count, unit, basis, citation, trigger: name }: DeadlineRule,
  trigger: Day,
  readings: readonly DeadlineReading[],
  target: Day,
  closed: Day | undefined,
): string {
  const [first, ...others] = readings
  const words = unitWords[unit][count === 1 ? 0 : 1]
  return [
    `${spokenDay(trigger)}, when ${triggerWords[name]}, and ${count} ${words}: ${spokenDay(first?.date ?? trigger)} (${conventionWords[first?.convention ?? 'anniversary']}).`,
    ...others.map(({ convention, date }) => `Read another way, ${spokenDay(date)} (${conventionWords[convention]}).`),
    target === first?.date ? '' : `Best done by ${spokenDay(target)}, the last school day before.`,
    basis === 'law' ? `${citation}.` : `District practice: ${citation}.`,
    closed ? `Done on ${spokenDay(closed)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
