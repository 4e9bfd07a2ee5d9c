// Two data points are the same where goal, day, figures, setting and recorder are: told twice, it is one. What was seen in
// words alone is the same where the words are.
import type { Figures } from '#progress/data-point'
import type { Day } from '#time/day'

export interface NamedDataPoint {
  readonly day: Day
  readonly figures: { readonly [Name in keyof Figures]?: Figures[Name] | null | undefined }
  readonly setting?: string | null | undefined
  readonly recorderEmail?: string | null | undefined
  readonly note?: string | null | undefined
}

/**
 * The name that a data point's own id is made from.
 * @param goal our own id of the goal
 */
export function dataPointName(goal: string, { day, figures, setting, recorderEmail, note }: NamedDataPoint): string {
  const { correct, attempts, value, seconds, promptLevel } = figures
  const measured = [correct, attempts, value, seconds, promptLevel]
  const inWords = measured.every((one) => one === undefined || one === null) && note ? [note] : []
  const told = [...measured, setting, recorderEmail, ...inWords]
  return [goal, day, ...told.map((one) => one ?? '')].join('|')
}
