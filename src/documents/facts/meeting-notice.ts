// The notice of a meeting (34 CFR 300.322(b)): why, when, where, who will be there, whom else the parents may bring; and,
// where transition is spoken of, that the student is invited and which agencies are.
import { z } from 'zod'
import { aboutDocument, flag, list, said } from './fact-kit.js'

export const meetingNoticeFacts = z.object({
  ...aboutDocument,
  /** "IEP team" or "Section 504 team". */
  team: said(),
  isIep: flag(),
  /** The first IEP: a child may have been served under Part C (34 CFR 300.321(f)). */
  isFirstIep: flag(),
  /** Whom the notice is to: parents, or the student who holds the rights. */
  addressees: said(),
  purposes: list({ purpose: said() }),
  day: said(),
  time: said(),
  place: said(),
  /** Where it can be joined from elsewhere. */
  link: said(),
  invited: list({ role: said(), name: said() }),
  /** A purpose of the meeting is what comes after school. */
  transition: flag(),
  agencies: list({ agency: said() }),
  interpreter: said(),
  contact: said(),
  contactEmail: said(),
  /** When the notice went out, and how. */
  sentOn: said(),
  sentHow: said(),
})
export type MeetingNoticeFacts = z.infer<typeof meetingNoticeFacts>
