// The robust trend: one bad day does not move it.
import type { Line, Spot } from './line.js'
import { median } from './median.js'

/**
 * The line of Theil and Sen: the median of the slopes of all pairs with different x; intercept = median(y) −
 * slope·median(x), as SciPy has it.
 * @returns undefined with fewer than two different x
 */
export function theilSen(spots: readonly Spot[]): Line | undefined {
  const slope = median(pairSlopes(spots))
  if (slope === undefined) return undefined
  const middle = (of: (spot: Spot) => number) => median(spots.map(of)) ?? 0
  return { slope, intercept: middle(({ y }) => y) - slope * middle(({ x }) => x) }
}

/**
 * A range that holds the slope in about 95 of 100 cases (Sen 1968): with N pairs in order, the slopes of ranks (N − C)/2
 * and (N + C)/2 + 1, counted from one; C = 1.96·√(n(n−1)(2n+5)/18), the spread of Kendall's statistic without ties.
 * @returns undefined with too few pairs to tell
 */
export function slopeRange(spots: readonly Spot[]): readonly [low: number, high: number] | undefined {
  const slopes = [...pairSlopes(spots)].sort((a, b) => a - b)
  const n = spots.length
  const spread = 1.96 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
  const low = slopes[Math.round((slopes.length - spread) / 2) - 1]
  const high = slopes[Math.round((slopes.length + spread) / 2)]
  return low === undefined || high === undefined ? undefined : [low, high]
}

function pairSlopes(spots: readonly Spot[]): readonly number[] {
  const slopes: number[] = []
  for (const [at, one] of spots.entries()) {
    for (const other of spots.slice(at + 1)) if (other.x !== one.x) slopes.push((other.y - one.y) / (other.x - one.x))
  }
  return slopes
}
