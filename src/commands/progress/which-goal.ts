// Which goal of a student somebody means, among those whose figures they may see.

import { foldWords } from '#language/fold'
import { subjectsIn } from '#language/school-subjects'
import type { Goal } from '#plans/goal'
import type { PlanKind } from '#plans/kind'
import { isOwnedBy } from '#plans/reduce'
import { isInEffect } from '#plans/status'
import type { GoalKey } from '#records/data-points'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { t } from '#wording/t'

/** A goal of the plan in effect, whole. */
export interface PlanGoal {
  readonly plan: VisiblePlan
  readonly goal: Goal
}

export interface GoalsAtHand {
  /** Goals whose measure and figures the asker may see: the team, and whoever is responsible for one. */
  readonly open: readonly PlanGoal[]
  /** Whether there are more, of which they see what each is about and no more. */
  readonly hasMore: boolean
  readonly plans: readonly VisiblePlan[]
}

/** The goals of some students' plans in effect. */
export async function goalsAtHand(
  students: readonly VisibleStudent[],
  kind: PlanKind | undefined,
  viewer: Viewer,
): Promise<GoalsAtHand> {
  const plans = await viewer.plans(students, ['goals', 'goalDetail'], kind)
  const open: PlanGoal[] = []
  let hasMore = false
  for (const plan of plans) {
    if (!isInEffect(plan, viewer.today)) continue
    const isWhole = plan.opened.has('goalDetail')
    for (const goal of plan.content.goals) {
      if (isWhole || isOwnedBy(goal, viewer.staff.email)) open.push({ plan, goal })
      else hasMore = true
    }
  }
  return { open, hasMore, plans }
}

/** The key under which a goal's data points are kept. */
export function keyOf({ plan, goal }: PlanGoal): GoalKey {
  return { studentId: plan.studentId, kind: plan.kind, goalId: goal.goalId }
}

/** "Goal 2, Reading fluency". */
export function goalTitle({ goalNumber, area }: Goal): string {
  return area ? t`Goal ${goalNumber}, ${area}` : t`Goal ${goalNumber}`
}

/**
 * The goals that some words mean, the best alone: by number, by area, by subject, then by what else stands in them.
 * @returns all of them where nothing was said, none where nothing fits
 */
export function goalsMeant(goals: readonly PlanGoal[], words: string): readonly PlanGoal[] {
  const said = foldWords(words)
  if (said.length === 0) return goals
  const ways: readonly ((goal: Goal) => boolean)[] = [
    ({ goalNumber }) => said.length === 1 && foldWords(goalNumber).join(' ') === said[0],
    ({ area = '' }) => isWithin(said, area),
    ({ area = '' }) => isLike(said, area),
    ({ area = '' }) => sharesSubject(words, area),
    ({ statement, unit = '' }) => isWithin(said, `${statement} ${unit}`),
    ({ statement }) => sharesSubject(words, statement),
  ]
  for (const fits of ways) {
    const found = goals.filter(({ goal }) => fits(goal))
    if (found.length > 0) return found
  }
  return []
}

/** Every word said begins a word of the text: "read" is within "Reading fluency". */
function isWithin(said: readonly string[], text: string): boolean {
  const held = foldWords(text)
  return said.every((word) => held.some((one) => one.startsWith(word)))
}

const stem = 4

/** Every word said begins like a word of the text: "writing" is like "Written expression". */
function isLike(said: readonly string[], text: string): boolean {
  const held = foldWords(text)
  return said.every((word) => word.length >= stem && held.some((one) => one.startsWith(word.slice(0, stem))))
}

function sharesSubject(words: string, text: string): boolean {
  const asked = subjectsIn(words)
  return asked.size > 0 && [...subjectsIn(text)].some((subject) => asked.has(subject))
}
