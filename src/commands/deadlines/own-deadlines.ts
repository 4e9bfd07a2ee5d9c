// What is due for somebody: of the plans that they carry.
import type { Context } from '#bot/command'
import type { Deadline } from '#deadlines/deadline'
import { planKinds } from '#plans/kind'
import { deadlinesOf, type PlanDeadlines } from './deadlines-of.js'

export interface OwnDeadline {
  readonly plan: PlanDeadlines['plan']
  readonly deadline: Deadline
}

/** Those that run, in no order. */
export async function ownDeadlines(
  context: Pick<Context, 'viewer' | 'readings' | 'settings'>,
): Promise<readonly OwnDeadline[]> {
  const { viewer } = context
  const carried = (await viewer.mine()).filter((student) => planKinds.some((kind) => viewer.mayChange(student, kind)))
  const held = (await deadlinesOf(carried, context)).filter(({ plan }) => viewer.mayChange(plan.student, plan.kind))
  return held.flatMap(({ plan, open }) => open.map((deadline) => ({ plan, deadline })))
}
