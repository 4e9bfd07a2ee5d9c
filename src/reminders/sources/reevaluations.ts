// When: 60, 30, 14, 7 and 1 days ahead, and each week past the day. Whom: whoever carries the plan. What: reevaluations coming, and those past their day.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'

export const reevaluations = deadlineSource({
  name: 'reevaluations',
  heading: later`Reevaluations`,
  rules: ['reeval.triennial', '504.reevaluation'],
})
