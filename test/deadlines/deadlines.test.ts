// Each deadline with every way it can be read, worked from the earliest and never rolled forward.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CountNeverEnds, countDays, schoolDays, workTarget } from '#deadlines/count-days'
import { deadlineOf } from '#deadlines/deadline'
import type { StudentEvents } from '#deadlines/events'
import { federalRules } from '#deadlines/federal'
import { addDays, type Day, day, daysBetween, isWeekend } from '#time/day'

/** Monday to Friday but for these days (domain §5.3). */
const off = new Map<Day, boolean>(
  [
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    ...Array.from({ length: 12 }, (_, at) => addDays(day('2026-12-21'), at)),
    '2027-01-18',
    '2027-02-15',
    ...Array.from({ length: 5 }, (_, at) => addDays(day('2027-03-15'), at)),
  ].map((one) => [day(one), false]),
)
const calendar = { sessions: off, holidays: new Set<Day>() }
const rule = (id: string) => {
  const found = federalRules.find((one) => one.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}
const of = (id: string, events: StudentEvents, today = '2026-01-01') =>
  deadlineOf(rule(id), events, calendar, day(today))
const dates = (found: ReturnType<typeof of>) =>
  Object.fromEntries((found?.readings ?? []).map(({ convention, date }) => [convention, date]))

test('an annual review: by the day before, by days, by the anniversary; the work is best done on the Friday before', () => {
  const found = of('iep.annual', { annualReview: [{ day: day('2025-03-14') }] })
  expect(dates(found)).toEqual({ dayBefore: '2026-03-13', days: '2026-03-14', anniversary: '2026-03-14' })
  expect(found).toMatchObject({ due: '2026-03-13', workTarget: '2026-03-13' })
})

test('from 29 February: the anniversary is 28 February, not a day late', () => {
  const found = of('iep.annual', { annualReview: [{ day: day('2024-02-29') }] })
  expect(dates(found)).toMatchObject({ anniversary: '2025-02-28', days: '2025-02-28', dayBefore: '2025-02-27' })
})

test('three years with a leap day between: the readings differ, and the earliest is worked from', () => {
  const found = of('reeval.triennial', { lastEligibility: [{ day: day('2023-05-10') }] })
  expect(dates(found)).toEqual({ dayBefore: '2026-05-09', days: '2026-05-09', anniversary: '2026-05-10' })
  expect(found?.workTarget).toBe('2026-05-08')
})

test('60 calendar days of an evaluation: with the first day counted and without', () => {
  const found = of('eval.initial', { consentReceived: [{ day: day('2026-10-05') }] })
  expect(dates(found)).toEqual({ triggerIncluded: '2026-12-03', triggerExcluded: '2026-12-04' })
  expect(found?.due).toBe('2026-12-03')
})

test('ten school days over the winter break', () => {
  expect(countDays(day('2026-12-14'), 10, schoolDays(off))).toBe('2027-01-11')
})

describe('a deadline is closed by its event alone', () => {
  test.each<readonly [what: string, events: StudentEvents, status: string | undefined]>([
    ['running', { consentReceived: [{ day: day('2026-10-05') }] }, 'upcoming'],
    [
      'closed',
      { consentReceived: [{ day: day('2026-10-05') }], eligibilityDetermined: [{ day: day('2026-11-20') }] },
      'done',
    ],
    [
      'an eligibility before the consent closes nothing',
      { consentReceived: [{ day: day('2026-10-05') }], eligibilityDetermined: [{ day: day('2023-11-20') }] },
      'upcoming',
    ],
    ['nothing has started it', {}, undefined],
  ])('%s', (_what, events, status) => {
    expect(of('eval.initial', events, '2026-10-10')?.status).toBe(status)
  })
})

test.each([
  ['2026-02-01', 'upcoming'],
  ['2026-02-20', 'due'],
  ['2026-03-13', 'due'],
  ['2026-03-14', 'overdue'],
])('on %s a review due on Mar 13, 2026 is %s', (today, status) => {
  expect(of('iep.annual', { annualReview: [{ day: day('2025-03-14') }] }, today)?.status).toBe(status)
})

test('it says how it was reckoned, with its section; a 504 review is district practice', () => {
  const iep = of('iep.annual', { annualReview: [{ day: day('2025-03-14') }] })
  expect(iep?.explanation).toContain(
    'Mar 14, 2025, when the team last met for the review, and 1 year: Mar 13, 2026 (by the day before the same date).',
  )
  expect(iep?.explanation).toContain('34 CFR 300.324(b)(1)(i).')
  const s504 = of('504.annual', { annualReview: [{ day: day('2025-03-14') }] })
  expect(s504?.explanation).toContain('District practice')
})

describe('counting days', () => {
  const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2024-01-01'), days))

  test('a later trigger never gives an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.constantFrom(...federalRules), (from, later, one) => {
        const [first, second] = [from, addDays(from, later)].map((on) =>
          deadlineOf(one, { [one.trigger]: [{ day: on }] }, calendar, from),
        )
        expect((first?.due ?? '') <= (second?.due ?? '')).toBe(true)
      }),
    )
  })

  test('school days there and back agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = countDays(from, count, schoolDays(off))
        const between = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1))
        expect(between.filter(schoolDays(off))).toHaveLength(count)
      }),
    )
  })

  test('the work target is a school day, on the legal day or before it', () => {
    fc.assert(
      fc.property(anyDay, (due) => {
        const target = workTarget(due, off)
        expect(target <= due).toBe(true)
        expect(isWeekend(target)).toBe(false)
      }),
    )
  })

  test('a calendar without school days is said to have a hole', () => {
    expect(() => countDays(day('2026-09-01'), 10, () => false)).toThrow(CountNeverEnds)
  })
})
