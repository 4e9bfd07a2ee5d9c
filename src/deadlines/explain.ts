// How a deadline was reckoned, in words: what started it, how it was counted, every other reading, what the calendar
// could not tell, and where the rule stands written.

import { type Day, spokenDay } from '#time/day'
import { t, translated, wording } from '#wording/t'
import { type DeadlineCalendar, knownUntil } from './calendar.js'
import type { Convention, DeadlineReading } from './readings.js'
import type { RuleInForce, Trigger, Unit } from './rule.js'

const unitWords: Readonly<Record<Unit, readonly [one: string, many: string]>> = wording({
  calendarDays: ['calendar day', 'calendar days'],
  schoolDays: ['school day', 'school days'],
  businessDays: ['business day', 'business days'],
  months: ['month', 'months'],
  years: ['year', 'years'],
})

/** What happened on a trigger's day, after "when". */
export const triggerWords: Readonly<Record<Trigger, string>> = wording({
  referralReceived: 'the request for an evaluation was received',
  consentRequested: 'consent was asked for',
  consentReceived: 'consent to the evaluation was received',
  consentRefused: 'consent to the evaluation was refused',
  evaluationExtended: 'more time for the evaluation was agreed',
  studentAbsent: 'the student was absent',
  eligibilityDetermined: 'eligibility was first determined',
  lastEligibility: 'eligibility was last determined',
  reevaluationConsentRequested: 'consent to the reevaluation was asked for',
  reevaluationConsentReceived: 'consent to the reevaluation was received',
  meetingScheduled: 'the meeting is to be held',
  meetingNoticeGiven: 'notice of the meeting was given',
  reevaluationConsentRefused: 'consent to the reevaluation was refused',
  servicesConsentRequested: 'consent to the first services was asked for',
  servicesConsentReceived: 'consent to the first services was received',
  servicesConsentRefused: 'consent to the first services was refused',
  consentRevoked: 'consent to services was revoked in writing',
  noticeGiven: 'prior written notice was given',
  iepWritten: 'the IEP was finished',
  iepCopyGiven: 'the family was given a copy of the IEP',
  safeguardsYear: 'the school year begins',
  safeguardsRequested: 'the family asked for the procedural safeguards',
  complaintReceived: "the family's first complaint of the school year was received",
  safeguardsGiven: 'the family was given the procedural safeguards',
  annualReview: 'the team last met for the review',
  planStart: 'the plan took effect',
  planInEffect: 'a plan was in effect',
  schoolYearStart: 'the school year begins',
  transitionPlanned: 'transition was planned',
  transferOfRightsStated: 'the student was told of the transfer of rights',
  removalDecided: 'the removal was decided',
  parentsNotified: 'the parents were told',
  manifestationDetermined: 'the manifestation determination was made',
  interimSettingBegan: 'the interim alternative setting began',
  interimSettingEnded: 'the interim alternative setting ended',
  recordsRequested: 'the records were asked for',
  recordsInspected: 'the records were shown',
  born: 'the student was born',
  progressPeriodStart: 'the progress period began',
  progressReportSent: 'the progress report was sent',
  evaluationDeclined: 'the school declined to evaluate',
  foundNotEligible: 'the student was found not eligible',
  transferredIn: 'the student came from another school',
  comparableInState: 'comparable services began',
  comparableFromOtherState: 'comparable services began',
  transferSettled: 'the plan was adopted, or a new one took its place',
  transferRecordsRequested: 'the records were asked for from the other school',
  transferRecordsReceived: 'the records came',
  transferRecordsAsked: 'another school asked for the records',
  transferRecordsSent: 'the records were sent',
  exitPlanned: 'the day of leaving was set',
  summaryGiven: 'the summary of performance was given',
  exited: 'the student left',
})

const breaksAlone = () => t`breaks left out from their first weekday to their last`
const breaksWithWeekends = () => t`breaks left out with the weekends around them`

