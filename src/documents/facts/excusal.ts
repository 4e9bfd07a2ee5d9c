// Excusing members of the IEP team from a meeting, in writing, of both kinds (34 CFR 300.321(e)).
import { z } from 'zod'
import { aboutDocument, flag, list, said } from './fact-kit.js'

/** A member, and what was agreed already. */
const excused = { role: said(), name: said(), parentsAgreedOn: said(), schoolAgreedOn: said() }

export const excusalFacts = z.object({
  ...aboutDocument,
  addressees: said(),
  meetingDay: said(),
  meetingTime: said(),
  meetingPlace: said(),
  /** (e)(1): their area is not spoken of; parents and school agree. */
  notDiscussed: list(excused),
  hasNotDiscussed: flag(),
  /** (e)(2): their area is spoken of; parents and school consent, and the member gives input in writing beforehand. */
  discussed: list({ ...excused, inputGivenOn: said() }),
  hasDiscussed: flag(),
  contact: said(),
  contactEmail: said(),
})
export type ExcusalFacts = z.infer<typeof excusalFacts>
