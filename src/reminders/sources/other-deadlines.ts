// When: as for reviews. Whom: whoever carries the plan. What: every other deadline that an event started: records that a
// family asked for, and what an approved state's rules add.
import { later } from '#wording/t'
import { deadlineSource } from '../digest/deadline-source.js'
import { annualReviews } from './annual-reviews.js'
import { evaluations } from './evaluations.js'
import { meetingNotices } from './meeting-notices.js'
import { reevaluations } from './reevaluations.js'
import { removals } from './removals.js'

/** Nothing that is recorded starts these: they have sources of their own. */
const startedOtherwise = new Set(['born', 'schoolYearStart', 'progressPeriodStart', 'safeguardsYear'])

const told = [annualReviews, evaluations, meetingNotices, reevaluations, removals]

export const otherDeadlines = deadlineSource({
  name: 'otherDeadlines',
  heading: later`Other deadlines`,
  rules: (rule) => !startedOtherwise.has(rule.trigger) && !told.some(({ isAbout }) => isAbout(rule)),
})
