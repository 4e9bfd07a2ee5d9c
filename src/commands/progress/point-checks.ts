// What is looked at before a data point is kept: what can't be is refused with the way to mend it, what is unlikely is
// asked about, and nothing is kept by guess.

import type { Figures } from '#progress/data-point'
import { figureFault, isFarOutside } from '#progress/figure-faults'
import { valueFrom } from '#progress/measures'
import { figuresInWords, rounded } from '#progress/spoken-figures'
import type { DataPointFigures } from '#records/data-points'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { goalTitle, type PlanGoal } from './which-goal.js'

export interface Meant {
  readonly figures: Figures
  readonly day: Day
}

/** `mend`: can't be so; `ask`: may be, and whoever logs it says that it is. */
export type Check =
  | { readonly type: 'mend'; readonly field: 'figures' | 'day' | 'goal'; readonly says: string }
  | { readonly type: 'ask'; readonly says: string }

/** The first thing that is off; undefined where nothing is. @param before what was measured so far */
export function checkPoint(
  { plan, goal }: PlanGoal,
  { figures, day }: Meant,
  before: readonly DataPointFigures[],
  today: Day,
): Check | undefined {
  const { measure, unit, baseline, target, targetDate } = goal
  if (measure === undefined) {
    return {
      type: 'mend',
      field: 'goal',
      says: t`The plan doesn't say how this goal is measured. Its case manager can add that, and then it can be logged.`,
    }
  }
  if (day > today) {
    return {
      type: 'mend',
      field: 'day',
      says: t`${spokenDay(day)} is still to come. Please log it once it was measured.`,
    }
  }
  const begins = goal.baselineDate ?? plan.startDate ?? plan.meetingDate
  if (day < begins) {
    return {
      type: 'mend',
      field: 'day',
      says: t`The goal begins on ${spokenDay(begins)}, and ${spokenDay(day)} is before that. Please check the date.`,
    }
  }
  const fault = figureFault(figures, measure, unit)
  if (fault) return { type: 'mend', field: 'figures', says: fault }
  if (targetDate !== undefined && day > targetDate) {
    return { type: 'ask', says: t`The goal ran until ${spokenDay(targetDate)}. Should it be logged all the same?` }
  }
  const value = valueFrom(figures, measure, unit)
  const values = before.map((one) => valueFrom(one.figures, measure, unit))
  const known = [baseline, target, ...values].filter((one) => one !== undefined)
  if (value !== undefined && isFarOutside(value, known)) {
    const span = t`${rounded(Math.min(...known))} to ${rounded(Math.max(...known))}`
    return {
      type: 'ask',
      says: t`${figuresInWords(figures, goal)} is far from what this goal has seen so far (${span}). Is it right?`,
    }
  }
  return undefined
}

/** "Goal 1, Reading fluency: 52 words a minute, on Nov 24, 2026". */
export function understood(of: PlanGoal, { figures, day }: Meant): string {
  const said = figuresInWords(figures, of.goal)
  return [goalTitle(of.goal), said]
    .filter((one) => one !== '')
    .join(': ')
    .concat(t`, on ${spokenDay(day)}`)
}