const conventionWords = (): Readonly<Record<Convention, string>> => ({
  anniversary: t`by the same date`,
  days: t`counted as 365 days a year`,
  dayBefore: t`by the day before the same date`,
  triggerExcluded: t`the first day not counted`,
  triggerIncluded: t`the first day counted`,
  triggerExcludedBreaksAlone: t`the first day not counted, ${breaksAlone()}`,
  triggerIncludedBreaksAlone: t`the first day counted, ${breaksAlone()}`,
  triggerExcludedBreaksWithWeekends: t`the first day not counted, ${breaksWithWeekends()}`,
  triggerIncludedBreaksWithWeekends: t`the first day counted, ${breaksWithWeekends()}`,
  sameDay: t`on the same day`,
  countedBack: t`the day of the meeting not counted`,
  birthday: t`by the birthday`,
  planYear: t`when the plan's year begins in which the student reaches that age`,
  periodDue: t`the day its report is due`,
  exitDay: t`the day on which the student leaves`,
  yearEnd: t`the last school day of the year`,
  nextMeeting: t`the meeting that comes first`,
  lateInYear: t`a date of the summer`,
  absences: t`lengthened by absences`,
  agreed: t`as it was agreed`,
})

export interface Told {
  readonly rule: RuleInForce
  readonly trigger: Day
  readonly readings: readonly DeadlineReading[]
  readonly target: Day
  readonly doneOn: Day | undefined
  readonly notes: readonly string[]
  readonly calendar: DeadlineCalendar
  readonly hole: Day | 'all' | undefined
}

export function explain({ rule, trigger, readings, target, doneOn, notes, calendar, hole }: Told): string {
  const [first = { convention: 'sameDay', date: trigger } as const, ...others] = readings
  return [
    t`${spokenDay(trigger)}, when ${triggerWords[rule.trigger]}${spanWords(rule)}: ${spokenDay(first.date)} (${conventionWords()[first.convention]}).`,
    ...others.map(
      ({ convention, date }) => t`Read another way, ${spokenDay(date)} (${conventionWords()[convention]}).`,
    ),
    ...notes,
    target === first.date ? '' : t`Best done by ${spokenDay(target)}, the last school day before.`,
    hole === undefined ? '' : holeWords(hole, calendar),
    translated(rule.note ?? ''),
    sourceWords(rule),
    doneOn ? t`Done on ${spokenDay(doneOn)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function spanWords({ count, unit, dueWithTrigger, countBack }: RuleInForce): string {
  if (dueWithTrigger || count === 0) return ''
  const days = unitWords[unit][count === 1 ? 0 : 1]
  return countBack ? t`, and ${count} ${days} before it` : t`, and ${count} ${days}`
}

/** What the calendar lacks, and how that is mended. */
export function holeWords(hole: Day | 'all', calendar: DeadlineCalendar): string {
  const until = knownUntil(calendar)
  const mend = t`Importing calendar.csv for those days mends it.`
  const fallback = t`Monday to Friday were counted as school days instead.`
  if (until === undefined) return t`No school calendar is held: Monday to Friday were counted as school days. ${mend}`
  if (hole === 'all') return t`The school calendar holds too few school days for this count: ${fallback} ${mend}`
  if (hole > until) return t`The school calendar ends on ${spokenDay(until)}: after it, ${fallback} ${mend}`
  return t`The school calendar says nothing of ${spokenDay(hole)}: where it has such a hole, ${fallback} ${mend}`
}

function sourceWords({ basis, citation, verifiedOn, approval }: RuleInForce): string {
  const source = basis === 'law' ? `${citation}.` : t`District practice: ${translated(citation)}.`
  if (!approval) return source
  const read = verifiedOn ? t`read on ${spokenDay(verifiedOn as Day)}, ` : ''
  return t`${source} A rule of ${approval.title}, ${read}approved by ${approval.by} on ${spokenDay(approval.on)}.`
}
