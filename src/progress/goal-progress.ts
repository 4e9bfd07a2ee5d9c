// All that is reckoned of one goal's data points, in one place: what a view, a graph and a report read from. It decides
// nothing: a verdict is for the team to consider.

import { type Criterion, criterionFrom } from '#plans/criterion'
import type { Goal } from '#plans/goal'
import { type Day, daysBetween } from '#time/day'
import { t } from '#wording/t'
import { aimSlopePerWeek, expectedOn } from './aimline.js'
import type { Aim, Figures, Phase, Plotted } from './data-point.js'
import {
  type Against,
  type Direction,
  lastPointsRule,
  medianRule,
  type Suggestion,
  trendRule,
} from './decision-rules.js'
import { leastSquares } from './least-squares.js'
import { daysInWeek, spotsFrom, valueOn } from './line.js'
import { criterionInWords, masteryOf } from './mastery.js'
import { countsPrompts, hasTrend, timedOut, valueFrom } from './measures.js'
import { median } from './median.js'
import { phaseOn, pointsOfPhase } from './phases.js'
import { type Projection, projectionOf } from './projection.js'
import { slopeRange, theilSen } from './theil-sen.js'
import { tukeySlope } from './tukey.js'

export type Verdict = 'notEnoughData' | Suggestion | 'goalMet'
export type RuleName = 'mastery' | 'fourPoint' | 'promptLevels' | 'none'

export interface ProgressSettings {
  /** A rule looks at no fewer data points than this, over no fewer weeks. */
  readonly fewestPoints: number
  readonly fewestWeeks: number
}

export const usualSettings: ProgressSettings = { fewestPoints: 6, fewestWeeks: 6 }

/** From so many weekly data points on a trend is of use (Christ 2013; Van Norman and others 2016 to 2018). */
const usableFrom = 10
/** Where a plan names no criterion: the target reached three times in a row. */
const usualCriterion: Criterion = { count: 3, of: 3 }

export interface GoalProgress {
  /** Every data point that has a value, oldest first, those of the baseline too. */
  readonly points: readonly Plotted[]
  /** How many of them there are since the baseline. */
  readonly n: number
  /** Trials that never began: no value, and not left unsaid. */
  readonly timedOut: number
  readonly baseline?: Plotted
  readonly aim?: Aim
  readonly direction: Direction
  /** What is expected today. */
  readonly aimNow?: number
  readonly last?: Plotted
  readonly medianLast3?: number
  /** Per week, of the phase that today is in. */
  readonly slope?: number
  readonly aimSlope?: number
  readonly theilSenSlope?: number
  readonly tukeySlope?: number
  /** The ends of the trend, to be drawn. */
  readonly trend?: readonly [Plotted, Plotted]
  readonly projection?: Projection
  /** As the plan has it, where it can't be read as data: then it is for people to judge. */
  readonly criterionWords: string
  readonly mastery?: { readonly hits: number; readonly outOf: number; readonly criterion: Criterion }
  readonly phase?: Phase
  /** What each of the published rules says; the verdict is of the first of them. */
  readonly rules: { readonly fourPoint?: Suggestion; readonly trend?: Suggestion; readonly medianOf3?: Suggestion }
  readonly rule: RuleName
  readonly verdict: Verdict
  /** "not enough data (4 of 6)", "early signal", "usable". */
  readonly label: string
}

/**
 * Reckons a goal's progress.
 * @param recorded its data points in any order; those after `today` are left out
 */
