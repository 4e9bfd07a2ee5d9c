// A student's progress report of a period: what the data say of each goal, and what was written of it.
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import { type GoalOutlook, outlookOf } from '#progress/reports/outlook'
import { periodBefore, periodOn, type ReportPeriod } from '#progress/reports/period'
import type { EarlierGoal, ReportKey, ReportRecord, WrittenGoal } from '#records/progress-reports'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { type GoalWithProgress, type Reading, readProgress } from '../progress/read-progress.js'
import { goalsAtHand, type PlanGoal } from '../progress/which-goal.js'

export interface GoalToReport extends GoalWithProgress {
  readonly figures: GoalOutlook
  readonly written?: WrittenGoal
  /** What stood there before, oldest first. */
  readonly earlier: readonly EarlierGoal[]
}

export interface ReportAtHand {
  readonly plan: VisiblePlan
  readonly period: ReportPeriod
  /** Whether that is the period to report on now. */
  readonly isNow: boolean
  /** The other periods that something was written in, the newest first. */
  readonly others: readonly ReportPeriod[]
  readonly key: ReportKey
  /** Absent while nothing was written. */
  readonly record?: ReportRecord
  /** Those whose figures the asker sees: all of them for whoever carries the plan. */
  readonly goals: readonly GoalToReport[]
  /** Whether the asker may know of the family, and so who received the report. */
  readonly seesFamily: boolean
  /** Whether the asker carries the plan: reviews the report and hands it over. */
  readonly carries: boolean
}

/** `now`, the one before it, or one by its first day. */
export type WhichPeriod = Day | 'now' | 'before'

/** The reports of some students' plans with goals. A student without such a period has none. */
export async function reportsAtHand(
  students: readonly VisibleStudent[],
  kind: PlanKind | undefined,
  context: Reading,
  which: WhichPeriod = 'now',
): Promise<readonly ReportAtHand[]> {
  const { viewer } = context
  const { open } = await goalsAtHand(students, kind, viewer)
  const plans = [...new Map(open.map(({ plan }) => [plan.id, plan])).values()]
  const { periods, records } = await kept(plans, context)
  const chosen = plans.flatMap((plan) => {
    const own = records.filter((one) => one.studentId === plan.studentId && one.kind === plan.kind)
    const all = periods.get(plan.studentId) ?? []
    const now = periodOn(all, viewer.today)
    const period = which === 'now' ? now : which === 'before' ? now && periodBefore(all, now) : named(which, all, own)
    if (!period) return []
    const others = own.filter(({ start }) => start !== period.start).map(({ start }) => named(start, all, own))
    const record = own.find(({ start }) => start === period.start)
    const isNow = period.start === now?.start
    const planned = open.filter((one) => one.plan.id === plan.id)
    return [{ plan, period, isNow, others: others.reverse(), record, goals: goalsOf(plan, planned, record, isNow) }]
  })
  const progress = await readProgress(
    chosen.flatMap(({ goals }) => goals),
    context,
  )
  return chosen.map(({ plan, period, isNow, others, record, goals }): ReportAtHand => {
    const own = progress.filter((one) => goals.some((of) => of.plan === one.plan && of.goal === one.goal))
    return {
      plan,
      period,
      isNow,
      others: others.filter((one) => one !== undefined),
      key: { studentId: plan.studentId, kind: plan.kind, start: period.start, end: period.end },
      goals: own.map((one) => {
        const written = record?.goals.find(({ goalId }) => goalId === one.goal.goalId)
        const earlier = record?.earlier.filter(({ goalId }) => goalId === one.goal.goalId) ?? []
        const figures = outlookOf(one.goal, one.progress, viewer.today)
        return { ...one, figures, earlier, ...(written && { written }) }
      }),
      seesFamily: viewer.opened(plan.student, plan.kind).has('family'),
      carries: viewer.mayChange(plan.student, plan.kind),
      ...(record && { record }),
    }
  })
}

/** What is due first comes first, and then by name: in the same order each time. */
export function byDue(some: ReportAtHand, other: ReportAtHand): number {
  const key = ({ period, plan }: ReportAtHand) => [period.due, plan.student.name, plan.kind].join('|')
  return key(some) < key(other) ? -1 : 1
}

/** Goals that are still to be written. */
export function unreported({ goals }: ReportAtHand): readonly GoalToReport[] {
  return goals.filter(({ written }) => written === undefined)
}

/** The plan's goals, and those that were reported on and have left the plan since. What was given stays as it was. */
function goalsOf(
  plan: VisiblePlan,
  planned: readonly PlanGoal[],
  record: ReportRecord | undefined,
  isNow: boolean,
): readonly PlanGoal[] {
  const written = new Set(record?.goals.map(({ goalId }) => goalId))
  const isOver = record?.status === 'sent' && !isNow
  const held = new Set(planned.map(({ goal }) => goal.goalId))
  const left = plan.opened.has('goalDetail')
    ? (record?.goals ?? []).flatMap(({ goalId, asPlanned }): readonly PlanGoal[] =>
        asPlanned && !held.has(goalId) ? [{ plan, goal: { goalId, ...asPlanned.goal } }] : [],
      )
    : []
  return [...(isOver ? planned.filter(({ goal }) => written.has(goal.goalId)) : planned), ...left]
}

/** A period by its first day: as the calendar calls it, else by its days. */
function named(start: Day, all: readonly ReportPeriod[], records: readonly ReportRecord[]): ReportPeriod | undefined {
  const known = all.find((one) => one.start === start)
  const record = records.find((one) => one.start === start)
  if (known || !record) return known
  const { end } = record
  return { id: start, name: `${spokenDay(start)} – ${spokenDay(end)}`, start, end, due: end }
}

/** What is kept of some plans' reports, and the periods of their students. */
async function kept(plans: readonly VisiblePlan[], { viewer, readings }: Reading) {
  const periods = new Map<StudentId, readonly ReportPeriod[]>()
  const records: ReportRecord[] = []
  for (const kind of planKinds) {
    const students = plans.filter((plan) => plan.kind === kind).map(({ student }) => student)
    if (students.length === 0) continue
    await viewer.within(students, kind, ['goals', 'goalDetail'], async (permits) => {
      for (const [student, all] of await readings.reports.periods(permits)) periods.set(student, all)
      records.push(...(await readings.reports.of(permits)).filter((record) => record.kind === kind))
    })
  }
  return { periods, records }
}
