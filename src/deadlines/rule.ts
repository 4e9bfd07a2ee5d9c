// A deadline rule is data: what starts it, how long it runs, what closes it, and where it stands written.

/** What happened to a student, or was agreed, with Ed-Fi's names where it has one; each has a day. */
export const triggers = [
  'referralReceived',
  'consentRequested',
  'consentReceived',
  'evaluationExtended',
  'studentAbsent',
  'eligibilityDetermined',
  'lastEligibility',
  'reevaluationConsentReceived',
  'meetingScheduled',
  'annualReview',
  'planStart',
  'transitionPlanned',
  'transferOfRightsStated',
  'removalDecided',
  'parentsNotified',
  'manifestationDetermined',
  'recordsRequested',
  'recordsInspected',
  'born',
  'progressPeriodStart',
  'progressReportSent',
] as const
export type Trigger = (typeof triggers)[number]

export const units = ['calendarDays', 'schoolDays', 'businessDays', 'years'] as const
export type Unit = (typeof units)[number]

export interface DeadlineRule {
  /** As `domain` names it: `iep.annual`. */
  readonly id: string
  readonly title: string
  readonly trigger: Trigger
  readonly count: number
  readonly unit: Unit
  /** The event that closes it, on its trigger's day or after it; absent where only a new trigger does. */
  readonly closedBy?: Trigger
  readonly kinds: readonly ('iep' | '504')[]
  /** Where no law gives the number it is the district's practice, and never "overdue under law". */
  readonly basis: 'law' | 'districtPractice'
  readonly citation: string
  /** A state's text: when it was read. */
  readonly verifiedOn?: string
}
