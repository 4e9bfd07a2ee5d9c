// Prior written notice in its seven parts (34 CFR 300.503(b)).
import { z } from 'zod'
import { aboutDocument, flag, list, said } from './fact-kit.js'

export const priorWrittenNoticeFacts = z.object({
  ...aboutDocument,
  addressees: said(),
  noticeDate: said(),
  /** From which day what it says is done. */
  effectiveDate: said(),
  /** Whether the school proposes something or refuses it; both where it does both. */
  proposes: flag(),
  refuses: flag(),
  /** (1) */
  action: said(),
  /** (2) */
  reason: said(),
  /** (3) */
  basis: list({ source: said(), sourceDate: said() }),
  /** (4) Where a copy of the safeguards is got; a copy goes with the notice where `safeguardsEnclosed`. */
  safeguardsFrom: said(),
  safeguardsEnclosed: flag(),
  /** (5) */
  helpSources: list({ helper: said(), helperContact: said() }),
  /** (6) */
  optionsConsidered: list({ option: said(), whyRejected: said() }),
  /** (7) */
  otherFactors: said(),
  contact: said(),
  contactPhone: said(),
  contactEmail: said(),
  givenHow: said(),
})
