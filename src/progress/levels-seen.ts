// Prompt levels are an order without amounts: what can be said of several is which came most often, and how many were as
// independent as the target.
import type { Plotted } from './data-point.js'

export interface LevelsSeen {
  /** The place on the scale that came most often; of several as often, the one with the most help. */
  readonly mostOften: number
  /** Percent of the data points at the target level or more independent; absent without a target. */
  readonly atTarget?: number
}

/** What the prompt levels of data points come to; undefined where there are none. */
export function levelsSeen(points: readonly Plotted[], target: number | undefined): LevelsSeen | undefined {
  const times = new Map<number, number>()
  for (const { value } of points) times.set(value, (times.get(value) ?? 0) + 1)
  const [most] = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)
  if (!most) return undefined
  if (target === undefined) return { mostOften: most[0] }
  const hits = points.filter(({ value }) => value <= target).length
  return { mostOften: most[0], atTarget: (100 * hits) / points.length }
}
