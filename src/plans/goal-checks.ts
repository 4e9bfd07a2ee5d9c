// What is off in the goals and objectives of a plan.

import { t } from '#wording/t'
import { askedOnFrom } from './asked-on.js'
import { criterionFrom } from './criterion.js'
import type { PlanDocument } from './document.js'
import type { Around, Fault } from './fault.js'
import { notOnRoster } from './fault.js'
import type { Goal } from './goal.js'
import type { PlanKind } from './kind.js'

export function goalFaults(
  { content }: PlanDocument,
  kind: PlanKind,
  { isOnRoster, allows504Goals }: Around,
): readonly Fault[] {
  const faults: Fault[] = []
  const numbers = new Set<string>()
  for (const goal of content.goals) {
    const fault = (field: string, says: string) => faults.push({ section: 'goals', id: goal.goalId, field, says })
    if (kind === '504' && !allows504Goals) {
      fault('statement', t`A 504 plan here holds no annual goals. Ask the district if it should.`)
    }
    if (numbers.has(goal.goalNumber)) fault('goalNumber', t`Another goal has this number. Please give it another.`)
    numbers.add(goal.goalNumber)
    if (goal.ownerEmail !== undefined && !isOnRoster(goal.ownerEmail)) fault('ownerEmail', notOnRoster())
    for (const [field, says] of measureFaults(goal)) fault(field, says)
    if (goal.criterion !== undefined && !criterionFrom(goal.criterion)) {
      fault('criterion', t`Please write it like: 4 of 5, or 3 in a row.`)
    }
    if (goal.askedOn !== undefined && !askedOnFrom(goal.askedOn)) {
      fault('askedOn', t`Please name a day and a time, such as: Tuesday 9:30.`)
    }
  }
  for (const objective of content.objectives) {
    if (numbers.has(objective.goalNumber)) continue
    faults.push({
      section: 'objectives',
      id: objective.id,
      field: 'goalNumber',
      says: t`There is no goal with this number. Please name the goal that this is a step of.`,
    })
  }
  return faults
}

function measureFaults(goal: Goal): readonly (readonly [field: keyof Goal, says: string])[] {
  const { measure, direction, baseline, target, baselineDate, targetDate } = goal
  if (measure === undefined) {
    return [['measure', t`A goal must be measurable. Please choose how it is measured.`]]
  }
  const faults: (readonly [keyof Goal, string])[] = []
  if (measure === 'narrative') return faults
  if (target === undefined) faults.push(['target', t`Please give the figure that is to be reached.`])
  if (measure === 'percent' || measure === 'taskAnalysis' || measure === 'interval') {
    for (const field of ['baseline', 'target'] as const) {
      const value = goal[field]
      if (value !== undefined && (value < 0 || value > 100))
        faults.push([field, t`Please give a percentage from 0 to 100.`])
    }
  }
  if (baseline !== undefined && target !== undefined) {
    const way = direction ?? 'increase'
    if (way === 'increase' && target <= baseline) {
      faults.push([
        'target',
        t`The target of ${target} is not above the baseline of ${baseline}. For a goal where less is better, choose "down".`,
      ])
    }
    if (way === 'decrease' && target >= baseline) {
      faults.push([
        'target',
        t`The target of ${target} is not below the baseline of ${baseline}, and the goal goes down.`,
      ])
    }
  }
  if (baselineDate !== undefined && targetDate !== undefined && targetDate <= baselineDate) {
    faults.push(['targetDate', t`The target must be reached after the baseline was measured.`])
  }
  return faults
}
