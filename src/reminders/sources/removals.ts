// When: on the day, and 10, 5, 2 and 1 days ahead; each week past the day. Whom: whoever carries the plan. What: what a
// removal asks for: the parents told, the manifestation determination. Days are short here, so the leads are too.
import { deadlineSource } from '../digest/deadline-source.js'

export const removals = deadlineSource({
  name: 'removals',
  heading: 'After a removal',
  rules: ['discipline.notify', 'discipline.mdr'],
  leads: [10, 5, 2, 1, 0],
})
