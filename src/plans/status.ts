// What state a plan is in, and which of a student's plans is in effect on a day.
import type { Day } from '#time/day'

export const planStatuses = [
  'draft',
  'proposed',
  'active',
  'superseded',
  'consentRevoked',
  'comparableServices',
  'exited',
] as const
export type PlanStatus = (typeof planStatuses)[number]

export interface PlanDates {
  readonly status: PlanStatus
  readonly meetingDate: Day
  readonly startDate?: Day
}

/**
 * Whether a plan binds the school on a day. A plan past its end or its review stays in effect until another one
 * takes its place (34 CFR 300.323(a)): its end date plays no part.
 */
export function isInEffect(plan: PlanDates, on: Day): boolean {
  return isBinding(plan.status) && (plan.startDate ?? plan.meetingDate) <= on
}

/** Whether a plan is agreed and will take effect on a later day. */
export function isUpcoming(plan: PlanDates, on: Day): boolean {
  return isBinding(plan.status) && (plan.startDate ?? plan.meetingDate) > on
}

/** The plan to show for a day: the newest in effect, else the next that will be; undefined where none is agreed. */
export function planToShow<Plan extends PlanDates>(plans: readonly Plan[], on: Day): Plan | undefined {
  const begins = (plan: Plan) => plan.startDate ?? plan.meetingDate
  const newestFirst = [...plans].sort((a, b) => (begins(a) < begins(b) ? 1 : begins(a) > begins(b) ? -1 : 0))
  return newestFirst.find((plan) => isInEffect(plan, on)) ?? newestFirst.reverse().find((plan) => isUpcoming(plan, on))
}

function isBinding(status: PlanStatus): boolean {
  return status === 'active' || status === 'comparableServices'
}
