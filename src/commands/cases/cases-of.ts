// Where students stand, as far as the asker sees it: under each kind of plan whose evaluation they may see.

import type { Context } from '#bot/command'
import { type CaseStanding, caseStanding } from '#cases/stage'
import type { StudentEvents } from '#deadlines/events'
import { type PlanKind, planKinds } from '#plans/kind'
import type { VisiblePlan, VisibleStudent } from '#records/visible'

export interface Case {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  readonly events: StudentEvents
  readonly plan?: VisiblePlan
  readonly standing: CaseStanding
}

/** @returns one for each kind of plan of which anything is known */
export async function casesOf(
  students: readonly VisibleStudent[],
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
): Promise<readonly Case[]> {
  const plans = await viewer.plans(students, ['evaluation'])
  const found: Case[] = []
  for (const kind of planKinds) {
    const seen = students.filter((student) => viewer.opened(student, kind).has('evaluation'))
    if (seen.length === 0) continue
    const [events, over] = await viewer.within(seen, kind, ['evaluation'], (permits) =>
      Promise.all([readings.events.of(permits, kind), readings.events.over(permits, kind)]),
    )
    for (const student of seen) {
      const plan = plans.find((one) => one.studentId === student.id && one.kind === kind)
      const facts = { events: events.get(student.id) ?? {}, ...(plan && { plan }), isOver: over.has(student.id) }
      const standing = caseStanding(facts, viewer.today)
      if (standing.stage !== 'nothing')
        found.push({ student, kind, events: facts.events, ...(plan && { plan }), standing })
    }
  }
  return found
}
