// Consents of a family beside those to a version of the plan: what each is for, which legal date an answer is, and what
// follows. Informed, in writing, and voluntary (34 CFR 300.9). Part 104 says of consent nothing: for a 504 plan none of these
// sections holds.
import type { RecordableEvent } from '#deadlines/recordable'
import type { PlanKind } from '#plans/kind'
import { later } from '#wording/t'

export const consentsFor = ['evaluation', 'services', 'reevaluation'] as const
export type ConsentFor = (typeof consentsFor)[number]

export const consentAnswers = ['asked', 'given', 'refused'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** The legal date that an answer is. */
export const consentEvents: Readonly<Record<ConsentFor, Readonly<Record<ConsentAnswer, RecordableEvent>>>> = {
  evaluation: { asked: 'consentRequested', given: 'consentReceived', refused: 'consentRefused' },
  services: {
    asked: 'servicesConsentRequested',
    given: 'servicesConsentReceived',
    refused: 'servicesConsentRefused',
  },
  reevaluation: {
    asked: 'reevaluationConsentRequested',
    given: 'reevaluationConsentReceived',
    refused: 'reevaluationConsentRefused',
  },
}

export const consentTitles: Readonly<Record<ConsentFor, string>> = {
  evaluation: later`the evaluation`,
  services: later`the first special education services`,
  reevaluation: later`the reevaluation`,
}

export const consentCitations: Readonly<Record<ConsentFor, string>> = {
  evaluation: '34 CFR 300.300(a)',
  services: '34 CFR 300.300(b)',
  reevaluation: '34 CFR 300.300(c)',
}

/** What a refusal leaves open, of an IEP. The district decides; nothing here does. */
const afterRefusalOfIep: Readonly<Record<ConsentFor, string>> = {
  evaluation: later`The district may, but need not, pursue the evaluation by mediation or due process (34 CFR 300.300(a)(3)).`,
  services: later`The services can not begin, and due process may not be used to change that (34 CFR 300.300(b)(3)(i)). The district is not in breach for it (300.300(b)(3)(ii)).`,
  reevaluation: later`The district may, but need not, pursue the reevaluation by mediation or due process (34 CFR 300.300(c)(1)(ii)).`,
}

/** What a refusal leaves open, still to be translated. */
export function afterRefusal(what: ConsentFor, kind: PlanKind): string {
  return kind === 'iep'
    ? afterRefusalOfIep[what]
    : later`The team considers with the family what the student needs without it.`
}
