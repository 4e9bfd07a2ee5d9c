// What a data point comes to, by how its goal is measured (`domain` kinds of measure: percent to narrative). The value is
// in the goal's own unit; a measure whose values are no quantity has none.
import type { Goal } from '#plans/goal'
import type { Figures } from './data-point.js'
import { promptLevelFrom, rankOf } from './prompt-levels.js'

export type Measure = NonNullable<Goal['measure']>

/** The mark of a trial that did not begin: censored, and never counted as zero. */
export const timedOut = 'timedOut'

/**
 * The value of a data point.
 * @param unit the goal's, where it says minutes for what is recorded in seconds
 * @returns undefined where the figures give none: words alone, a trial that never began
 */
export function valueFrom(figures: Figures, measure: Measure, unit = ''): number | undefined {
  const { correct, attempts, value, seconds, promptLevel } = figures
  switch (measure) {
    case 'percent':
    case 'interval':
      return share(correct, attempts) ?? value
    case 'frequency':
      return perMinute(unit) && seconds && value !== undefined ? (60 * value) / seconds : value
    case 'rate':
      return correct !== undefined && seconds ? (60 * correct) / seconds : value
    case 'duration':
    case 'latency':
      return seconds === undefined ? value : seconds / secondsIn(unit)
    case 'taskAnalysis': {
      const done = stepsShare(promptLevel) ?? share(correct, attempts)
      return done === undefined ? value : (done * (mostSteps(unit) ?? 100)) / 100
    }
    case 'promptLevel': {
      if (countsPrompts(unit)) return value
      const level = promptLevelFrom(promptLevel ?? '')
      return level === undefined ? value : rankOf(level)
    }
    case 'rubric':
      return value ?? correct
    case 'narrative':
      return undefined
  }
}

/** How many steps a goal in "steps of 10" counts to; undefined where it is told in percent. */
export function mostSteps(unit = ''): number | undefined {
  const found = /\bsteps? (?:out )?of (\d+)$/i.exec(unit.trim())
  return found ? Number(found[1]) : undefined
}

/** Whether a value is a share in percent. */
export function isShare(measure: Measure | undefined, unit = ''): boolean {
  return (
    measure === 'percent' || measure === 'interval' || (measure === 'taskAnalysis' && mostSteps(unit) === undefined)
  )
}

/** Whether values of a measure are a quantity that a line can be laid through. */
export function hasTrend(measure: Measure, unit = ''): boolean {
  return measure !== 'narrative' && (measure !== 'promptLevel' || countsPrompts(unit))
}

/** "Prompts a shift": how many it took is counted, not how much help each was. */
export function countsPrompts(unit = ''): boolean {
  return /^(?:\w+ )?prompts?\b(?! levels?)/i.test(unit)
}

/** Seconds in one of a unit: "minutes of work" counts in minutes. */
function secondsIn(unit: string): number {
  if (/\bhours?\b/i.test(unit)) return 3_600
  return /\bmin(?:ute)?s?\b/i.test(unit) ? 60 : 1
}

function perMinute(unit: string): boolean {
  return /\b(?:a|per|each)\s+min(?:ute)?\b|\/\s*min/i.test(unit)
}

/** Right of all, in percent. */
function share(correct: number | undefined, attempts: number | undefined): number | undefined {
  return correct === undefined || !attempts ? undefined : (100 * correct) / attempts
}

/** Steps done alone of **all** steps, in percent: a step that was not scored was not done alone. */
function stepsShare(levels: string | undefined): number | undefined {
  if (levels === undefined || levels.replaceAll(';', '').trim() === '') return undefined
  const steps = levels.split(';')
  return (100 * steps.filter((step) => promptLevelFrom(step) === 'independent').length) / steps.length
}
