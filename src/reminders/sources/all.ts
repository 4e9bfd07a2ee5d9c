// Every source of reminders, in the order in which a person's message tells of them.
import type { Source } from '../digest/source.js'
import { annualReviews } from './annual-reviews.js'
import { evaluations } from './evaluations.js'
import { reevaluations } from './reevaluations.js'

export const allSources: readonly Source[] = [evaluations, annualReviews, reevaluations]
