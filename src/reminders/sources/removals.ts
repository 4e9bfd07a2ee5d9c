// When: at once, and 5, 2 and 1 days ahead and on the day; each week past it. Whom: whoever carries the plan. What: what a
// removal asks for: the parents told, the manifestation determination. Days are short here, so the leads are too.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'

export const removals = deadlineSource({
  name: 'removals',
  heading: later`After a removal`,
  rules: [
    ...['discipline.notify', 'safeguards.removal', 'discipline.mdr', 'discipline.iaes45'],
    ...['504.removalNotice', '504.manifestation'],
  ],
  leads: [30, 5, 2, 1, 0],
})
