// Excusing members of the IEP team from a meeting, in writing, of both kinds (34 CFR 300.321(e)).
import { z } from 'zod'
import { aboutDocument, flag, list, said } from './fact-kit.js'

export const excusalFacts = z.object({
  ...aboutDocument,
  addressees: said(),
  meetingDay: said(),
  meetingTime: said(),
  meetingPlace: said(),
  /** (e)(1): their area is not spoken of; parents and school agree. */
  notDiscussed: list({ role: said(), name: said(), area: said(), part: said() }),
  hasNotDiscussed: flag(),
  /** (e)(2): their area is spoken of; parents and school consent, and the member gives input in writing beforehand. */
  discussed: list({ role: said(), name: said(), area: said(), part: said(), inputGivenOn: said(), input: said() }),
  hasDiscussed: flag(),
  contact: said(),
  contactPhone: said(),
  contactEmail: said(),
})
