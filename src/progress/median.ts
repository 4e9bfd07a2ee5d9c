/**
 * The median: the middle value, or the mean of the two in the middle.
 * Source: UND SPED 557 cheat sheet (55, 58, 52 → 55; 56, 58, 53, 57 → 56.5).
 * @returns undefined where there are no values
 */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
