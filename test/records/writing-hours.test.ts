// When the bot may speak first to somebody: by the clock on their wall, their quiet hours, their days and the schools' own,
// also on the two days a year on which clocks change. What is expected is reckoned by Intl, minute by minute.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAnyDay } from '#commands/preferences/day-choice'
import { type WritingDay, writingDays } from '#records/preferences'
import {
  comesAt,
  hoursOf,
  isQuiet,
  mayWriteAt,
  nextWritingMoment,
  usualQuiet,
  type WritingHours,
} from '#records/writing-hours'
import type { Instant } from '#time/clock'
import { type Day, isWeekend, weekdayOf } from '#time/day'
import { cases } from '../fixtures/effort.js'
import { mayRead } from '../fixtures/wall-clock.js'

const at = (iso: string) => Date.parse(iso) as Instant
const hasSchool = (day: Day) => !isWeekend(day) && day !== '2026-11-26' && day !== '2026-11-27'
const chicago = (chosen = {}) => hoursOf(chosen, 'America/Chicago')
const next = (iso: string, hours: WritingHours) => new Date(nextWritingMoment(at(iso), hours, hasSchool)).toISOString()

describe('who has chosen nothing is written to on school days from seven to six', () => {
  test.each([
    ['in the morning before', '2026-10-14T11:59:00Z', '2026-10-14T12:00:00.000Z'],
    ['at seven', '2026-10-14T12:00:00Z', '2026-10-14T12:00:00.000Z'],
    ['in the last minute', '2026-10-14T22:59:59Z', '2026-10-14T22:59:59.000Z'],
    ['in the evening', '2026-10-14T23:00:00Z', '2026-10-15T12:00:00.000Z'],
    ['on a Friday evening', '2026-10-16T23:30:00Z', '2026-10-19T12:00:00.000Z'],
    ['over a holiday', '2026-11-26T00:30:00Z', '2026-11-30T13:00:00.000Z'],
    ['over the end of summer time', '2026-10-30T23:30:00Z', '2026-11-02T13:00:00.000Z'],
  ])('%s', (_, now, then) => {
    expect(next(now, chicago())).toBe(then)
  })
})

describe('on the days on which clocks change', () => {
  const everyDay = { days: writingDays }
  test.each([
    // 2027-03-14: 02:00 to 03:00 does not exist. The end of the quiet hours does not come; the clock jumps over it.
    ['2027-03-14T07:00:00Z', { quietFrom: '20:00', quietUntil: '02:30' }, '2027-03-14T08:00:00.000Z'],
    ['2027-03-14T07:00:00Z', { quietFrom: '20:00', quietUntil: '03:00' }, '2027-03-14T08:00:00.000Z'],
    ['2027-03-14T07:00:00Z', { quietFrom: '20:00', quietUntil: '07:00' }, '2027-03-14T12:00:00.000Z'],
    // 2026-11-01: 01:00 to 02:00 comes twice, and is quiet twice up to its end.
    ['2026-11-01T05:10:00Z', { quietFrom: '22:00', quietUntil: '01:30' }, '2026-11-01T06:30:00.000Z'],
    ['2026-11-01T07:10:00Z', { quietFrom: '22:00', quietUntil: '01:30' }, '2026-11-01T07:30:00.000Z'],
    ['2026-11-01T05:10:00Z', { quietFrom: '22:00', quietUntil: '07:00' }, '2026-11-01T13:00:00.000Z'],
  ])('from %s with %j', (now, quiet, then) => {
    expect(next(now, chicago({ ...everyDay, ...quiet }))).toBe(then)
  })
})

describe('days', () => {
  test.each<[string, readonly WritingDay[], string, string]>([
    ['a chosen day without school is none', ['thu', 'fri'], '2026-11-26T18:00:00Z', '2026-12-03T13:00:00.000Z'],
    ['unless they want it', ['thu', 'noSchool'], '2026-11-26T18:00:00Z', '2026-11-26T18:00:00.000Z'],
    ['a Saturday is theirs who choose it', ['sat'], '2026-11-26T18:00:00Z', '2026-11-28T13:00:00.000Z'],
    ['others wait for theirs', ['mon'], '2026-10-14T18:00:00Z', '2026-10-19T12:00:00.000Z'],
  ])('%s', (_, days, now, then) => {
    expect(next(now, chicago({ days }))).toBe(then)
  })

  test('where no day ever comes it is looked at again after some days, and not at once', () => {
    const moment = nextWritingMoment(at('2026-10-14T18:00:00Z'), chicago({ days: ['mon'] }), () => false)
    expect(moment).toBe(at('2026-10-17T18:00:00Z'))
  })

  test('where none of the chosen days holds school (a Friday, in a week of four days) school days hold', () => {
    const fourDays = (of: Day) => weekdayOf(of) <= 4
    const evening = at('2026-10-15T01:00:00Z')
    expect(nextWritingMoment(evening, chicago({ days: ['fri'] }), fourDays)).toBe(at('2026-10-15T12:00:00Z'))
    expect(nextWritingMoment(evening, chicago({ days: ['fri'] }), (of) => weekdayOf(of) <= 5)).toBe(
      at('2026-10-16T12:00:00Z'),
    )
  })
})

test('a time within the quiet hours comes at their end, any other as it is', () => {
  const hours = chicago({ quietFrom: '09:00', quietUntil: '15:00' })
  expect(comesAt('10:00', hours)).toBe('15:00')
  expect(comesAt('15:00', hours)).toBe('15:00')
  expect(comesAt('08:59', hours)).toBe('08:59')
  expect(isQuiet('09:00', hours)).toBe(true)
  expect(comesAt('06:00', chicago())).toBe(usualQuiet.until)
  expect(isQuiet('03:00', chicago({ quietFrom: '00:00', quietUntil: '00:00' }))).toBe(false)
})

const minuteMs = 60_000
const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const hours = fc.record({
  timeZone: fc.constantFrom('America/Chicago', 'America/Phoenix', 'Pacific/Honolulu', 'America/St_Johns', 'Asia/Tokyo'),
  quietFrom: time,
  quietUntil: time,
  days: fc.option(fc.subarray([...writingDays], { minLength: 1 }).filter(isAnyDay), { nil: undefined }),
})
/** Around the days on which clocks change, and on others. */
const moments = fc
  .tuple(
    fc.constantFrom('2026-10-30T12:00:00Z', '2027-03-12T12:00:00Z', '2026-11-24T00:00:00Z', '2027-06-01T00:00:00Z'),
    fc.integer({ min: 0, max: 5 * 24 * 60 }),
  )
  .map(([from, minutes]) => (at(from) + minutes * minuteMs) as Instant)

test('whoever it is and whenever, the first minute at which the wall clock allows it, and no later', () => {
  fc.assert(
    fc.property(hours, moments, ({ days, ...given }, now) => {
      const own: WritingHours = { ...given, ...(days && { days }) }
      const allows = (moment: number) => mayRead(moment, own, hasSchool)
      expect(mayWriteAt(now, own, hasSchool)).toBe(allows(now))
      const found = nextWritingMoment(now, own, hasSchool)
      // Two weeks of minutes are enough to look through; some choices have no moment at all.
      const horizon = Math.min(found, now + 14 * 24 * 60 * minuteMs)
      for (let moment: number = now; moment < horizon; moment += minuteMs) expect(allows(moment)).toBe(false)
      if (found <= horizon) expect(allows(found)).toBe(true)
    }),
    { numRuns: cases(25) },
  )
})
