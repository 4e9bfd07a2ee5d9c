// What stands on a goal's graph in words.
export interface GraphWords {
  readonly dataPoints: string
  readonly aimline: string
  readonly trend: string
  /** With `{value}`. */
  readonly target: string
  readonly baseline: string
  /** Short, January first. */
  readonly months: readonly string[]
}

export const englishGraph: GraphWords = {
  dataPoints: 'Data points',
  aimline: 'Aimline',
  trend: 'Trend',
  target: 'Target {value}',
  baseline: 'Baseline',
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
