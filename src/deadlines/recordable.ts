// The events that are recorded by themselves, in chat or from events.csv; the others follow from the plan, the roster and
// the calendar.
import { wording } from '#wording/t'
import type { Trigger } from './rule.js'

interface Recordable {
  /** As staff say it. */
  readonly label: string
  /** It may lie ahead: it is set, and has not happened. */
  readonly isAhead?: boolean
  /** A second day: of an agreement, which needs one, or of something that lasted. */
  readonly until?: 'needed' | 'past'
}

const table = wording({
  referralReceived: { label: 'A request for an evaluation was received' },
  consentRequested: { label: 'Consent to the evaluation was asked for' },
  consentReceived: { label: 'Consent to the evaluation was received' },
  evaluationExtended: { label: 'More time for the evaluation was agreed in writing', until: 'needed' },
  studentAbsent: { label: 'The student was absent', until: 'past' },
  eligibilityDetermined: { label: 'Eligibility was first determined' },
  lastEligibility: { label: 'Eligibility was determined anew, by a reevaluation' },
  reevaluationConsentReceived: { label: 'Consent to a reevaluation was received' },
  meetingScheduled: { label: 'A meeting of the team is set', isAhead: true },
  annualReview: { label: 'The team met for the review' },
  transitionPlanned: { label: 'Transition was planned' },
  transferOfRightsStated: { label: 'The student was told of the transfer of rights' },
  removalDecided: { label: 'A removal that changes placement was decided' },
  parentsNotified: { label: 'The parents were told of the removal' },
  manifestationDetermined: { label: 'The manifestation determination was made' },
  recordsRequested: { label: 'The family asked to see the records' },
  recordsInspected: { label: 'The family was shown the records' },
  progressReportSent: { label: 'A progress report was sent' },
} as const satisfies Partial<Record<Trigger, Recordable>>)

export type RecordableEvent = keyof typeof table

export const recordable: Readonly<Record<RecordableEvent, Recordable>> = table
