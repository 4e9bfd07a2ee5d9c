// What can't be in the figures of a data point, and what is asked about before it is kept.
import { t } from '#wording/t'
import type { Figures } from './data-point.js'
import { isShare, type Measure, timedOut, valueFrom } from './measures.js'
import { promptLevelFrom } from './prompt-levels.js'

/** A sentence on what is wrong with some figures and how to mend it; undefined where nothing is. */
export function figureFault(figures: Figures, measure: Measure, unit = ''): string | undefined {
  const { correct, attempts, value, seconds, promptLevel } = figures
  const all = [correct, attempts, value, seconds].filter((one) => one !== undefined)
  if (all.some((one) => !Number.isFinite(one))) return t`Please give numbers alone.`
  if ([correct, attempts, seconds].some((one) => one !== undefined && one < 0)) return t`A count can not be below zero.`
  if (attempts === 0) return t`There were no attempts. Please log it on a day when there were some.`
  if (correct !== undefined && attempts !== undefined && correct > attempts) {
    return t`${correct} of ${attempts} has more correct than attempts. Is it ${attempts} of ${correct}?`
  }
  if (seconds === 0 && measure !== 'latency') return t`Please give a time above zero.`
  if (measure === 'narrative') return undefined
  const came = valueFrom(figures, measure, unit)
  if (came === undefined) {
    if (measure === 'latency' && promptLevel === timedOut) return undefined
    if (measure === 'promptLevel' && promptLevel !== undefined && promptLevelFrom(promptLevel) === undefined) {
      return t`Please choose one of: independent, gestural, verbal, model, partial physical, full physical.`
    }
    return t`Please give a figure.`
  }
  if (isShare(measure, unit) && (came < 0 || came > 100)) return t`Please give a percentage from 0 to 100.`
  if (measure !== 'rubric' && value !== undefined && value < 0) return t`A count can not be below zero.`
  return undefined
}

/** How far beyond baseline, target and what was measured before a value may lie before it is asked about. */
const farTimes = 1

/**
 * Whether a value lies so far outside what the goal spans that it may be a slip of the keyboard: to be asked about, never
 * refused.
 * @param known the goal's baseline and target, and values measured before; with fewer than two nothing can be told
 */
export function isFarOutside(value: number, known: readonly number[]): boolean {
  if (known.length < 2) return false
  const low = Math.min(...known)
  const high = Math.max(...known)
  const reach = farTimes * Math.max(high - low, Math.abs(high) / 2, 1)
  return value < low - reach || value > high + reach
}
