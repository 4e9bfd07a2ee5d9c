// Data points that follow each other, broken where weeks went by without one: no line is drawn over what was not measured.
import { type Day, daysBetween } from '#time/day'
import type { Phase, Plotted } from '../data-point.js'

/** Two weeks without a data point, and more than twice the usual time between two. */
const fewestDays = 14

export interface Gap {
  readonly from: Day
  readonly to: Day
}

/** The stretches to be joined by a line; a change in what is done breaks them too. */
export function stretchesOf(points: readonly Plotted[], phases: readonly Phase[]): readonly (readonly Plotted[])[] {
  const most = longestStep(points)
  const stretches: Plotted[][] = []
  for (const point of points) {
    const last = stretches.at(-1)?.at(-1)
    const breaks =
      !last ||
      daysBetween(last.day, point.day) > most ||
      phases.some(({ from }) => last.day < from && from <= point.day)
    if (breaks) stretches.push([point])
    else stretches.at(-1)?.push(point)
  }
  return stretches
}

/** The times without a data point, up to today. */
export function gapsOf(points: readonly Plotted[], today: Day): readonly Gap[] {
  const most = longestStep(points)
  const days = [...points.map(({ day }) => day), ...(points.length > 0 ? [today] : [])]
  return days.flatMap((day, at) => {
    const before = days[at - 1]
    return before && daysBetween(before, day) > most ? [{ from: before, to: day }] : []
  })
}

function longestStep(points: readonly Plotted[]): number {
  const steps = points.slice(1).map(({ day }, at) => daysBetween(points[at]?.day ?? day, day))
  const sorted = steps.sort((a, b) => a - b)
  return Math.max(fewestDays, 2 * (sorted[Math.floor(sorted.length / 2)] ?? 0))
}
