// The reporting periods of some plans, with the day on which each report was given.
import type { Context } from '#bot/command'
import type { DuePeriod } from '#deadlines/facts'
import { planKinds } from '#plans/kind'
import type { VisiblePlan } from '#records/visible'

/** @param plans whose goals the asker sees whole */
export async function periodsOf(
  plans: readonly VisiblePlan[],
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
): Promise<ReadonlyMap<VisiblePlan, readonly DuePeriod[]>> {
  const found = new Map<VisiblePlan, readonly DuePeriod[]>()
  for (const kind of planKinds) {
    const ofKind = plans.filter((plan) => plan.kind === kind && plan.content.goals.length > 0)
    if (ofKind.length === 0) continue
    const students = ofKind.map(({ student }) => student)
    const [periods, sent] = await viewer.within(students, kind, ['goalDetail'], (permits) =>
      Promise.all([readings.reports.periods(permits), readings.reports.sent(permits, kind)]),
    )
    for (const plan of ofKind) {
      const given = sent.filter(({ studentId }) => studentId === plan.studentId)
      const dues = (periods.get(plan.studentId) ?? []).map(({ start, end, due }): DuePeriod => {
        const on = given.find((one) => one.start === start)?.day
        return { start, end, due, ...(on && { sentOn: on }) }
      })
      found.set(plan, dues)
    }
  }
  return found
}
