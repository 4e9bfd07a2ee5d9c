// Whose a goal is: who is named as responsible for it, and whoever carries the plan. Everybody else on the team sees it and
// is not reminded of it, an administrator who sits on the team neither.
import type { Ground } from '#people/grounds'
import { covers } from '#plans/held-ground'
import { isOwnedBy } from '#plans/reduce'
import type { Viewer } from '#records/viewer'
import type { ReportAtHand } from './report-at-hand.js'

const carrying: ReadonlySet<Ground> = new Set(['caseManager', 'section504Coordinator'])

/** A report with the goals that somebody is to write for or to measure; all of them for whoever carries the plan. */
export function theirs(report: ReportAtHand, viewer: Viewer): ReportAtHand {
  const { goals, plan } = report
  const carries =
    report.carries &&
    (plan.caseManager === undefined ||
      plan.student.grounds.some((held) => covers(held, plan.kind) && carrying.has(held.ground)))
  return {
    ...report,
    carries,
    goals: carries ? goals : goals.filter(({ goal }) => isOwnedBy(goal, viewer.staff.email)),
  }
}
