// The arithmetic against what has been published: each figure with its source in the name.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionFrom } from '#plans/criterion'
import { aimSlopePerWeek, expectedOn } from '#progress/aimline'
import { lastPointsRule, trendRule } from '#progress/decision-rules'
import { leastSquares } from '#progress/least-squares'
import { masteryOf } from '#progress/mastery'
import { median } from '#progress/median'
import { slopeRange, theilSen } from '#progress/theil-sen'
import { tukeySlope } from '#progress/tukey'
import { addDays, day } from '#time/day'

const start = day('2026-01-05')
const week = (number: number) => addDays(start, 7 * number)
/** 35 to 90 over 20 weeks, as fastactionedu.com has it. */
const aim = { from: { day: start, value: 35 }, to: { day: week(20), value: 90 } }
const weekly = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54].map((y, at) => ({ x: at + 1, y }))

/** NIST StRD, Norris: 36 pairs of y and x, in the public domain. */
const norris = `0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3 998.5 996.3 449.1 448.6
  778.9 777.0 559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0 448.9 447.5 10.8 11.6 557.7 556.0
  228.3 228.1 998.0 995.8 888.8 887.6 119.6 120.2 0.3 0.3 0.6 0.3 557.6 556.8 339.3 339.1 888.0 887.2 998.5 999.0
  778.9 779.0 10.2 11.1 117.6 118.3 228.9 229.2 668.4 669.1 449.2 448.9 0.2 0.5`
  .trim()
  .split(/\s+/)
  .map(Number)

describe('the median', () => {
  test.each([
    [[55, 58, 52], 55],
    [[56, 58, 53, 57], 56.5],
    [[7], 7],
    [[], undefined],
  ])('of %j is %s (UND SPED 557)', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) as number
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values))
        expect(middle).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })
})

describe('the aimline', () => {
  test('climbs 2.75 a week from 35 to 90 in 20 weeks (fastactionedu.com)', () => {
    expect(aimSlopePerWeek(aim)).toBe(2.75)
    expect(expectedOn(aim, week(10))).toBe(62.5)
  })

  test.each([
    [-1, 35],
    [0, 35],
    [20, 90],
    [30, 90],
  ])('in week %i stands at %i: never beyond its ends', (number, expected) => {
    expect(expectedOn(aim, week(number))).toBe(expected)
  })
})

describe('the trend', () => {
  test('of least squares is that which NIST certifies for Norris, to ten digits', () => {
    const spots = Array.from({ length: norris.length / 2 }, (_, at) => ({
      y: norris[2 * at] as number,
      x: norris[2 * at + 1] as number,
    }))
    expect(spots).toHaveLength(36)
    const line = leastSquares(spots)
    expect(line?.slope).toBeCloseTo(1.00211681802045, 10)
    expect(line?.intercept).toBeCloseTo(-0.262323073774029, 10)
  })

  test('between two points is their slope: 12 in week 1, 20 in week 8 is 1.14 a week (IRIS)', () => {
    const line = leastSquares([
      { x: 1, y: 12 },
      { x: 8, y: 20 },
    ])
    expect(line?.slope).toBeCloseTo(1.14, 2)
  })

  test('of ten weeks by each way', () => {
    const line = leastSquares(weekly)
    expect(line?.slope).toBeCloseTo(296 / 165, 12)
    expect((line?.intercept ?? 0) + 20 * (line?.slope ?? 0)).toBeCloseTo(72.41, 2)
    expect(theilSen(weekly)?.slope).toBeCloseTo(16 / 9, 12)
    expect(tukeySlope(weekly)).toBe(2)
    expect(median(weekly.slice(-3).map(({ y }) => y))).toBe(53)
  })

  test('moves with the values, and stretches with them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: -500, max: 500 }) }), {
          selector: ({ x }) => x,
          minLength: 2,
          maxLength: 40,
        }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (spots, by, times) => {
          const changed = spots.map(({ x, y }) => ({ x, y: times * y + by }))
          for (const slopeOf of [
            (of: typeof spots) => leastSquares(of)?.slope,
            (of: typeof spots) => theilSen(of)?.slope,
          ]) {
            expect(slopeOf(changed)).toBeCloseTo(times * (slopeOf(spots) ?? 0), 6)
          }
        },
      ),
    )
  })

  test('by Theil and Sen is not moved by one bad day among many', () => {
    fc.assert(
      fc.property(fc.nat(11), fc.integer({ min: -10_000, max: 10_000 }), (at, bad) => {
        const straight = Array.from({ length: 12 }, (_, x) => ({ x, y: 3 * x + (x === at ? bad : 0) }))
        expect(theilSen(straight)?.slope).toBe(3)
      }),
    )
  })

  test('has a range that holds the slope it is of', () => {
    const [low = 9, high = -9] = slopeRange(weekly) ?? []
    expect(low).toBeLessThanOrEqual(16 / 9)
    expect(high).toBeGreaterThanOrEqual(16 / 9)
  })

  test('has the range of Sen’s own ranks, as SciPy’s theilslopes gives it for the same figures', () => {
    const spots = [1, 3, 2, 6, 4, 9].map((y, x) => ({ x, y }))
    expect(slopeRange(spots)).toEqual([-1, 4])
  })

  test('has no range where the pairs are too few for one', () => {
    expect(slopeRange([1, 3, 2].map((y, x) => ({ x, y })))).toBeUndefined()
  })

  test('is none of one point, nor of one day', () => {
    expect(leastSquares([{ x: 1, y: 2 }])).toBeUndefined()
    expect(
      leastSquares([
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ]),
    ).toBeUndefined()
    expect(
      theilSen([
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ]),
    ).toBeUndefined()
    expect(
      tukeySlope([
        { x: 1, y: 2 },
        { x: 2, y: 3 },
      ]),
    ).toBeUndefined()
  })
})

