// What is said of a consent beside the student: "mom signed consent for J. Doe's reeval on Friday".

import type { Day } from '#time/day'
import { takeDay } from './day-words.js'
import { withoutRelations } from './family-words.js'

/** As the forms have them; words know them by name alone. */
export type SpokenConsent = 'evaluation' | 'reevaluation' | 'services'

export interface ConsentWords {
  readonly what?: SpokenConsent
  readonly day?: Day
  /** What is left: the student. */
  readonly rest: string
}

const whatWords: readonly (readonly [RegExp, SpokenConsent])[] = [
  [/(?:\b(?:to|for)\s+(?:a\s+|the\s+)?)?\b(?:triennial\s+)?re-?eval(?:uate|uation)?\b|\btriennial\b/iu, 'reevaluation'],
  [/(?:\b(?:to|for)\s+(?:a\s+|an\s+|the\s+)?)?\b(?:initial\s+)?(?:eval(?:uate|uation)?|testing)\b/iu, 'evaluation'],
  [/(?:\b(?:to|for)\s+(?:the\s+)?)?\b(?:initial\s+|first\s+)?(?:services|placement)\b/iu, 'services'],
]

/** Takes what a consent is to, and when it was given, out of some words. */
export function readConsentWords(words: string, today: Day): ConsentWords {
  const { rest: dayless, read } = takeDay(words, today)
  const said = whatWords.find(([pattern]) => pattern.test(dayless))
  const rest = said ? dayless.replace(said[0], ' ') : dayless
  return {
    ...(said && { what: said[1] }),
    ...(read && 'day' in read && { day: read.day }),
    rest: withoutRelations(rest),
  }
}
