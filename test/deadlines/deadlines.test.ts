// Each deadline with every way it can be read, worked from the earliest and never rolled forward.
import { describe, expect, test } from 'vitest'
import { calendarAt, schoolYearOf } from '#deadlines/calendar'
import { schoolDays } from '#deadlines/count-days'
import { type Deadline, deadlineOf } from '#deadlines/deadline'
import type { StudentEvents } from '#deadlines/events'
import { federalRules } from '#deadlines/federal'
import type { SchoolId } from '#people/staff'
import { dayAt, type Instant } from '#time/clock'
import { addDays, type Day, day, isWeekend } from '#time/day'
import { calendar, off } from './school-year.js'

const rule = (id: string) => {
  const found = federalRules.find((one) => one.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}
const of = (id: string, events: StudentEvents, today = '2026-01-01') =>
  deadlineOf(rule(id), events, calendar, day(today))
const on = (text: string) => [{ day: day(text) }]
const dates = (found: Deadline | undefined) =>
  Object.fromEntries((found?.readings ?? []).map(({ convention, date }) => [convention, date]))

describe('the published examples, and their neighbours', () => {
  test.each<readonly [what: string, id: string, events: StudentEvents, readings: Readonly<Record<string, string>>]>([
    [
      'an annual review three ways',
      'iep.annual',
      { annualReview: on('2025-03-14') },
      { dayBefore: '2026-03-13', days: '2026-03-14', anniversary: '2026-03-14' },
    ],
    [
      'an annual review from 29 February, not a day late',
      'iep.annual',
      { annualReview: on('2024-02-29') },
      { dayBefore: '2025-02-27', days: '2025-02-28', anniversary: '2025-02-28' },
    ],
    [
      'an annual review over a 29 February: 365 days are a day less than the year',
      'iep.annual',
      { annualReview: on('2027-06-01') },
      { dayBefore: '2028-05-31', days: '2028-05-31', anniversary: '2028-06-01' },
    ],
    [
      'three years with a leap day between',
      'reeval.triennial',
      { lastEligibility: on('2023-05-10') },
      { dayBefore: '2026-05-09', days: '2026-05-09', anniversary: '2026-05-10' },
    ],
    [
      '60 calendar days, with the first day counted and without',
      'eval.initial',
      { consentReceived: on('2026-10-05') },
      { triggerIncluded: '2026-12-03', triggerExcluded: '2026-12-04' },
    ],
    [
      '60 calendar days over the end of the year',
      'eval.initial',
      { consentReceived: on('2026-12-15') },
      { triggerIncluded: '2027-02-12', triggerExcluded: '2027-02-13' },
    ],
    [
      '60 calendar days over the change to summer time',
      'eval.initial',
      { consentReceived: on('2027-02-01') },
      { triggerIncluded: '2027-04-01', triggerExcluded: '2027-04-02' },
    ],
    [
      '30 days to the first meeting',
      'iep.initialMeeting',
      { eligibilityDetermined: on('2028-02-01') },
      { triggerIncluded: '2028-03-01', triggerExcluded: '2028-03-02' },
    ],
    [
      'ten school days over the winter break',
      'discipline.mdr',
      { removalDecided: on('2026-12-14') },
      { triggerExcluded: '2027-01-11' },
    ],
    [
      'the parents on the same day',
      'discipline.notify',
      { removalDecided: on('2026-12-14') },
      { sameDay: '2026-12-14' },
    ],
    [
      '45 days to see the records',
      'records.inspect',
      { recordsRequested: on('2026-11-23') },
      { triggerIncluded: '2027-01-06', triggerExcluded: '2027-01-07' },
    ],
    [
      'the records before the meeting, where that comes first',
      'records.inspect',
      { recordsRequested: on('2026-11-23'), meetingScheduled: on('2026-12-09') },
      { nextMeeting: '2026-12-09', triggerIncluded: '2027-01-06', triggerExcluded: '2027-01-07' },
    ],
    [
      'a meeting before the request was made, or after its day, changes nothing',
      'records.inspect',
      { recordsRequested: on('2026-11-23'), meetingScheduled: [...on('2026-11-02'), ...on('2027-02-01')] },
      { triggerIncluded: '2027-01-06', triggerExcluded: '2027-01-07' },
    ],
    [
      'transition when the plan takes effect in whose year the student turns 16',
      'transition',
      { born: on('2010-06-15'), planStart: on('2025-09-20') },
      { planYear: '2025-09-20', birthday: '2026-06-15' },
    ],
    [
      'transition of a younger student, in the year of a plan to come',
      'transition',
      { born: on('2012-06-15'), planStart: on('2025-09-20') },
      { planYear: '2027-09-20', birthday: '2028-06-15' },
    ],
    [
      'transition on the first day of the plan’s year',
      'transition',
      { born: on('2010-09-20'), planStart: on('2025-09-20') },
      { planYear: '2026-09-20', birthday: '2026-09-20' },
    ],
    [
      'transition of who has turned 16 before: this plan must hold it',
      'transition',
      { born: on('2008-01-05'), planStart: on('2025-09-20') },
      { planYear: '2025-09-20' },
    ],
    [
      'the transfer of rights a year before 18',
      'ageOfMajority',
      { born: on('2010-06-15') },
      { birthday: '2027-06-15' },
    ],
    ['the same, born on 29 February', 'ageOfMajority', { born: on('2008-02-29') }, { birthday: '2025-02-28' }],
    [
      'a progress report by the day its period names',
      'progress.report',
      { progressPeriodStart: [{ day: day('2026-08-24'), until: day('2026-10-30') }] },
      { periodDue: '2026-10-30' },
    ],
    [
      'an IEP on the first school day',
      'iep.inEffect',
      { schoolYearStart: on('2026-08-24') },
      { sameDay: '2026-08-24' },
    ],
    [
      'a 504 plan by the months of the district',
      '504.reevaluation',
      { lastEligibility: on('2024-01-31') },
      { dayBefore: '2027-01-30', days: '2027-01-30', anniversary: '2027-01-31' },
    ],
  ])('%s', (_what, id, events, readings) => {
    const found = of(id, events)
    expect(dates(found)).toEqual(readings)
    expect(found?.due).toBe(Object.values(readings).sort()[0])
  })

  test('months that are no whole years have the month’s last day', () => {
    const months = { ...rule('504.annual'), count: 6 }
    const found = deadlineOf(months, { annualReview: on('2026-08-31') }, calendar, day('2026-09-01'))
    expect(dates(found)).toEqual({ dayBefore: '2027-02-27', anniversary: '2027-02-28' })
  })

  test('the work is best done on the Friday before a Saturday', () => {
    expect(of('reeval.triennial', { lastEligibility: on('2023-05-10') })?.workTarget).toBe('2026-05-08')
  })
})

test('ten school days are told day by day, the break in one run with its name', () => {
  expect(of('discipline.mdr', { removalDecided: on('2026-12-14') })?.dayByDay).toEqual([
    { from: '2026-12-15', to: '2026-12-18', counted: 4 },
    { from: '2026-12-19', to: '2027-01-03', counted: 0, why: 'winter break' },
    { from: '2027-01-04', to: '2027-01-11', counted: 6 },
  ])
})

describe('a deadline is closed by its event alone', () => {
  test.each<readonly [what: string, id: string, events: StudentEvents, status: string | undefined]>([
    ['running', 'eval.initial', { consentReceived: on('2026-10-05') }, 'upcoming'],
    ['closed', 'eval.initial', { consentReceived: on('2026-10-05'), eligibilityDetermined: on('2026-11-20') }, 'done'],
    [
      'an eligibility before the consent closes nothing',
      'eval.initial',
      { consentReceived: on('2026-10-05'), eligibilityDetermined: on('2023-11-20') },
      'upcoming',
    ],
    ['nothing has started it', 'eval.initial', {}, undefined],
    [
      'the meeting',
      'iep.initialMeeting',
      { eligibilityDetermined: on('2026-10-05'), annualReview: on('2026-10-20') },
      'done',
    ],
    ['transition', 'transition', { born: on('2010-06-15'), transitionPlanned: on('2025-09-20') }, 'done'],
    [
      'the transfer of rights',
      'ageOfMajority',
      { born: on('2009-06-15'), transferOfRightsStated: on('2026-05-01') },
      'done',
    ],
    [
      'the parents',
      'discipline.notify',
      { removalDecided: on('2026-10-01'), parentsNotified: on('2026-10-01') },
      'done',
    ],
    [
      'the records',
      'records.inspect',
      { recordsRequested: on('2026-10-01'), recordsInspected: on('2026-10-09') },
      'done',
    ],
    ['a first school day without a plan', 'iep.inEffect', { schoolYearStart: on('2026-08-24') }, 'overdue'],
    ['with one', 'iep.inEffect', { schoolYearStart: on('2026-08-24'), planInEffect: on('2026-08-24') }, 'done'],
  ])('%s', (_what, id, events, status) => {
    expect(of(id, events, '2026-10-10')?.status).toBe(status)
  })
})

test.each([
  ['2026-02-01', 'upcoming'],
  ['2026-02-20', 'due'],
  ['2026-03-13', 'due'],
  ['2026-03-14', 'overdue'],
])('on %s a review due on Mar 13, 2026 is %s', (today, status) => {
  expect(of('iep.annual', { annualReview: on('2025-03-14') }, today)?.status).toBe(status)
})

test('the school’s day ends with its own midnight, on the days that are 23 and 25 hours long too', () => {
  const at = (instant: string) => dayAt(Date.parse(instant) as Instant, 'America/Chicago')
  expect([at('2027-03-14T05:59:59Z'), at('2027-03-14T06:00:00Z')]).toEqual(['2027-03-13', '2027-03-14'])
  expect([at('2027-03-15T04:59:59Z'), at('2027-03-15T05:00:00Z')]).toEqual(['2027-03-14', '2027-03-15'])
  expect([at('2026-11-02T05:59:59Z'), at('2026-11-02T06:00:00Z')]).toEqual(['2026-11-01', '2026-11-02'])
})

test('it says how it was reckoned, with its section; a 504 review is district practice', () => {
  const iep = of('iep.annual', { annualReview: on('2025-03-14') })
  expect(iep?.explanation).toContain(
    'Mar 14, 2025, when the team last met for the review, and 1 year: Mar 13, 2026 (by the day before the same date).',
  )
  expect(iep?.explanation).toContain('34 CFR 300.324(b)(1)(i).')
  const s504 = of('504.annual', { annualReview: on('2025-03-14') })
  expect(s504?.explanation).toContain('District practice')
})

test('the federal rule knows no agreed extension, and says so', () => {
  const found = of('eval.initial', {
    consentReceived: on('2026-10-05'),
    evaluationExtended: [{ day: day('2026-11-01'), until: day('2027-01-15') }],
  })
  expect(found?.due).toBe('2026-12-03')
  expect(found?.explanation).toContain('until Jan 15, 2027, but this rule knows no such extension')
})

describe('a calendar that does not reach', () => {
  const removed = { removalDecided: on('2026-12-14') }
  const reckoned = (sessions: ReadonlyMap<Day, boolean>) =>
    deadlineOf(rule('discipline.mdr'), removed, { sessions, holidays: new Set() }, day('2026-12-14'))

  test('none at all: Monday to Friday, and how to mend it', () => {
    expect(reckoned(new Map())).toMatchObject({ due: '2026-12-28' })
    expect(reckoned(new Map())?.explanation).toContain('No school calendar is held')
  })

  test('one that ends within the count says on which day', () => {
    const found = reckoned(new Map([...off].filter(([one]) => one <= '2026-12-24')))
    expect(found?.explanation).toContain('The school calendar ends on Dec 24, 2026')
    expect(found?.explanation).toContain('calendar.csv')
  })

  test('one that names every school day, and leaves some out, says which', () => {
    const days = Array.from({ length: 120 }, (_, at) => addDays(day('2026-10-01'), at))
    const named = new Map(days.filter((one) => one !== '2026-12-17').map((one) => [one, !isWeekend(one)]))
    expect(reckoned(named)?.explanation).toContain('says nothing of Dec 17, 2026')
  })

  test('one without school for years is counted all the same', () => {
    const never = new Map(Array.from({ length: 900 }, (_, at) => [addDays(day('2026-12-01'), at), false] as const))
    expect(reckoned(never)).toMatchObject({ due: '2026-12-28' })
    expect(reckoned(never)?.explanation).toContain('too few school days')
  })

  test('one that reaches says nothing of it', () => {
    expect(reckoned(off)?.explanation).not.toContain('calendar')
  })
})

describe('a school’s own calendar', () => {
  const [own, other] = ['own', 'other'] as unknown as [SchoolId, SchoolId]
  const rows = [
    { day: day('2026-10-12'), inSession: false },
    { day: day('2026-10-12'), inSession: true, schoolId: own },
    { day: day('2026-10-13'), inSession: true, label: 'half day' },
    { day: day('2026-10-14'), inSession: false, holiday: 'state', label: 'State day' },
  ]

  test('stands before the district’s, and part of a day is a school day', () => {
    expect(calendarAt(rows, own, []).sessions.get(day('2026-10-12'))).toBe(true)
    expect(calendarAt(rows, other, []).sessions.get(day('2026-10-12'))).toBe(false)
    expect(schoolDays(calendarAt(rows, other, []).sessions)(day('2026-10-13'))).toBe(true)
    expect([...calendarAt(rows, own, []).holidays]).toEqual(['2026-10-14'])
  })

  test('gives the school year from its terms, on school days', () => {
    expect(schoolYearOf(calendar, day('2026-12-01'))).toEqual({ from: '2026-08-24', to: '2027-06-11' })
    expect(schoolYearOf({ ...calendar, terms: [] }, day('2026-12-01'))).toBeUndefined()
  })
})
