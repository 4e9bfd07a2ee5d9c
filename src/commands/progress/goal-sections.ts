// One goal's progress in words and figures: what was measured, what was expected, what the rules say, and that it is for
// the team to consider.

import type { Context } from '#bot/command'
import type { Section } from '#bot/reply'
import type { Suggestion } from '#progress/decision-rules'
import type { GoalProgress, Verdict } from '#progress/goal-progress'
import { pictureOf } from '#progress/graph/picture'
import { levelsSeen } from '#progress/levels-seen'
import { countsPrompts } from '#progress/measures'
import { projectedInWords, rounded, valueInWords } from '#progress/spoken-figures'
import { spokenDay } from '#time/day'
import { t, wording } from '#wording/t'
import { graphSection } from './graph-section.js'
import type { GoalWithProgress } from './read-progress.js'
import { goalTitle } from './which-goal.js'

/** A verdict as people read it: never a decision. */
export const verdictWords: Readonly<Record<Verdict, string>> = wording({
  notEnoughData: 'Not enough data to say',
  onTrack: 'On track',
  considerChange: 'For the team to consider: a change in instruction',
  considerRaisingGoal: 'For the team to consider: a higher goal',
  goalMet: 'Met. For the team to consider: what comes next',
})

const ruleWords: Readonly<Record<keyof GoalProgress['rules'], string>> = wording({
  fourPoint: 'last four data points',
  trend: 'trend against the aimline',
  medianOf3: 'median of the last three',
})
const suggestionWords: Readonly<Record<Suggestion, string>> = wording({
  onTrack: 'go on',
  considerChange: 'consider a change',
  considerRaisingGoal: 'consider a higher goal',
})

/** The figures of one goal, and what they say. */
export function goalSections({ goal, progress, phases }: GoalWithProgress, { viewer }: Context): readonly Section[] {
  const { n, baseline, aim, aimNow, last, medianLast3, slope, aimSlope, theilSenSlope, projection, verdict } = progress
  const inWords = (value: number) => valueInWords(value, goal)
  const aWeek = (value: number) => t`${signed(value)} a week`
  const facts: (readonly [string, string])[] = [[t`Data points`, `${n}: ${progress.label}`]]
  if (baseline) facts.push([t`Baseline`, `${inWords(baseline.value)} (${spokenDay(baseline.day)})`])
  if (goal.target !== undefined) {
    facts.push([t`Target`, `${inWords(goal.target)}${goal.targetDate ? t` by ${spokenDay(goal.targetDate)}` : ''}`])
  }
  if (last) facts.push([t`Last`, `${inWords(last.value)} (${spokenDay(last.day)})`])
  if (medianLast3 !== undefined) facts.push([t`Median of the last three`, inWords(medianLast3)])
  if (aim && aimNow !== undefined) facts.push([t`Expected today`, inWords(aimNow)])
  if (slope !== undefined && aimSlope !== undefined) {
    const robust = theilSenSlope === undefined ? '' : t`; robust ${signed(theilSenSlope)}`
    facts.push([t`Trend`, t`${aWeek(slope)} (aimline ${signed(aimSlope)}${robust})`])
  }
  if (projection) {
    const [low, high] = projection.range ?? []
    const range =
      low === undefined || high === undefined
        ? ''
        : t`, between ${projectedInWords(low, { ...goal, unit: '' })} and ${projectedInWords(high, { ...goal, unit: '' })}`
    const there = projectedInWords(projection.atTargetDate, goal)
    facts.push([t`If the trend goes on`, t`${there} on the target's day${range}`])
  }
  if (goal.target !== undefined) {
    const { hits, outOf } = progress.mastery ?? {}
    facts.push([
      t`Met when`,
      outOf ? t`${progress.criterionWords}; so far ${hits} of the last ${outOf}` : progress.criterionWords,
    ])
  }
  const levels =
    goal.measure === 'promptLevel' && !countsPrompts(goal.unit) ? levelsSeen(progress.points, goal.target) : undefined
  if (levels) facts.push([t`Most often`, inWords(levels.mostOften)])
  if (levels?.atTarget !== undefined) facts.push([t`At the target or less help`, `${rounded(levels.atTarget)} %`])
  if (progress.timedOut > 0) {
    facts.push([t`Did not begin`, t`${progress.timedOut} times: left out of the trend, and not counted as no time`])
  }
  if (progress.phase) facts.push([t`Since`, `${spokenDay(progress.phase.from)}: ${progress.phase.label}`])
  const rules = Object.entries(progress.rules) as [keyof GoalProgress['rules'], Suggestion][]
  return [
    { type: 'text', text: `${differ(progress) ? rulesDiffer() : verdictWords[verdict]}.` },
    ...graphSection(goalTitle(goal), pictureOf(goal, progress, phases, viewer.today)),
    { type: 'facts', facts },
    ...(rules.length > 0
      ? [
          {
            type: 'footnote' as const,
            text: t`By rule: ${rules.map(([rule, says]) => `${ruleWords[rule]}: ${suggestionWords[says]}`).join('; ')}. ${careWith(goal.measure, progress)}`,
          },
        ]
      : []),
  ]
}

const rulesDiffer = () => t`The rules point different ways. For the team to consider`

/** Whether the rules suggest different things, or one a change of instruction where another sees the goal on track. */
function differ({ rules, verdict }: GoalProgress): boolean {
  const said = new Set(Object.values(rules))
  if (!said.has('considerChange')) said.delete('onTrack')
  return verdict !== 'goalMet' && said.size > 1
}

/** How far a short series can be trusted (Christ 2013; Van Norman, Christ and Newell 2017). */
function careWith(measure: string | undefined, { label }: GoalProgress): string {
  const care =
    label === 'usable'
      ? t`A rule is a hint, never a decision.`
      : t`Short series often mislead: ten weekly data points or more tell better.`
  return measure === 'rubric' ? t`${care} A rubric has few steps: read its trend with care.` : care
}

/** A goal's progress as data, as the contract names it. */
export function progressData({ goal, progress }: GoalWithProgress): Readonly<Record<string, unknown>> {
  const { n, baseline, aimNow, last, slope, aimSlope, theilSenSlope, tukeySlope, medianLast3, projection } = progress
  return {
    goalNumber: goal.goalNumber,
    measure: goal.measure ?? null,
    unit: goal.unit ?? null,
    n,
    baseline: baseline?.value ?? null,
    target: goal.target ?? null,
    aimNow: aimNow ?? null,
    last: last?.value ?? null,
    slopePerWeek: slope ?? null,
    aimSlopePerWeek: aimSlope ?? null,
    theilSenSlopePerWeek: theilSenSlope ?? null,
    tukeySlopePerWeek: tukeySlope ?? null,
    medianLast3: medianLast3 ?? null,
    projectedAtTargetDate: projection?.atTargetDate ?? null,
    rule: progress.rule,
    verdict: progress.verdict,
    label: progress.label,
    rules: progress.rules,
    mastery: progress.mastery ?? null,
  }
}

function signed(value: number): string {
  const shown = (Math.round(value * 100) / 100).toFixed(2).replace(/\.?0+$/, '')
  return value > 0 ? `+${shown}` : shown.replace('-', '−')
}
