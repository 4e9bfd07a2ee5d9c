// A plan whole: what it says, and its days and case manager.
import type { Day } from '#time/day'
import type { PlanContent } from './content.js'

/** What stands over a plan: its legal days and who carries it. */
export interface PlanHeader {
  readonly meetingDate?: Day | undefined
  readonly startDate?: Day | undefined
  readonly endDate?: Day | undefined
  readonly lastEligibilityDate?: Day | undefined
  readonly consentReceivedDate?: Day | undefined
  readonly eligibilityDeterminedDate?: Day | undefined
  readonly caseManagerEmail?: string | undefined
}

export interface PlanDocument {
  readonly header: PlanHeader
  readonly content: PlanContent
}
