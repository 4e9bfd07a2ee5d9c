// When: 60, 30, 14, 7 and 1 days ahead, and each week past the day. Whom: whoever carries the plan. What: evaluations and first meetings whose clock runs.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'

export const evaluations = deadlineSource({
  name: 'evaluations',
  heading: later`Evaluations and first meetings`,
  rules: ['eval.consent', 'eval.initial', 'iep.initialMeeting'],
})
