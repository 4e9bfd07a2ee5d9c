// How far a goal's criterion is met.

import type { Criterion } from '#plans/criterion'
import { t } from '#wording/t'

/** "4 of the last 5". */
export function criterionInWords({ count, of }: Criterion): string {
  return count === of ? t`${count} in a row` : t`${count} of the last ${of}`
}

/**
 * How far a criterion is met by the newest data points.
 * @param reached whether each data point reached the target, oldest first
 */
export function masteryOf(reached: readonly boolean[], { count, of }: Criterion) {
  const last = reached.slice(-of)
  const hits = last.filter(Boolean).length
  return { hits, outOf: last.length, isMet: hits >= count }
}