export function goalProgress(
  goal: Goal,
  recorded: readonly { readonly day: Day; readonly figures: Figures }[],
  phases: readonly Phase[],
  today: Day,
  { fewestPoints, fewestWeeks }: ProgressSettings = usualSettings,
): GoalProgress {
  const { measure } = goal
  // Of levels of prompting the first is independence: less help is better, where the goal doesn't say.
  const isHelp = measure === 'promptLevel' && !countsPrompts(goal.unit)
  const direction = goal.direction ?? (isHelp ? 'decrease' : 'increase')
  const points = plottedOf(goal, recorded, today)
  const baseline = baselineOf(goal, points)
  const since = baseline ? points.filter(({ day }) => day > baseline.day) : points
  const aim = aimOf(goal, baseline)
  const phase = phaseOn(phases, today)
  const current = pointsOfPhase(since, phases, today)
  const against: readonly Against[] = aim
    ? current.map(({ day, value }) => ({ value, expected: expectedOn(aim, day) }))
    : []
  const criterion = goal.criterion === undefined ? usualCriterion : criterionFrom(goal.criterion)
  // A target that was reached stays reached, whatever was changed since.
  const reached = since.map(({ value }) => goal.target !== undefined && reaches(value, goal.target, direction))
  const mastery = criterion && masteryOf(reached, criterion)
  const isQuantity = measure !== undefined && hasTrend(measure, goal.unit)
  const trend = isQuantity ? trendOf(current) : undefined
  const medianLast3 = current.length >= 3 ? median(current.slice(-3).map(({ value }) => value)) : undefined
  const aimNow = aim && expectedOn(aim, today)
  const aimSlope = aim && aimSlopePerWeek(aim)
  const isEnough = current.length >= fewestPoints && weeksOf(current) >= fewestWeeks
  const lastDay = current.at(-1)?.day
  const now =
    aim && medianLast3 !== undefined && lastDay ? { value: medianLast3, expected: expectedOn(aim, lastDay) } : undefined
  const rules = isEnough && isQuantity ? rulesOf(against, trend?.slope, aimSlope, now, direction) : {}
  const leads = trend && (direction === 'increase' ? trend.slope > 0 : trend.slope < 0)
  const projection =
    isEnough && trend && leads && goal.target !== undefined && goal.targetDate
      ? projectionOf(trend.line, slopeRange(trend.spots), {
          from: trend.from,
          middle: current[Math.floor(current.length / 2)]?.day ?? trend.from,
          today,
          target: goal.target,
          targetDay: goal.targetDate,
          direction,
        })
      : undefined
  const judged = judge()

  return {
    points,
    n: since.length,
    timedOut: recorded.filter(({ day, figures }) => day <= today && figures.promptLevel === timedOut).length,
    ...(baseline && { baseline }),
    ...(aim && { aim }),
    direction,
    ...(aimNow !== undefined && { aimNow }),
    ...(since.at(-1) && { last: since.at(-1) as Plotted }),
    ...(medianLast3 !== undefined && { medianLast3 }),
    ...(trend && { slope: trend.slope, trend: trend.ends }),
    ...(aimSlope !== undefined && { aimSlope }),
    ...(trend?.theilSenSlope !== undefined && { theilSenSlope: trend.theilSenSlope }),
    ...(trend?.tukeySlope !== undefined && { tukeySlope: trend.tukeySlope }),
    ...(projection && { projection }),
    ...(criterion && mastery && { mastery: { ...mastery, criterion } }),
    criterionWords: criterion ? criterionInWords(criterion) : (goal.criterion ?? ''),
    ...(phase && { phase }),
    rules,
    ...judged,
    label: labelOf(current.length, isEnough, fewestPoints, fewestWeeks),
  }

  function judge(): { readonly rule: RuleName; readonly verdict: Verdict } {
    if (goal.target !== undefined && mastery?.isMet) return { rule: 'mastery', verdict: 'goalMet' }
    if (!isEnough) return { rule: 'none', verdict: 'notEnoughData' }
    if (!isQuantity) return { rule: 'promptLevels', verdict: levelsRule(current, baseline, direction) }
    if (!rules.fourPoint) return { rule: 'none', verdict: 'notEnoughData' }
    // A goal is not to be raised while its trend leads the wrong way.
    const isFalling = rules.fourPoint === 'considerRaisingGoal' && trend !== undefined && !leads
    return { rule: 'fourPoint', verdict: isFalling ? 'onTrack' : rules.fourPoint }
  }
}

