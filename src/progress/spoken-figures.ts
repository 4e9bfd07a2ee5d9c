// Figures in words: "8 of 10, 80 %", "52 correct words a minute", "3 min 20 s", "verbal prompt".

import type { Goal } from '#plans/goal'
import { t } from '#wording/t'
import type { Figures } from './data-point.js'
import { countsPrompts, isShare, timedOut, valueFrom } from './measures.js'
import { promptLevelFrom, promptLevels, promptTitles } from './prompt-levels.js'

type Measured = Pick<Goal, 'measure' | 'unit'>

/** What was recorded, as people say it; what was seen in words alone has none. */
export function figuresInWords(figures: Figures, { measure, unit }: Measured): string {
  if (measure === undefined) return ''
  const { correct, attempts, seconds, promptLevel } = figures
  if (measure === 'latency' && promptLevel === timedOut) return t`did not begin`
  const value = valueFrom(figures, measure, unit)
  if (value === undefined) return ''
  switch (measure) {
    case 'percent':
    case 'interval':
    case 'taskAnalysis':
      return correct !== undefined && attempts !== undefined
        ? t`${rounded(correct)} of ${rounded(attempts)}, ${valueInWords(value, { measure, unit })}`
        : valueInWords(value, { measure, unit })
    case 'rate':
      return correct !== undefined && attempts !== undefined && attempts !== correct
        ? t`${valueInWords(value, { measure, unit })} (${rounded(attempts)} in all, ${rounded(attempts - correct)} errors)`
        : valueInWords(value, { measure, unit })
    case 'duration':
    case 'latency':
      return seconds === undefined ? valueInWords(value, { measure, unit }) : timeInWords(seconds)
    default:
      return valueInWords(value, { measure, unit })
  }
}

/** A value with its unit. */
export function valueInWords(value: number, { measure, unit }: Measured): string {
  if (measure === 'promptLevel' && !countsPrompts(unit)) return levelInWords(value)
  if (isShare(measure, unit)) return `${rounded(value)} %`
  if (!unit) return rounded(value)
  const ended = /^(.+?) (?:out )?of (\d+)$/i.exec(unit)
  return ended ? t`${rounded(value)} of ${ended[2]} ${ended[1]}` : `${rounded(value)} ${unit}`
}

/** A value beside one whose unit is told already: the bare number, or the level of prompting. */
export function valueAlone(value: number, { measure, unit }: Measured): string {
  const isLevel = measure === 'promptLevel' && !countsPrompts(unit)
  return isLevel || isShare(measure, unit) ? valueInWords(value, { measure, unit }) : rounded(value)
}

/** A value that a trend leads to, held within what the measure allows: no trend leads past 100 %, or below nothing. */
export function projectedInWords(value: number, of: Measured): string {
  return valueInWords(Math.max(0, isShare(of.measure, of.unit) ? Math.min(value, 100) : value), of)
}

/** A number with one decimal at most, and none where there is nothing behind it. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** "3 min 20 s". */
function timeInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const left = Math.round((seconds - 60 * minutes) * 10) / 10
  if (minutes === 0) return `${left} s`
  return left === 0 ? t`${minutes} min` : t`${minutes} min ${left} s`
}

function levelInWords(value: number): string {
  const level = promptLevelFrom(promptLevels[Math.round(value)] ?? '')
  return level ? promptTitles[level].toLowerCase() : rounded(value)
}
