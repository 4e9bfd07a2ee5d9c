// Who is told of what waits: the case manager whom a plan that is not in effect names, else an administrator.

import type { StaffId } from '#people/staff'
import type { WaitingPlan } from '#records/plan-people'
import type { JobParts } from '../job.js'
import { whoIsTold } from './responsible.js'
import type { Morning, Thing } from './source.js'

/** @param about what is told of a plan; undefined where nothing is */
export async function thingsWaiting(
  about: (plan: WaitingPlan) => Pick<Thing, 'rule' | 'triggerDay' | 'stage'> | undefined,
  { today }: Pick<Morning, 'today'>,
  parts: JobParts,
): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const told = await whoIsTold(today, parts)
  const found = new Map<StaffId, Thing[]>()
  for (const plan of await parts.people.waiting()) {
    const what = about(plan)
    if (!what) continue
    const { planId: subject, studentId, kind, caseManagerId, schools } = plan
    const people = await told({
      subject,
      studentId,
      kind,
      schools,
      events: {},
      plan: { status: plan.status, meetingDate: plan.meetingDate, ...(caseManagerId && { caseManagerId }) },
    })
    for (const to of people) found.set(to, [...(found.get(to) ?? []), { ...what, subject, studentId, kind }])
  }
  return found
}
