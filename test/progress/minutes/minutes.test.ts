// What is owed, provided and still to provide: tables of cases, and what holds of any sessions whatever.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catchUp } from '#progress/minutes/catch-up'
import { companyOf } from '#progress/minutes/company'
import { minutesAdded } from '#progress/minutes/once'
import { type Mandate, minutesOwed } from '#progress/minutes/owed'
import { periodOf, schoolYear } from '#progress/minutes/period'
import { owedDays, type SchoolCalendar } from '#progress/minutes/school-days'
import { type HeldSession, type SessionStatus, sessionStatuses } from '#progress/minutes/session'
import { standingOf } from '#progress/minutes/standing'
import { addDays, day } from '#time/day'

/** Closed: Labor Day, the day of Indigenous Peoples, three days of Thanksgiving. */
const closed = ['2026-09-07', '2026-10-12', '2026-11-25', '2026-11-26', '2026-11-27'].map(day)
const thanksgiving = ['2026-11-23', '2026-11-24'].map(day)
const calendar: SchoolCalendar = {
  year: { from: day('2026-08-17'), to: day('2027-07-09') },
  said: new Map([...closed, ...thanksgiving].map((one) => [one, false])),
  extended: new Set(['2027-07-06', '2027-07-07', '2027-07-08'].map(day)),
}
const days = owedDays(calendar, false)
const twiceAWeek: Mandate = { frequencyValue: 2, frequencyPeriod: 'week', minutesPerSession: 30 }
const held = (minutes: number, status: SessionStatus = 'provided', more: Partial<HeldSession> = {}): HeldSession => ({
  day: day('2026-09-01'),
  minutes,
  status,
  ...more,
})