describe('the rules', () => {
  const against = (values: readonly number[]) => values.map((value) => ({ value, expected: 10 }))

  test.each([
    ['all behind', [9, 8, 7, 9], 'considerChange', 'considerRaisingGoal'],
    ['all ahead', [11, 12, 13, 11], 'considerRaisingGoal', 'considerChange'],
    ['mixed', [11, 9, 12, 13], 'onTrack', 'onTrack'],
    ['one on the line', [9, 9, 10, 9], 'onTrack', 'onTrack'],
    ['too few', [9, 9, 9], undefined, undefined],
  ] as const)('the last four, %s', (_what, values, up, down) => {
    expect(lastPointsRule(against(values), 'increase')).toBe(up)
    expect(lastPointsRule(against(values), 'decrease')).toBe(down)
  })

  test.each([
    ['flatter', 1, 12, 'considerChange'],
    ['steeper', 3, 12, 'considerRaisingGoal'],
    ['as steep, and ahead', 2, 12, 'onTrack'],
    ['as steep, and behind', 2, 8, 'considerChange'],
  ] as const)('the trend, %s', (_what, slope, value, expected) => {
    expect(trendRule(slope, 2, { value, expected: 10 }, 'increase')).toBe(expected)
    expect(trendRule(-slope, -2, { value: 20 - value, expected: 10 }, 'decrease')).toBe(expected)
  })
})

describe('a criterion', () => {
  test.each([
    ['4 of 5', { count: 4, of: 5 }],
    ['4 out of 5 trials', { count: 4, of: 5 }],
    ['four of five samples', { count: 4, of: 5 }],
    ['3 in a row', { count: 3, of: 3 }],
    ['three weekly probes in a row', { count: 3, of: 3 }],
    ['3 consecutive probes', { count: 3, of: 3 }],
    ['6 of 5', undefined],
    ['when ready', undefined],
  ])('%s', (words, expected) => {
    expect(criterionFrom(words)).toEqual(expected)
  })

  test('looks at the newest data points alone', () => {
    const reached = [true, true, true, true, false, true, true, false, true]
    expect(masteryOf(reached, { count: 4, of: 5 })).toEqual({ hits: 3, outOf: 5, isMet: false })
    expect(masteryOf([...reached, true], { count: 4, of: 5 })).toEqual({ hits: 4, outOf: 5, isMet: true })
    expect(masteryOf([true], { count: 3, of: 3 }).isMet).toBe(false)
  })
})
