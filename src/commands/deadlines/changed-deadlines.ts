// What a recorded date did to a student's deadlines, in a sentence each.

import type { Deadline } from '#deadlines/deadline'
import { kindTitles } from '#plans/kind'
import { spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import type { PlanDeadlines } from './deadlines-of.js'

/** @param before @param after the deadlines of one student */
export function changedDeadlines(before: readonly PlanDeadlines[], after: readonly PlanDeadlines[]): readonly string[] {
  const [was, is] = [byKey(before), byKey(after)]
  const says: string[] = []
  for (const [key, { deadline, kind }] of is) {
    const held = was.get(key)?.deadline
    if (held?.due === deadline.due) continue
    const moved = held ? t` (it was ${spokenDay(held.due)})` : ''
    says.push(t`${translated(deadline.rule.title)}, ${kind}: due ${spokenDay(deadline.due)}${moved}`)
  }
  for (const [key, { deadline, kind }] of was) {
    if (!is.has(key)) says.push(t`${translated(deadline.rule.title)}, ${kind}: done, or no longer running`)
  }
  return says
}

function byKey(plans: readonly PlanDeadlines[]): ReadonlyMap<string, { deadline: Deadline; kind: string }> {
  return new Map(
    plans.flatMap(({ plan, open, later }) =>
      [...open, ...later].map((deadline) => {
        const key = [plan.kind, deadline.rule.id, deadline.rule.dueWithTrigger ? deadline.trigger.date : ''].join('|')
        return [key, { deadline, kind: kindTitles[plan.kind] }] as const
      }),
    ),
  )
}
