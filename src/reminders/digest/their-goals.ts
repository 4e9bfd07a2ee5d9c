// Whose a goal is: who is named as responsible for it, and whoever carries the plan. Everybody else on the team sees it and
// is not reminded of it.
import type { GoalToReport, ReportAtHand } from '#commands/reports/report-at-hand'
import { isOwnedBy } from '#plans/reduce'
import type { Viewer } from '#records/viewer'

/** The goals of a report that somebody is to write for or to measure; all of them for whoever carries the plan. */
export function theirGoals({ goals, carries }: ReportAtHand, viewer: Viewer): readonly GoalToReport[] {
  return carries ? goals : goals.filter(({ goal }) => isOwnedBy(goal, viewer.staff.email))
}
