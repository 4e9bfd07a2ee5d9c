// A deadline rule is data: what starts it, how long it runs, what stops or lengthens it, what closes it, and where it
// stands written. Ours and a state's have the same shape, and are read through the same check.
import { z } from 'zod'
import { planKinds } from '#plans/kind'
import { type Day, dayFrom } from '#time/day'

/** What happened to a student, or was agreed, with Ed-Fi's names where it has one; each has a day. */
export const triggers = [
  'referralReceived',
  'consentRequested',
  'consentReceived',
  'consentRefused',
  'evaluationExtended',
  'studentAbsent',
  'eligibilityDetermined',
  'lastEligibility',
  'reevaluationConsentRequested',
  'reevaluationConsentReceived',
  'reevaluationConsentRefused',
  'servicesConsentRequested',
  'servicesConsentReceived',
  'servicesConsentRefused',
  'consentRevoked',
  'noticeGiven',
  'iepWritten',
  'iepCopyGiven',
  'safeguardsYear',
  'safeguardsRequested',
  'complaintReceived',
  'safeguardsGiven',
  'meetingScheduled',
  'meetingNoticeGiven',
  'annualReview',
  'planStart',
  'planInEffect',
  'schoolYearStart',
  'transitionPlanned',
  'transferOfRightsStated',
  'removalDecided',
  'parentsNotified',
  'manifestationDetermined',
  'interimSettingBegan',
  'interimSettingEnded',
  'recordsRequested',
  'recordsInspected',
  'born',
  'progressPeriodStart',
  'progressReportSent',
  'evaluationDeclined',
  'foundNotEligible',
  'transferredIn',
  'comparableInState',
  'comparableFromOtherState',
  'transferSettled',
  'transferRecordsRequested',
  'transferRecordsReceived',
  'transferRecordsAsked',
  'transferRecordsSent',
  'exitPlanned',
  'summaryGiven',
  'exited',
] as const
export type Trigger = (typeof triggers)[number]

export const units = ['calendarDays', 'schoolDays', 'businessDays', 'months', 'years'] as const
export type Unit = (typeof units)[number]

const text = z.string().trim().min(1).max(400)
const day = z.string().refine((typed): typed is Day => dayFrom(typed) !== undefined, 'a date such as 2026-11-20')

export const ruleSchema = z.strictObject({
  /** As `domain` names it: `iep.annual`. A state's rule of the same id takes the place of the federal one. */
  id: z.string().regex(/^[a-z0-9]+(\.[a-zA-Z0-9]+)?$/, 'a name such as eval.initial'),
  title: text,
  trigger: z.enum(triggers),
  count: z.number().int().min(0).max(2_000),
  unit: z.enum(units),
  /** Whether the count starts on the day after the trigger. Absent: the text doesn't say, and both readings are given. */
  startNext: z.boolean().optional(),
  /** Breaks of so many school days and more don't count. Absent `includeAdjoiningWeekends`: both readings are given. */
  tolling: z
    .strictObject({
      minBreakSchoolDays: z.number().int().min(1).max(60),
      includeAdjoiningWeekends: z.boolean().optional(),
    })
    .optional(),
  /** What lengthens it: days that the student was absent, or a documented agreement with the family. */
  extendBy: z.enum(['studentAbsences', 'agreement']).optional(),
  /** From so many absent school days on they lengthen it. */
  minAbsentSchoolDays: z.number().int().min(1).max(60).optional(),
  /** Started so many school days before the last day of instruction, it is due on a date of that summer. */
  lateInYear: z
    .strictObject({
      fromSchoolDays: z.number().int().min(1).max(200),
      toSchoolDays: z.number().int().min(1).max(200),
      dueOn: z.string().regex(/^(0[5-9])-([0-2]\d|3[01])$/, 'a month and day such as 06-30'),
    })
    .optional(),
  /**
   * Counted back from the trigger's day, which lies ahead: by then it must be done. It is closed by the event that says it
   * is about that day (`until`), and over once the day is.
   */
  countBack: z.boolean().optional(),
  /** An event that makes it due on its own day, where that is earlier. */
  orAt: z.enum(triggers).optional(),
  /** Of an age: due when the plan's year begins in which it is reached. */
  inPlanYear: z.boolean().optional(),
  /** Due on the day that comes with the trigger: of a reporting period, the day its report is due; of a school year, its last. */
  dueWithTrigger: z.boolean().optional(),
  /** The event that closes it, on its trigger's day or after it; absent where only a new trigger does. */
  closedBy: z.enum(triggers).optional(),
  /** Other events that end it likewise: nothing is owed any more. */
  alsoClosedBy: z.array(z.enum(triggers)).optional(),
  kinds: z.array(z.enum(planKinds)).min(1),
  /** Where no law gives the number it is the district's practice, and never "overdue under law". */
  basis: z.enum(['law', 'districtPractice']),
  citation: text,
  /** A convention that the district has chosen, in a sentence. */
  note: text.optional(),
  /** A state's text: when it was read. */
  verifiedOn: day.optional(),
})

export type DeadlineRule = Readonly<z.infer<typeof ruleSchema>>

/** Who let a state's rules run, and when. */
export interface RuleApproval {
  /** The pack's name: `TX`. */
  readonly pack: string
  /** The state's name, or the district's own words. */
  readonly title: string
  readonly by: string
  readonly on: Day
}

/** A rule as it runs in the district. */
export interface RuleInForce extends DeadlineRule {
  readonly approval?: RuleApproval
}
