// The events that are recorded by themselves, in chat or from events.csv; the others follow from the plan, the roster and
// the calendar.
import { later } from '#wording/t'
import type { Trigger } from './rule.js'

interface Recordable {
  /** As staff say it. */
  readonly label: string
  /** It may lie ahead: it is set, and has not happened. */
  readonly isAhead?: boolean
  /** A second day: of an agreement, which needs one, or of something that lasted. */
  readonly until?: 'needed' | 'past'
  /** What the second day is, where it is needed: a sentence that asks for it. */
  readonly asksUntil?: string
}

const table = {
  referralReceived: { label: later`A request for an evaluation was received` },
  consentRequested: { label: later`Consent to the evaluation was asked for` },
  consentReceived: { label: later`Consent to the evaluation was received` },
  evaluationExtended: {
    label: later`More time for the evaluation was agreed in writing`,
    until: 'needed',
    asksUntil: later`Please say until which day more time was agreed.`,
  },
  consentRefused: { label: later`Consent to the evaluation was refused` },
  studentAbsent: { label: later`The student was absent`, until: 'past' },
  eligibilityDetermined: { label: later`Eligibility was first determined` },
  lastEligibility: { label: later`Eligibility was determined anew, by a reevaluation` },
  reevaluationConsentRequested: { label: later`Consent to a reevaluation was asked for` },
  reevaluationConsentReceived: { label: later`Consent to a reevaluation was received` },
  reevaluationConsentRefused: { label: later`Consent to a reevaluation was refused` },
  servicesConsentRequested: { label: later`Consent to the first services was asked for` },
  servicesConsentReceived: { label: later`Consent to the first services was received` },
  servicesConsentRefused: { label: later`Consent to the first services was refused` },
  consentRevoked: { label: later`Consent to services was revoked in writing` },
  noticeGiven: { label: later`Prior written notice was given` },
  iepWritten: { label: later`An IEP was finished` },
  iepCopyGiven: { label: later`The family was given a copy of the IEP` },
  safeguardsRequested: { label: later`The family asked for the procedural safeguards` },
  complaintReceived: { label: later`The family's first complaint of the school year was received` },
  safeguardsGiven: { label: later`The family was given the procedural safeguards` },
  meetingScheduled: { label: later`A meeting of the team is set`, isAhead: true },
  meetingNoticeGiven: {
    label: later`The parents were given notice of a meeting`,
    until: 'needed',
    asksUntil: later`Please say on which day the meeting is.`,
  },
  annualReview: { label: later`The team met for the review` },
  transitionPlanned: { label: later`Transition was planned` },
  transferOfRightsStated: { label: later`The student was told of the transfer of rights` },
  removalDecided: { label: later`A removal that changes placement was decided` },
  parentsNotified: { label: later`The parents were told of the removal` },
  manifestationDetermined: { label: later`The manifestation determination was made` },
  interimSettingBegan: { label: later`An interim alternative setting began` },
  interimSettingEnded: { label: later`The interim alternative setting ended` },
  recordsRequested: { label: later`The family asked to see the records` },
  recordsInspected: { label: later`The family was shown the records` },
  evaluationDeclined: { label: later`The school declined to evaluate, and told the family in writing` },
  foundNotEligible: { label: later`The student was found not eligible` },
  transferredIn: { label: later`The student came from another school with a plan` },
  comparableInState: { label: later`Comparable services began, of a plan from within the state` },
  comparableFromOtherState: { label: later`Comparable services began, of a plan from another state` },
  transferSettled: { label: later`The plan from the other school was adopted, or a new one took its place` },
  transferRecordsRequested: { label: later`The records were asked for from the other school` },
  transferRecordsReceived: { label: later`The records came from the other school` },
  transferRecordsAsked: { label: later`Another school asked for the records` },
  transferRecordsSent: { label: later`The records were sent to the other school` },
  exitPlanned: {
    label: later`Graduation or the end by age is set for a day`,
    until: 'needed',
    asksUntil: later`Please say on which day the student leaves.`,
  },
  summaryGiven: { label: later`The summary of performance was given` },
  exited: { label: later`The student left special education, or the 504 plan ended` },
  progressReportSent: { label: later`A progress report was sent` },
} as const satisfies Partial<Record<Trigger, Recordable>>

export type RecordableEvent = keyof typeof table

export const recordable: Readonly<Record<RecordableEvent, Recordable>> = table
