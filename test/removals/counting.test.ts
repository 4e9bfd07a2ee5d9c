// How removals are counted: by kind, by the district's rule, over breaks and year ends; and what a count asks for.
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '#records/settings'
import { countRemovals, daysPast } from '#removals/count'
import { type CountingRule, countingRule, warningsFrom } from '#removals/counting-rule'
import { defectsOf, nextSteps } from '#removals/manifestation'
import { overlapping } from '#removals/overlap'
import type { RemovalFacts } from '#removals/removal'
import { flagsOf } from '#removals/standing'
import { day } from '#time/day'
import { calendar } from '../deadlines/school-year.js'

const usual = countingRule(defaultSettings)
const out = (first: string, last = first, more: Partial<RemovalFacts> = {}): RemovalFacts => ({
  type: 'outOfSchool',
  firstDay: day(first),
  lastDay: day(last),
  services: 'stopped',
  ...more,
})
const today = day('2026-12-14')
const counted = (removals: readonly RemovalFacts[], rule: Partial<CountingRule> = {}, on = today) =>
  countRemovals(removals, { ...usual, ...rule }, calendar, on)

describe('a day of removal', () => {
  test.each<[string, RemovalFacts, Partial<CountingRule>, number]>([
    ['two school days', out('2026-10-05', '2026-10-06'), {}, 2],
    ['a weekend between', out('2026-10-02', '2026-10-05'), {}, 2],
    ['over the holiday of October 12', out('2026-10-09', '2026-10-13'), {}, 2],
    ['over the winter break', out('2026-12-18', '2027-01-04'), {}, 2],
    ['on no school day', out('2026-11-26'), {}, 0],
    ['across the end of the school year', out('2027-06-10', '2027-06-18'), {}, 2],
    ['in school, services went on', out('2026-10-05', '2026-10-07', { type: 'inSchool', services: 'wentOn' }), {}, 0],
    ['in school, services stopped', out('2026-10-05', '2026-10-07', { type: 'inSchool' }), {}, 3],
    ['in school, nobody knows', out('2026-10-05', '2026-10-07', { type: 'inSchool', services: 'unknown' }), {}, 3],
    [
      'in school, always',
      out('2026-10-05', '2026-10-05', { type: 'inSchool', services: 'wentOn' }),
      { inSchool: 'always' },
      1,
    ],
    ['in school, never', out('2026-10-05', '2026-10-05', { type: 'inSchool' }), { inSchool: 'never' }, 0],
    ['sent home early', out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly', minutes: 90 }), {}, 1],
    [
      'by its minutes',
      out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly', minutes: 90 }),
      { partDay: 'minutes' },
      0.23,
    ],
    ['minutes that nobody noted', out('2026-10-05', '2026-10-05', { type: 'partOfDay' }), { partDay: 'minutes' }, 1],
    ['a part, never', out('2026-10-05', '2026-10-05', { type: 'partOfDay', minutes: 90 }), { partDay: 'never' }, 0],
    ['a bus of the plan', out('2026-10-05', '2026-10-06', { type: 'bus', busOnPlan: true }), {}, 2],
    ['a bus of no plan', out('2026-10-05', '2026-10-06', { type: 'bus', busOnPlan: false }), {}, 0],
    ['any bus', out('2026-10-05', '2026-10-06', { type: 'bus', busOnPlan: false }), { bus: 'always' }, 2],
  ])('%s', (_, removal, rule, total) => {
    expect(counted([removal], rule).total).toBe(total)
  })

  test('counts once where several removals took it', () => {
    const both = [out('2026-10-05'), out('2026-10-05', '2026-10-05', { type: 'bus', busOnPlan: true })]
    expect(counted(both).total).toBe(1)
    const minutes = (type: RemovalFacts['type'], long: number) =>
      out('2026-10-06', '2026-10-06', { type, minutes: long })
    expect(counted([minutes('partOfDay', 195), minutes('sentHomeEarly', 300)], { partDay: 'minutes' }).total).toBe(1)
  })

  test('is of one school year, and what is ahead of today is told', () => {
    const removals = [out('2026-06-01', '2026-06-05'), out('2026-12-11'), out('2026-12-15', '2026-12-16')]
    const { total, ahead, year, isYearGuessed } = counted(removals)
    expect([total, ahead, year, isYearGuessed]).toEqual([3, 2, { from: '2026-08-24', to: '2027-06-11' }, false])
  })

  test('is of July to June where no calendar is held, which is said', () => {
    const { year, isYearGuessed, total } = countRemovals(
      [out('2026-07-06')],
      usual,
      { sessions: new Map(), holidays: new Set() },
      today,
    )
    expect([year.from, year.to, isYearGuessed, total]).toEqual(['2026-07-01', '2027-06-30', true, 1])
  })
})

describe('the longest row', () => {
  test('goes over weekends, holidays and from one removal to the next', () => {
    const { longest } = counted([out('2026-10-01', '2026-10-09'), out('2026-10-13', '2026-10-16'), out('2026-12-01')])
    expect(longest).toEqual({ from: '2026-10-01', to: '2026-10-16', days: 11, removals: 2 })
  })
  test('ends at a school day between', () => {
    expect(counted([out('2026-10-01', '2026-10-06'), out('2026-10-08', '2026-10-16')]).longest?.days).toBe(6)
  })
})

describe('what a count asks for', () => {
  const warnings = [5, 8, 10]
  const apart = (days: number) =>
    ['09-01', '09-03', '09-08', '09-10', '09-15', '09-17', '09-22', '09-24', '09-29', '10-01', '10-06']
      .slice(0, days)
      .map((date) => out(`2026-${date}`))
  const flags = (removals: readonly RemovalFacts[], kind: 'iep' | '504' = 'iep') =>
    flagsOf(counted(removals), kind, warnings)

  test.each([
    [4, []],
    [5, ['near']],
    [8, ['near']],
    [10, ['near']],
    [11, ['servicesOwed', 'total']],
  ])('%i days, apart', (days, ids) => {
    expect(flags(apart(days)).map(({ id }) => id)).toEqual(ids)
  })

  test('ten in a row are no more than ten; eleven are a change of placement, with its section', () => {
    expect(flags([out('2026-10-13', '2026-10-26')]).map(({ id }) => id)).toEqual(['near'])
    const [inARow, owed] = flags([out('2026-10-13', '2026-10-27')])
    expect(inARow).toMatchObject({ id: 'consecutive', citation: '34 CFR 300.536(a)(1)', basis: 'law' })
    expect(inARow?.says).toContain('11 school days in a row, Oct 13, 2026 to Oct 27, 2026, are more than 10.')
    expect(owed).toMatchObject({ id: 'servicesOwed', days: ['2026-10-27'], citation: '34 CFR 300.530(b)(2), (d)(4)' })
  })

  test('days past the tenth are named, and the team decides what they are', () => {
    const removals = apart(11)
    expect(daysPast(counted(removals), 10)).toEqual(['2026-10-06'])
    const total = flags(removals).find(({ id }) => id === 'total')
    expect(total?.says).toContain('11 school days in total')
    expect(total?.says).toContain('The team decides')
    expect(flags(removals).some(({ says }) => /pattern/i.test(says))).toBe(false)
  })

  test('for a 504 plan it is guidance, and no services during removals are claimed', () => {
    const found = flags(apart(11), '504')
    expect(found.map(({ id, basis }) => [id, basis])).toEqual([['total', 'guidance']])
    expect(found[0]?.citation).toContain('104.35(a)')
  })

  test('the counts to be told at are chosen, from 1 to 10', () => {
    expect(warningsFrom('10, 3')).toEqual([3, 10])
    expect([warningsFrom('0'), warningsFrom('11'), warningsFrom('five'), warningsFrom('')]).toEqual(
      Array(4).fill(undefined),
    )
  })
})

describe('removals of the same days', () => {
  test.each<[string, RemovalFacts, RemovalFacts, boolean]>([
    ['out of school twice', out('2026-10-05', '2026-10-07'), out('2026-10-07'), true],
    ['one after another', out('2026-10-05', '2026-10-06'), out('2026-10-07'), false],
    [
      'sent home early on a day out of school',
      out('2026-10-05'),
      out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly' }),
      true,
    ],
    ['the bus beside anything', out('2026-10-05'), out('2026-10-05', '2026-10-09', { type: 'bus' }), false],
    [
      'the bus twice',
      out('2026-10-05', '2026-10-09', { type: 'bus' }),
      out('2026-10-06', '2026-10-06', { type: 'bus' }),
      true,
    ],
    [
      'two parts of a day',
      out('2026-10-05', '2026-10-05', { type: 'partOfDay', minutes: 40 }),
      out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly', minutes: 60 }),
      false,
    ],
    [
      'sent home twice on one day',
      out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly', minutes: 40 }),
      out('2026-10-05', '2026-10-05', { type: 'sentHomeEarly', minutes: 60 }),
      true,
    ],
    [
      'the same part of a day',
      out('2026-10-05', '2026-10-05', { type: 'partOfDay', minutes: 40 }),
      out('2026-10-05', '2026-10-05', { type: 'partOfDay', minutes: 40 }),
      true,
    ],
  ])('%s', (_, one, other, forbids) => {
    expect([overlapping(one, [other]) !== undefined, overlapping(other, [one]) !== undefined]).toEqual([
      forbids,
      forbids,
    ])
  })
})

describe('a manifestation determination', () => {
  const review = {
    day: day('2026-12-10'),
    causedByDisability: false,
    failureToImplement: true,
    outcome: 'manifestation',
    parentThere: true,
  } as const
  test('that fits the law has no defect, and asks for what the law asks for', () => {
    expect(defectsOf(review, 'iep', day('2026-12-10'))).toEqual([])
    expect(nextSteps(review, 'iep').join(' ')).toMatch(/300\.530\(f\)\(1\).*300\.530\(f\)\(2\).*300\.530\(e\)\(3\)/)
  })
  test('is recorded with what does not fit: the outcome, the parent, the day', () => {
    const odd = { ...review, outcome: 'notManifestation', parentThere: false } as const
    expect(defectsOf(odd, 'iep', day('2026-12-09')).map(({ citation }) => citation)).toEqual([
      '34 CFR 300.530(e)(2)',
      '34 CFR 300.530(e)(1)',
      '34 CFR 300.530(e)(1)',
    ])
    expect(defectsOf(odd, '504', undefined)[0]?.citation).toContain('guidance')
  })
})
