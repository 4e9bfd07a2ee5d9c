// Two data points are the same where goal, day, figures, setting and recorder are: told twice, it is one.
import type { Figures } from '#progress/data-point'
import type { Day } from '#time/day'

export interface NamedDataPoint {
  readonly day: Day
  readonly figures: { readonly [Name in keyof Figures]?: Figures[Name] | null | undefined }
  readonly setting?: string | null | undefined
  readonly recorderEmail?: string | null | undefined
}

/**
 * The name that a data point's own id is made from.
 * @param goal our own id of the goal
 */
export function dataPointName(goal: string, { day, figures, setting, recorderEmail }: NamedDataPoint): string {
  const { correct, attempts, value, seconds, promptLevel } = figures
  const told = [correct, attempts, value, seconds, promptLevel, setting, recorderEmail]
  return [goal, day, ...told.map((one) => one ?? '')].join('|')
}
