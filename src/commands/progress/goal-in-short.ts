// A goal in one line: its last data points as a sparkline, and what there is to look at.

import type { Button } from '#bot/reply'
import type { GoalProgress } from '#progress/goal-progress'
import { valueAlone, valueInWords } from '#progress/spoken-figures'
import type { Worry } from '#progress/worry'
import { t } from '#wording/t'
import type { GoalWithProgress } from './read-progress.js'

const bars = '▁▂▃▄▅▆▇█'
const mostBars = 10

/** The last data points as little bars; nothing where there are fewer than two. */
export function sparkline({ points }: Pick<GoalProgress, 'points'>): string {
  const last = points.slice(-mostBars).map(({ value }) => value)
  if (last.length < 2) return ''
  const low = Math.min(...last)
  const span = Math.max(...last) - low
  return last.map((value) => bars[span === 0 ? 3 : Math.round(((value - low) / span) * (bars.length - 1))]).join('')
}

/** "▁▂▃▅ 52 words a minute, expected 55: on track". */
export function inOneLine({ goal, progress }: GoalWithProgress, worry: Worry): string {
  const { last, aimNow } = progress
  const figures = [
    last && valueInWords(last.value, goal),
    aimNow !== undefined && t`expected ${valueAlone(aimNow, goal)}`,
  ].filter(Boolean)
  const spark = sparkline(progress)
  return [spark, figures.length > 0 ? `${figures.join(', ')}: ${worry.reason}` : worry.reason].filter(Boolean).join(' ')
}

/** What can be done with a goal. */
export function goalButtons({ goal, plan }: GoalWithProgress): readonly Button[] {
  const input = { student: plan.studentId, kind: plan.kind, goal: goal.goalId }
  return [
    { label: t`Log …`, style: 'primary', action: { command: 'logDataPoint', input } },
    { label: t`Graph to print`, action: { command: 'printGraph', input } },
    { label: t`Data points`, action: { command: 'dataPoints', input } },
    { label: t`Mark a change …`, action: { command: 'beginPhase', input } },
  ]
}
