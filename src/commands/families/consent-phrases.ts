// What people say for a consent: what it is to, and what came of it.
import type { ConsentAnswer, ConsentFor } from '#families/consents'

type Said = {
  readonly what?: ConsentFor
  readonly answer?: ConsentAnswer
}

const evaluation = { what: 'evaluation', answer: 'given' } as const

const given = ['consent signed', 'consent signed for …', 'signed consent', 'signed the consent', 'gave consent']
const came = ['got consent', 'consent form signed', 'consent received', 'received consent', 'consent came back']
const refused = ['refused consent', 'consent refused', 'declined consent', 'did not consent', "didn't consent"]
const asked = ['asked for consent', 'sent consent form', 'sent the consent form', 'consent form sent']

const answered = (answer: ConsentAnswer, phrases: readonly string[]) =>
  phrases.map((phrase): readonly [string, Said] => [phrase, { answer }])

/** By phrase, the plainest first. */
export const consentPhrases: Readonly<Record<string, Said>> = Object.fromEntries<Said>([
  ['record consent', {}],
  ['record consent for …', {}],
  ['consent received for …', { answer: 'given' }],
  ['consent for …', {}],
  ['consent to evaluate', { what: 'evaluation' }],
  ['consent to evaluate … received', evaluation],
  ['consent to evaluate … signed', evaluation],
  ['consent to evaluate … refused', { what: 'evaluation', answer: 'refused' }],
  ['asked for consent to evaluate', { what: 'evaluation', answer: 'asked' }],
  ['consent to reevaluate', { what: 'reevaluation' }],
  ['consent to reevaluate … received', { what: 'reevaluation', answer: 'given' }],
  ['consent to reevaluate … signed', { what: 'reevaluation', answer: 'given' }],
  ['consent to reevaluate … refused', { what: 'reevaluation', answer: 'refused' }],
  ['consent to services', { what: 'services' }],
  ['consent to the first services', { what: 'services' }],
  ['consent to the first services for … received', { what: 'services', answer: 'given' }],
  ['consent to initial services', { what: 'services' }],
  ['consent to services for … received', { what: 'services', answer: 'given' }],
  ['consent to services for … signed', { what: 'services', answer: 'given' }],
  ...answered('given', given),
  ...answered('given', came),
  ...answered('refused', refused),
  ...answered('asked', asked),
])