function plottedOf(
  { measure, unit, attemptsPerTrial: attempts }: Goal,
  recorded: readonly { readonly day: Day; readonly figures: Figures }[],
  today: Day,
): readonly Plotted[] {
  if (measure === undefined) return []
  return (
    recorded
      .filter(({ day }) => day <= today)
      // Where only what was right was written down, it is out of the goal's usual attempts.
      .map(({ day, figures }) => ({
        day,
        value: valueFrom({ ...(attempts && { attempts }), ...figures }, measure, unit),
      }))
      .filter((one): one is Plotted => one.value !== undefined)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  )
}

/** The plan's own baseline; without one, the median of the first three data points (fastactionedu.com). */
function baselineOf(goal: Goal, points: readonly Plotted[]): Plotted | undefined {
  const first = points.slice(0, 3)
  const third = first[2]
  if (goal.baseline !== undefined) {
    const day = goal.baselineDate ?? points[0]?.day
    return day && { day, value: goal.baseline }
  }
  const value = third && median(first.map((one) => one.value))
  return third && value !== undefined ? { day: third.day, value } : undefined
}

function aimOf({ target, targetDate }: Goal, baseline: Plotted | undefined): Aim | undefined {
  if (!baseline || target === undefined || !targetDate) return undefined
  return { from: baseline, to: { day: targetDate, value: target } }
}

function reaches(value: number, target: number, direction: Direction): boolean {
  return direction === 'increase' ? value >= target : value <= target
}

function trendOf(points: readonly Plotted[]) {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return undefined
  const spots = spotsFrom(points, first.day)
  const line = leastSquares(spots)
  if (!line) return undefined
  const at = (day: Day): Plotted => ({ day, value: valueOn(line, first.day, day) })
  return {
    line,
    spots,
    from: first.day,
    slope: line.slope,
    theilSenSlope: theilSen(spots)?.slope,
    tukeySlope: tukeySlope(spots),
    ends: [at(first.day), at(last.day)] as const,
  }
}

function rulesOf(
  against: readonly Against[],
  slope: number | undefined,
  aimSlope: number | undefined,
  now: Against | undefined,
  direction: Direction,
): GoalProgress['rules'] {
  const fourPoint = lastPointsRule(against, direction)
  return {
    ...(fourPoint && { fourPoint }),
    ...(slope !== undefined && aimSlope !== undefined && now && { trend: trendRule(slope, aimSlope, now, direction) }),
    ...(now && { medianOf3: medianRule(now, direction) }),
  }
}

/** Levels of prompting are an order and no quantity: the last four no better than the baseline, consider a change. */
function levelsRule(points: readonly Plotted[], baseline: Plotted | undefined, direction: Direction): Suggestion {
  const last = points.slice(-4)
  const isBetter = ({ value }: Plotted) =>
    baseline !== undefined && (direction === 'increase' ? value > baseline.value : value < baseline.value)
  return baseline === undefined || last.some(isBetter) ? 'onTrack' : 'considerChange'
}

/** How many weeks points stand in, the first and the last counted. */
function weeksOf(points: readonly Plotted[]): number {
  const [first] = points
  const last = points.at(-1)
  // Six weekly points stand in six weeks, even where one was taken a day or two early.
  return first && last ? Math.round(daysBetween(first.day, last.day) / daysInWeek) + 1 : 0
}

function labelOf(count: number, isEnough: boolean, fewestPoints: number, fewestWeeks: number): string {
  if (count < fewestPoints) return t`not enough data (${count} of ${fewestPoints})`
  if (!isEnough) return t`not enough data (fewer than ${fewestWeeks} weeks)`
  return count < usableFrom ? t`early signal` : 'usable'
}
