// A student's progress report of the period that is now: what the data say of each goal, and what was written of it.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import { type GoalOutlook, outlookOf } from '#progress/reports/outlook'
import { periodOn, type ReportPeriod } from '#progress/reports/period'
import type { ReportKey, ReportRecord, WrittenGoal } from '#records/progress-reports'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type GoalWithProgress, type Reading, readProgress } from '../progress/read-progress.js'
import { goalsAtHand } from '../progress/which-goal.js'

export interface GoalToReport extends GoalWithProgress {
  readonly figures: GoalOutlook
  readonly written?: WrittenGoal
}

export interface ReportAtHand {
  readonly plan: VisiblePlan
  readonly period: ReportPeriod
  readonly key: ReportKey
  /** Absent while nothing was written. */
  readonly record?: ReportRecord
  /** Those whose figures the asker sees: all of them for whoever carries the plan. */
  readonly goals: readonly GoalToReport[]
  /** Whether the asker carries the plan: reviews the report and hands it over. */
  readonly carries: boolean
}

/** The reports of some students' plans with goals. A student without a reporting period has none. */
export async function reportsAtHand(
  students: readonly VisibleStudent[],
  kind: PlanKind | undefined,
  context: Reading,
): Promise<readonly ReportAtHand[]> {
  const { viewer, readings } = context
  const { open } = await goalsAtHand(students, kind, viewer)
  const progress = await readProgress(open, context)
  const plans = [...new Map(progress.map(({ plan }) => [plan.id, plan])).values()]
  const periods = new Map<StudentId, ReportPeriod>()
  const records = new Map<string, ReportRecord>()
  for (const one of ['iep', '504'] as const) {
    const ofKind = plans.filter((plan) => plan.kind === one).map(({ student }) => student)
    if (ofKind.length === 0) continue
    await viewer.within(ofKind, one, ['goals', 'goalDetail'], async (permits) => {
      for (const [student, all] of await readings.reports.periods(permits)) {
        const period = periodOn(all, viewer.today)
        if (period) periods.set(student, period)
      }
      for (const start of new Set([...periods.values()].map((period) => period.start))) {
        for (const record of await readings.reports.of(permits, start)) records.set(keyWords(record), record)
      }
    })
  }
  return plans.flatMap((plan): readonly ReportAtHand[] => {
    const period = periods.get(plan.studentId)
    if (!period) return []
    const key = { studentId: plan.studentId, kind: plan.kind, start: period.start, end: period.end }
    const record = records.get(keyWords(key))
    const goals = progress
      .filter((one) => one.plan.id === plan.id)
      .map((one): GoalToReport => {
        const written = record?.goals.find(({ goalId }) => goalId === one.goal.goalId)
        return { ...one, figures: outlookOf(one.goal, one.progress, viewer.today), ...(written && { written }) }
      })
    const carries = viewer.mayChange(plan.student, plan.kind)
    return [{ plan, period, key, goals, carries, ...(record && { record }) }]
  })
}

/** Goals that are still to be written. */
export function unreported({ goals }: ReportAtHand): readonly GoalToReport[] {
  return goals.filter(({ written }) => written === undefined)
}

function keyWords({ studentId, kind, start }: Omit<ReportKey, 'end'>): string {
  return [studentId, kind, start].join('|')
}
