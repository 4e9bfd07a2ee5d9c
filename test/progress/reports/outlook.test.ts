// What a report says of a goal in figures: what was reached, what was expected by then, and whether that is enough.
import { describe, expect, test } from 'vitest'
import type { Goal } from '#plans/goal'
import { goalProgress } from '#progress/goal-progress'
import { outlookOf } from '#progress/reports/outlook'
import { exampleComment } from '#progress/reports/report'
import { english } from '#progress/reports/words/en'
import { spanish } from '#progress/reports/words/es'
import { addDays, day } from '#time/day'

const start = day('2026-01-05')
const week = (number: number) => addDays(start, 7 * number)
const goal: Goal = {
  goalId: 'g',
  goalNumber: '1',
  statement: 'Reads.',
  measure: 'rate',
  unit: 'words a minute',
  direction: 'increase',
  baseline: 35,
  baselineDate: start,
  target: 90,
  targetDate: week(20),
}
const at = (values: readonly number[], today = week(values.length), of = goal) => {
  const recorded = values.map((value, nth) => ({ day: week(nth + 1), figures: { value } }))
  const progress = goalProgress(of, recorded, [], today)
  return { progress, figures: outlookOf(of, progress, today) }
}
const example = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54]

describe('the outlook that the data suggest', () => {
  test.each([
    ['nothing was measured', [], 'notIntroduced'],
    ['too little was', [38, 39, 43], 'notEnoughData'],
    ['behind, and the trend does not arrive', example, 'insufficient'],
    ['behind by a little, and the trend arrives', [30, 31, 36, 41, 46, 51, 54], 'sufficient'],
    ['ahead', [38, 42, 45, 48, 51, 55, 58], 'sufficient'],
    ['met', [91, 92, 93], 'met'],
  ] as const)('%s', (_what, values, outlook) => {
    expect(at(values).figures.outlook).toBe(outlook)
  })
})

test('what was reached is held against what was expected on that day, not against today', () => {
  const { figures } = at(example, week(16))
  expect(figures).toMatchObject({ quantity: 53, quantityDay: week(10), expected: 62.5, dataPoints: 10 })
  expect(figures.ahead).toBe(-9.5)
})

test('a comment can begin with a sentence made of the data, in each language', () => {
  const { progress, figures } = at(example)
  const of = { goal, figures, ...(progress.baseline && { baseline: progress.baseline }) }
  expect(exampleComment('Jane', of, english)).toBe(
    'Jane reached 53 words a minute, 9.5 short of the 62.5 expected by then; it started at 35.',
  )
  expect(exampleComment('Jane', of, spanish)).toContain('9,5 menos de lo esperado para entonces (62,5)')
  expect(exampleComment('Jane', { goal, figures: at([]).figures }, english)).toBeUndefined()
})
