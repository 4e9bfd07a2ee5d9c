// Prior written notice in its seven parts, each as it was written for the family (34 CFR 300.503(b)).
import { z } from 'zod'
import { aboutDocument, flag, said } from './fact-kit.js'

export const priorWrittenNoticeFacts = z.object({
  ...aboutDocument,
  /** Part 300 says what stands in it; for a 504 plan it is notice of 34 CFR 104.36. */
  isIep: flag(),
  addressees: said(),
  /** The day on which it was given. */
  noticeDate: said(),
  /** From which day what it says holds. */
  effectiveDate: said(),
  /** It was not given yet, and may still change. */
  isDraft: flag(),
  /** Whether the district proposes or refuses, and what it is about. */
  opening: said(),
  /** (1) */
  action: said(),
  /** (2) */
  why: said(),
  /** (3) */
  evidence: said(),
  /** (4) */
  safeguards: said(),
  /** (5) */
  help: said(),
  /** (6) */
  options: said(),
  /** (7) */
  factors: said(),
  contact: said(),
  contactEmail: said(),
})
export type PriorWrittenNoticeFacts = z.infer<typeof priorWrittenNoticeFacts>
