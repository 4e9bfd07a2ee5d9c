// What stands on a goal's graph in words.
import { monthNames } from '#time/day'
import { t } from '#wording/t'

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

/** In the language spoken now. */
export function spokenGraph(): GraphWords {
  return {
    dataPoints: t`Data points`,
    aimline: t`Aimline`,
    trend: t`Trend`,
    target: t`Target {value}`,
    baseline: t`Baseline`,
    months: monthNames(),
  }
}

/** In English, whatever is spoken: for a family's report, which has a language of its own. */
export const englishGraph: GraphWords = spokenGraph()
