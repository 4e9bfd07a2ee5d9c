// What is reckoned of one goal: the worked example of the field, and what is said where it can't be told.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Goal } from '#plans/goal'
import type { Figures } from '#progress/data-point'
import { goalProgress } from '#progress/goal-progress'
import { worryOf } from '#progress/worry'
import { addDays, type Day, day } from '#time/day'

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
const example = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54]
const weekly = (values: readonly number[]): readonly { readonly day: Day; readonly figures: Figures }[] =>
  values.map((value, at) => ({ day: week(at + 1), figures: { value } }))
const at = (values: readonly number[], of: Goal = goal) => goalProgress(of, weekly(values), [], week(values.length))

test('the worked example: 35 to 90 in 20 weeks, ten weekly data points', () => {
  const found = at(example)
  expect(found).toMatchObject({ n: 10, medianLast3: 53, rule: 'fourPoint', verdict: 'considerChange', label: 'usable' })
  expect(found.aimNow).toBe(62.5)
  expect(found.aimSlope).toBe(2.75)
  expect(found.slope).toBeCloseTo(296 / 165, 12)
  expect(found.theilSenSlope).toBeCloseTo(16 / 9, 12)
  expect(found.tukeySlope).toBeCloseTo(2, 12)
  expect(found.projection?.atTargetDate).toBeCloseTo(72.41, 2)
  expect(found.rules).toEqual({ fourPoint: 'considerChange', trend: 'considerChange', medianOf3: 'considerChange' })
  const [low = 99, high = 0] = found.projection?.range ?? []
  expect(low).toBeLessThan(72.41)
  expect(high).toBeGreaterThan(72.41)
})

describe('not enough data is said with the count', () => {
  test.each([
    [0, 'not enough data (0 of 6)'],
    [4, 'not enough data (4 of 6)'],
    [6, 'early signal'],
    [9, 'early signal'],
    [10, 'usable'],
  ])('%i data points: %s', (count, label) => {
    const found = at(example.slice(0, count))
    expect(found.label).toBe(label)
    expect(found.verdict === 'notEnoughData').toBe(count < 6)
  })

  test('six data points within a month are no six weeks', () => {
    const daily = example.slice(0, 6).map((value, nth) => ({ day: addDays(start, nth + 1), figures: { value } }))
    expect(goalProgress(goal, daily, [], week(2))).toMatchObject({
      verdict: 'notEnoughData',
      label: 'not enough data (fewer than 6 weeks)',
    })
  })
})

test('without a baseline, it is the median of the first three data points, and those count for no rule', () => {
  const { baseline: _baseline, baselineDate: _day, ...without } = goal
  const found = at([38, 36, 37, ...example], without)
  expect(found.baseline).toEqual({ day: week(3), value: 37 })
  expect(found.n).toBe(10)
})

test('what was measured on the day of the baseline is the baseline, and no data point since', () => {
  const found = goalProgress(goal, [{ day: start, figures: { value: 35 } }, ...weekly(example)], [], week(10))
  expect(found.n).toBe(10)
})

test('a change breaks the trend: only what was measured since counts for it', () => {
  const phases = [{ from: week(6), label: 'Small group' }]
  const found = goalProgress(goal, weekly(example), phases, week(10))
  expect(found).toMatchObject({ n: 10, label: 'not enough data (5 of 6)', verdict: 'notEnoughData' })
  expect(found.slope).toBeCloseTo((-2 * 47 - 50 + 53 + 2 * 54) / 10, 12)
  expect(found.phase?.label).toBe('Small group')
})

test('a goal is met by its own criterion, and by three in a row where it names none', () => {
  const high = [60, 70, 91, 92, 80]
  expect(at([...high, 93]).verdict).not.toBe('goalMet')
  expect(at([...high, 93, 94, 95])).toMatchObject({ verdict: 'goalMet', rule: 'mastery' })
  expect(at([...high, 93, 94], { ...goal, criterion: '4 of 5' })).toMatchObject({ verdict: 'goalMet' })
})

