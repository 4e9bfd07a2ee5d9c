import type { Spot } from './line.js'
import { median } from './median.js'

/**
 * Tukey's slope: the spots in order in three near-equal groups; from the median x and y of the first to those of the last
 * (North Clackamas, studylib 18228949). One too many goes to the middle group, two too many to the outer ones
 * (needmathhelp.com).
 * @returns undefined with fewer than three spots, or where both groups stand at one x
 */
export function tukeySlope(spots: readonly Spot[]): number | undefined {
  if (spots.length < 3) return undefined
  const sorted = [...spots].sort((a, b) => a.x - b.x)
  const outer = Math.floor(sorted.length / 3) + (sorted.length % 3 === 2 ? 1 : 0)
  const first = middleOf(sorted.slice(0, outer))
  const last = middleOf(sorted.slice(-outer))
  return last.x === first.x ? undefined : (last.y - first.y) / (last.x - first.x)
}

function middleOf(spots: readonly Spot[]): Spot {
  return { x: median(spots.map(({ x }) => x)) ?? 0, y: median(spots.map(({ y }) => y)) ?? 0 }
}
