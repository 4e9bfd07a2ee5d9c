import type { Line, Spot } from './line.js'

/**
 * The line of ordinary least squares: slope = Σ(x−x̄)(y−ȳ)/Σ(x−x̄)². The usual trend, as the standardised rate of
 * improvement (Flinn & McCrea, rateofimprovement.com); checked against NIST StRD "Norris".
 * @returns undefined with fewer than two different x
 */
export function leastSquares(spots: readonly Spot[]): Line | undefined {
  if (spots.length < 2) return undefined
  const meanX = spots.reduce((sum, { x }) => sum + x, 0) / spots.length
  const meanY = spots.reduce((sum, { y }) => sum + y, 0) / spots.length
  let together = 0
  let across = 0
  for (const { x, y } of spots) {
    together += (x - meanX) * (y - meanY)
    across += (x - meanX) ** 2
  }
  if (across === 0) return undefined
  const slope = together / across
  return { slope, intercept: meanY - slope * meanX }
}