describe('what a plan owes', () => {
  test.each<[string, Mandate, string, string, number | undefined]>([
    ['two times 30 minutes a week for nine weeks', twiceAWeek, '2026-08-17', '2026-10-18', 540],
    ['a week with a holiday in it, whole', twiceAWeek, '2026-09-07', '2026-09-13', 60],
    ['nothing for a week without school', twiceAWeek, '2026-11-23', '2026-11-29', 0],
    ['a part of a week by its school days', twiceAWeek, '2026-09-14', '2026-09-15', 24],
    [
      'nothing before the service begins',
      { ...twiceAWeek, startDate: day('2026-09-21') },
      '2026-08-17',
      '2026-09-27',
      60,
    ],
    ['nothing after it ends', { ...twiceAWeek, endDate: day('2026-08-23') }, '2026-08-17', '2026-09-27', 60],
    ['each school day', { ...twiceAWeek, frequencyPeriod: 'daily' }, '2026-09-07', '2026-09-13', 240],
    ['a month whole', { ...twiceAWeek, frequencyPeriod: 'per month' }, '2026-10-01', '2026-10-31', 60],
    ['a year whole, whatever its name', { ...twiceAWeek, frequencyPeriod: 'Yearly' }, '2026-08-17', '2027-07-09', 60],
    ['a year whole', { ...twiceAWeek, frequencyPeriod: 'year' }, '2026-08-17', '2027-07-09', 60],
    [
      'a quarter of the year four times',
      { ...twiceAWeek, frequencyPeriod: 'quarter' },
      '2026-08-17',
      '2027-07-09',
      240,
    ],
    [
      'nothing that can be counted "as needed"',
      { ...twiceAWeek, frequencyPeriod: 'as needed' },
      '2026-08-17',
      '2026-09-27',
      undefined,
    ],
    [
      'nothing that can be counted without a length',
      { frequencyValue: 2, frequencyPeriod: 'week' },
      '2026-08-17',
      '2026-09-27',
      undefined,
    ],
  ])('%s', (_what, mandate, from, to, owed) => {
    const found = minutesOwed(mandate, days, { from: day(from), to: day(to) })
    if (owed === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(owed, 6)
  })

  test('the extended school year, for services that say so alone', () => {
    const summer = { from: day('2027-07-05'), to: day('2027-07-09') }
    const twoDays = minutesOwed(twiceAWeek, days, summer)
    expect(minutesOwed({ ...twiceAWeek, frequencyPeriod: 'day' }, days, summer)).toBe(120)
    expect(minutesOwed({ ...twiceAWeek, frequencyPeriod: 'day' }, owedDays(calendar, true), summer)).toBe(300)
    expect(twoDays).toBeCloseTo(60)
  })

  test('is the same in two spans side by side as in both together', () => {
    fc.assert(
      fc.property(
        fc.nat(250),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (start, one, other, unit) => {
          const mandate = { ...twiceAWeek, frequencyPeriod: unit }
          const from = addDays(calendar.year.from, start)
          const between = addDays(from, one)
          const to = addDays(between, other + 1)
          const first = minutesOwed(mandate, days, { from, to: between }) ?? 0
          const second = minutesOwed(mandate, days, { from: addDays(between, 1), to }) ?? 0
          expect(first + second).toBeCloseTo(minutesOwed(mandate, days, { from, to }) ?? 0, 6)
        },
      ),
    )
  })
})

describe('how the minutes stand', () => {
  // Fields after samegoal.com's "IEP Service Fidelity".
  test('a report of service fidelity', () => {
    const nineWeeks = minutesOwed(twiceAWeek, days, { from: day('2026-08-17'), to: day('2026-10-18') })
    const sessions = [
      ...Array.from({ length: 14 }, (_, nth) => held(30, 'provided', { day: addDays(day('2026-08-17'), nth) })),
      held(30, 'studentExcused'),
      held(60, 'providerAbsent'),
      held(30, 'schoolClosed'),
    ]
    expect(standingOf(nineWeeks, sessions)).toEqual({
      owed: 540,
      provided: 420,
      madeUp: 0,
      missed: { studentExcused: 30, providerAbsent: 60, schoolClosed: 30 },
      accounted: 540,
      unaccounted: 0,
      remaining: 120,
      percentDelivered: 77.8,
    })
  })

  test('a make-up is provided, and what it makes up is accounted for once', () => {
    expect(standingOf(60, [held(30), held(30, 'providerAbsent'), held(30, 'makeUp')])).toMatchObject({
      provided: 60,
      madeUp: 30,
      accounted: 60,
      unaccounted: 0,
      remaining: 0,
      percentDelivered: 100,
    })
  })

  test('says what was provided where the plan does not say how often', () => {
    expect(standingOf(undefined, [held(30)])).toMatchObject({
      owed: undefined,
      provided: 30,
      percentDelivered: undefined,
    })
  })

  const anySession = fc.record({
    day: fc.nat(5).map((nth) => addDays(day('2026-09-01'), nth)),
    minutes: fc.integer({ min: 1, max: 120 }),
    status: fc.constantFrom(...sessionStatuses),
    startTime: fc.option(
      fc.nat(47).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`),
      {
        nil: undefined,
      },
    ),
  })
  const anySessions = fc.array(
    anySession.map(({ startTime, ...rest }): HeldSession => ({ ...rest, ...(startTime && { startTime }) })),
    { maxLength: 20 },
  )

  test('provided, missed, unaccounted and remaining are of one account, whatever was logged', () => {
    fc.assert(
      fc.property(fc.nat(3000), anySessions, (owed, sessions) => {
        const { provided, missed, madeUp, accounted, unaccounted, remaining } = standingOf(owed, sessions)
        const missedInAll = Object.values(missed).reduce((sum, minutes) => sum + minutes, 0)
        expect(remaining).toBe(Math.max(0, owed - provided))
        expect(accounted).toBe(provided + Math.max(0, missedInAll - madeUp))
        expect(unaccounted).toBe(Math.max(0, owed - accounted))
        expect(unaccounted).toBeLessThanOrEqual(remaining)
      }),
    )
  })

  test('overlapping minutes count once, in whatever order they were logged', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const total = (list: readonly HeldSession[]) => minutesAdded(list).reduce((sum, minutes) => sum + minutes, 0)
        expect(total(sessions)).toBe(total([...sessions].reverse()))
        for (const [nth, minutes] of minutesAdded(sessions).entries()) {
          expect(minutes).toBeLessThanOrEqual(sessions[nth]?.minutes ?? 0)
        }
      }),
    )
  })

  test('the shares of a provider sum up to the time on the clock', () => {
    fc.assert(
      fc.property(anySessions, (all) => {
        const timed = all.filter((session) => session.startTime !== undefined)
        const shares = companyOf(timed).reduce((sum, { share }) => sum + share, 0)
        const onTheClock = minutesAdded(timed).reduce((sum, minutes) => sum + minutes, 0)
        expect(shares).toBeCloseTo(onTheClock, 6)
      }),
    )
  })
})

describe('sessions side by side', () => {
  test.each<[string, readonly HeldSession[], readonly number[]]>([
    [
      'one after the other',
      [held(30, 'provided', { startTime: '09:00' }), held(30, 'provided', { startTime: '09:30' })],
      [30, 30],
    ],
    [
      'one into the other',
      [held(30, 'provided', { startTime: '09:00' }), held(30, 'provided', { startTime: '09:20' })],
      [30, 20],
    ],
    [
      'one within the other',
      [held(60, 'provided', { startTime: '09:00' }), held(20, 'makeUp', { startTime: '09:20' })],
      [60, 0],
    ],
    ['at times nobody knows', [held(30), held(30)], [30, 30]],
    ['at a time in words', [held(30, 'provided', { startTime: 'after lunch' }), held(30)], [30, 30]],
    [
      'one of them missed',
      [held(30, 'provided', { startTime: '09:00' }), held(30, 'studentAbsent', { startTime: '09:00' })],
      [30, 0],
    ],
  ])('of one student: %s', (_what, sessions, added) => {
    expect(minutesAdded(sessions)).toEqual(added)
  })

  test('of one provider: the minutes in common were a group, and are shared', () => {
    const [first, second] = companyOf([
      held(30, 'provided', { startTime: '09:00' }),
      held(30, 'provided', { startTime: '09:20' }),
    ])
    expect(first).toEqual({ individual: 20, group: 10, share: 25, overlaps: true })
    expect(second).toEqual({ individual: 20, group: 10, share: 25, overlaps: true })
  })

  test('a group logged as one overlaps nobody', () => {
    const group = [1, 2, 3].map(() => ({ ...held(30, 'provided', { startTime: '09:00' }), groupSize: 3 }))
    expect(companyOf(group)).toEqual(group.map(() => ({ individual: 0, group: 30, share: 10, overlaps: false })))
  })
})

describe('catching up', () => {
  test('spreads what is left over the weeks with school that are left', () => {
    expect(catchUp(300, days, { from: day('2026-11-09'), to: day('2026-12-13') })).toEqual({
      weeks: 4,
      minutesAWeek: 75,
    })
    expect(catchUp(45, days, { from: day('2026-11-20'), to: day('2026-11-29') })).toEqual({
      weeks: 0.2,
      minutesAWeek: 45,
    })
    expect(catchUp(45, days, { from: day('2026-11-23'), to: day('2026-11-29') })).toEqual({
      weeks: 0,
      minutesAWeek: undefined,
    })
  })
})

describe('the days an account is about', () => {
  const year = schoolYear(day('2026-10-14'), [{ from: day('2026-08-17'), to: day('2027-05-28') }])
  test('are the school year by its terms', () => {
    expect(year).toEqual({ name: 'School year 2026-27', from: '2026-08-17', to: '2027-05-28' })
    expect(schoolYear(day('2027-06-30'), [])).toMatchObject({ from: '2026-07-01', to: '2027-06-30' })
  })
  test('are the progress period, and between two the one before', () => {
    const quarter = { name: 'Q1', from: day('2026-08-17'), to: day('2026-10-16') }
    expect(periodOf(day('2026-10-14'), [quarter], year)).toBe(quarter)
    expect(periodOf(day('2026-10-18'), [quarter], year)).toBe(quarter)
    expect(periodOf(day('2026-10-14'), [], year)).toBe(year)
  })
})
