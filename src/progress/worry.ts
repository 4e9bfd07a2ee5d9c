// Which goals to look at first, and why, in plain words. An order for a list, and nothing more.

import { type Day, daysBetween, spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { GoalProgress } from './goal-progress.js'

export interface Worry {
  /** The higher, the sooner it should be looked at. */
  readonly rank: number
  readonly reason: string
}

/** Without a data point for so many days, a goal that is measured weekly has been forgotten. */
const longSilence = 21

export function worryOf(progress: GoalProgress, today: Day): Worry {
  const { verdict, last, n, aim, aimNow, medianLast3, direction, label } = progress
  const silent = last ? daysBetween(last.day, today) : undefined
  if (verdict === 'goalMet') return { rank: 0, reason: t`met: for the team to consider what comes next` }
  if (n === 0) return { rank: 60, reason: t`no data point yet` }
  if (verdict === 'considerChange') {
    const span = aim ? Math.abs(aim.to.value - aim.from.value) || 1 : 1
    const short = medianLast3 !== undefined && aimNow !== undefined ? Math.abs(aimNow - medianLast3) / span : 0
    const side = direction === 'increase' ? t`below` : t`above`
    const what =
      progress.rule === 'fourPoint' ? t`the last four are ${side} the aimline` : t`no better than the baseline`
    return { rank: 80 + Math.min(19, 10 * short), reason: t`${what}: for the team to consider a change` }
  }
  if (silent !== undefined && silent >= longSilence && last) {
    return { rank: 70, reason: t`no data point since ${spokenDay(last.day)}` }
  }
  if (verdict === 'notEnoughData') return { rank: 50, reason: label }
  if (verdict === 'considerRaisingGoal') {
    return { rank: 20, reason: t`ahead of the aimline: for the team to consider a higher goal` }
  }
  return { rank: 30, reason: t`on track` }
}
