// What a title says of school, and on which days an event is held that repeats.
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { whatItSays } from '#imports/calendar-files/event-words'
import { repeated, repetitionFrom } from '#imports/calendar-files/repetition'
import { addDays, type Day, day } from '#time/day'
import { cases } from '../fixtures/effort.js'

describe('what a title says', () => {
  test.each([
    ...[
      'No School',
      'NO SCHOOL - Teacher Workday',
      'No classes',
      'School closed: snow',
      'Schools are closed',
      'Closed',
    ].map((title) => [title, 'closed'] as const),
    ...[
      'Winter Break',
      'Spring Recess',
      'Thanksgiving break',
      'Holiday',
      "Presidents' Day Break",
      'Labor Day Holiday',
    ].map((title) => [title, 'closed'] as const),
    ...['Teacher Work Day', 'Staff in-service', 'Professional Development', 'Student holiday', 'Non-student day'].map(
      (title) => [title, 'closed'] as const,
    ),
    ...['Teacher workday K-12', 'School not in session', 'Pupil-free day', 'Students off', 'Snow day', 'PD Day'].map(
      (title) => [title, 'closed'] as const,
    ),
    ...[
      'Early release',
      'Early dismissal for professional development',
      'Half-day',
      '1/2 day',
      'Late Start Wednesday',
    ].map((title) => [title, 'partial'] as const),
    ...['Two hour delay', 'Minimum day', 'Noon dismissal', 'Last day of school (half day)'].map(
      (title) => [title, 'partial'] as const,
    ),
    ...['First day of school', 'School begins', "Students' first day", 'Classes start'].map(
      (title) => [title, 'begins'] as const,
    ),
    ...['Last day of school', 'School year ends', 'Last student day'].map((title) => [title, 'ends'] as const),
    ...['School resumes', 'Make-up day: school in session', 'Last day of school before spring break'].map(
      (title) => [title, 'open'] as const,
    ),
    ...['Picture day', 'Holiday concert', 'Winter break camp', 'Spring break begins', 'Board meeting', 'Labor Day'].map(
      (title) => [title, 'nothing'] as const,
    ),
    ...['No school lunch served', 'District office closed', 'Registration closed', 'Summer school begins', ''].map(
      (title) => [title, 'nothing'] as const,
    ),
    ...['First day of spring', 'Back to School Night', 'Book fair', 'Recess committee', 'Pool closed'].map(
      (title) => [title, 'nothing'] as const,
    ),
    ...['Snow make-up day, if needed', 'Possible early release'].map((title) => [title, 'perhaps'] as const),
    ...[
      'No school: grades K-5',
      'Kindergarten first day of school',
      'Early release, middle schools',
      'No school for seniors',
    ].map((title) => [title, 'some'] as const),
  ])('%s: %s', (title, says) => {
    expect(whatItSays(title, [], false).says).toBe(says)
  })

  test('a category counts where the title says nothing, and not for what takes place', () => {
    expect(whatItSays('Veterans Day', ['Holiday'], false)).toEqual({ says: 'closed' })
    expect(whatItSays('Holiday concert', ['Holiday'], false).says).toBe('nothing')
    expect(whatItSays('Veterans Day', ['State Holiday'], false)).toEqual({ says: 'closed', holiday: 'state' })
  })

  test('in the file of one school, a kind of school says nothing more', () => {
    expect(whatItSays('Larkspur High School closed', [], true).says).toBe('closed')
    expect(whatItSays('Larkspur High School closed', [], false).says).toBe('some')
  })
})

describe('what repeats', () => {
  const of = (rule: string, from: string, to = '2029-12-31') => {
    const repeats = repetitionFrom(ICAL.parse.property(`RRULE:${rule}`)[3])
    return repeats && repeated(day(from), repeats, day(to))
  }
  test.each([
    ['FREQ=DAILY;COUNT=3', '2026-02-27', ['2026-02-27', '2026-02-28', '2026-03-01']],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=20261201', '2026-11-02', ['2026-11-02', '2026-11-16', '2026-11-30']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2026-10-30', ['2026-10-30', '2026-11-27']],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', []],
    ['FREQ=YEARLY;BYWEEKNO=20', '2026-01-01', undefined],
    ['FREQ=HOURLY', '2026-01-01', undefined],
  ] as const)('%s from %s', (rule, from, days) => {
    expect(of(rule, from, days?.length === 2 && rule.includes('YEARLY') ? '2040-01-01' : undefined)).toEqual(days)
  })

  test('as the reference of the format has it', () => {
    const rule = fc.oneof(
      fc.tuple(fc.constantFrom('DAILY'), fc.constant('')),
      fc.tuple(fc.constant('WEEKLY'), fc.constantFrom('', ';BYDAY=MO,WE', ';BYDAY=FR', ';WKST=SU;BYDAY=SU,TU')),
      fc.tuple(fc.constant('MONTHLY'), fc.constantFrom('', ';BYDAY=2TU', ';BYDAY=-1FR', ';BYMONTHDAY=15')),
      fc.tuple(fc.constant('YEARLY'), fc.constantFrom('', ';BYMONTH=11;BYDAY=4TH', ';BYMONTH=7;BYMONTHDAY=4')),
    )
    const start = fc.nat(2_000).map((days) => addDays(day('2020-01-01'), days))
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 4 }), start, ([freq, parts], interval, from) => {
        const said = `FREQ=${freq};INTERVAL=${interval}${parts}`
        // A first day that the rule does not fit is counted in by some and not by others: one that it fits is taken.
        const first = of(said.replace(/INTERVAL=\d/, 'INTERVAL=1'), from)?.[0] ?? from
        // RFC 5545 leaves out a day that a year has not (3.3.10); the reference goes on with the day after it.
        fc.pre(!(freq === 'YEARLY' && first.endsWith('02-29')))
        const until = addDays(first, 1_500)
        expect(of(said, first, until)).toEqual(reference(said, first, until))
      }),
      { numRuns: cases(200) },
    )
  })
})

function reference(rule: string, from: Day, to: Day): readonly string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from))
  const days: string[] = []
  for (let next = iterator.next(); next && next.toString() <= to; next = iterator.next()) days.push(next.toString())
  return days
}