test('a target that was reached stays reached, whatever was changed since', () => {
  const phases = [{ from: week(6), label: 'Less help' }]
  const values = [60, 70, 91, 92, 93, 95]
  expect(goalProgress(goal, weekly(values), phases, week(6)).verdict).toBe('goalMet')
})

test('a goal is not to be raised while its trend leads the wrong way', () => {
  const found = at([88, 86, 84, 82, 80, 78, 76])
  expect(found.rules.fourPoint).toBe('considerRaisingGoal')
  expect(found.verdict).toBe('onTrack')
})

test('a trial that never began is no zero: it is counted apart', () => {
  const latency: Goal = {
    ...goal,
    measure: 'latency',
    unit: 'seconds',
    direction: 'decrease',
    baseline: 60,
    target: 10,
  }
  const recorded = [
    { day: week(1), figures: { seconds: 40 } },
    { day: week(2), figures: { promptLevel: 'timedOut' } },
  ]
  expect(goalProgress(latency, recorded, [], week(2))).toMatchObject({ n: 1, timedOut: 1, last: { value: 40 } })
})

test('data points of a day to come are left out', () => {
  expect(goalProgress(goal, weekly(example), [], week(4)).n).toBe(4)
})

test('a trend away from the target leads nowhere: no projection', () => {
  expect(at([60, 58, 56, 54, 52, 50, 48]).projection).toBeUndefined()
})

test('levels of prompting are no quantity: no trend is laid through them', () => {
  const levels: Goal = { ...goal, measure: 'promptLevel', unit: '', direction: 'decrease', baseline: 4, target: 0 }
  const recorded = ['model', 'model', 'verbal', 'model', 'verbal', 'verbal'].map((promptLevel, nth) => ({
    day: week(nth + 1),
    figures: { promptLevel },
  }))
  const found = goalProgress(levels, recorded, [], week(6))
  expect(found).toMatchObject({ verdict: 'onTrack', rule: 'promptLevels' })
  expect(found.slope).toBeUndefined()
  expect(found.projection).toBeUndefined()
})

test('levels of prompting go down to independence, also where the goal names no direction', () => {
  const { direction: _, ...undirected } = goal
  const prompted: Goal = { ...undirected, measure: 'promptLevel', baseline: 5, target: 2 }
  const levels = (level: string) =>
    [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ day: week(nth), figures: { promptLevel: level } }))
  expect(goalProgress(prompted, levels('fullPhysical'), [], week(7)).verdict).not.toBe('goalMet')
  expect(goalProgress(prompted, levels('independent'), [], week(7)).verdict).toBe('goalMet')
})

test('mirrored values of a goal that goes down are judged the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 0, maxLength: 15 }), (values) => {
      const down: Goal = { ...goal, direction: 'decrease', baseline: 65, target: 10 }
      const [up, mirrored] = [
        at(values),
        at(
          values.map((value) => 100 - value),
          down,
        ),
      ]
      expect(mirrored.verdict).toBe(up.verdict)
      expect(mirrored.rules).toEqual(up.rules)
      expect(mirrored.label).toBe(up.label)
    }),
  )
})

describe('what to look at first', () => {
  const rankOf = (values: readonly number[], today = week(values.length)) =>
    worryOf(goalProgress(goal, weekly(values), [], today), today)

  test('is what stands behind, then what was forgotten, then what can not be told, then what goes well', () => {
    const [behind, forgotten, few, well, met] = [
      rankOf(example),
      rankOf(example.slice(0, 5), week(9)),
      rankOf(example.slice(0, 4)),
      rankOf([38, 41, 43, 46, 49, 51, 55, 57]),
      rankOf([91, 92, 93]),
    ]
    const ranks = [behind, forgotten, few, well, met].map((one) => one?.rank ?? 0)
    expect([...ranks].sort((a, b) => b - a)).toEqual(ranks)
    expect(behind?.reason).toBe('the last four are below the aimline: for the team to consider a change')
    expect(forgotten?.reason).toBe('no data point since Feb 9, 2026')
    expect(few?.reason).toBe('not enough data (4 of 6)')
  })
})
