// When: 60, 30, 14, 7 and 1 days ahead, and each week past the day. Whom: whoever carries the plan. What: annual reviews coming, and those past their day. District practice for a 504 plan.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'

export const annualReviews = deadlineSource({
  name: 'annualReviews',
  heading: later`Reviews`,
  rules: ['iep.annual', '504.annual'],
})
