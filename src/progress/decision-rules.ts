// The decision rules of progress monitoring. None decides: each says what the team may want to consider, and why. All of
// them follow the direction of the goal.
import type { directions } from '#plans/goal'

export type Direction = (typeof directions)[number]
export type Suggestion = 'onTrack' | 'considerChange' | 'considerRaisingGoal'

/** A data point beside what the aimline has on its day. */
export interface Against {
  readonly value: number
  readonly expected: number
}

/** How far a value is ahead of what is expected, in the goal's own direction. */
export function ahead({ value, expected }: Against, direction: Direction): number {
  return direction === 'increase' ? value - expected : expected - value
}

/**
 * The four-point rule (docsbay.net, Classworks): the last four all behind the aimline, consider a change; all ahead of it,
 * consider raising the goal; mixed, go on. A district may look at three.
 * @returns undefined with fewer points
 */
export function lastPointsRule(points: readonly Against[], direction: Direction, count = 4): Suggestion | undefined {
  if (points.length < count) return undefined
  const last = points.slice(-count).map((point) => ahead(point, direction))
  if (last.every((by) => by < 0)) return 'considerChange'
  return last.every((by) => by > 0) ? 'considerRaisingGoal' : 'onTrack'
}

/** A trend within this share of the aimline's slope is as steep as it. */
const alike = 0.05

/**
 * The trend rule (docsbay.net): flatter than the aimline, or as steep and behind it, consider a change; steeper, consider
 * raising the goal.
 * @param now the median of the last three beside what is expected
 */
export function trendRule(slope: number, aimSlope: number, now: Against, direction: Direction): Suggestion {
  const by = direction === 'increase' ? slope - aimSlope : aimSlope - slope
  if (Math.abs(by) <= alike * Math.abs(aimSlope)) return medianRule(now, direction)
  return by < 0 ? 'considerChange' : 'considerRaisingGoal'
}

/** The median of the last three against the aimline (NCII, intensiveintervention.org): behind it, consider a change. */
export function medianRule(now: Against, direction: Direction): Suggestion {
  return ahead(now, direction) < 0 ? 'considerChange' : 'onTrack'
}
