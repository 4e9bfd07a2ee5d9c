// Days as staff write them, and what is said of those that are none.
import { describe, expect, test } from 'vitest'
import { readDay, readUntil, takeRange } from '#language/day-words'
import { day } from '#time/day'

/** A Wednesday. */
const today = day('2026-11-25')

test.each([
  ['Oct 1', '2026-10-01'],
  ['october 1st', '2026-10-01'],
  ['1 Oct', '2026-10-01'],
  ['10/1', '2026-10-01'],
  ['10/1/2025', '2025-10-01'],
  ['2026-10-01', '2026-10-01'],
  ['Dec 20', '2025-12-20'],
  ['friday', '2026-11-20'],
  ['Wed', '2026-11-25'],
  ['yesterday', '2026-11-24'],
])('%s is %s, looking back', (text, expected) => {
  expect(readDay(text, today, 'past')).toEqual({ day: expected })
})

test.each([
  ['Friday', { day: '2026-11-27' }],
  ['today', { day: '2026-11-25' }],
  ['3:15 pm', { day: '2026-11-25', time: '15:15' }],
  ['15:15', { day: '2026-11-25', time: '15:15' }],
  ['today at 3pm', { day: '2026-11-25', time: '15:00' }],
  ['tomorrow 11:30', { day: '2026-11-26', time: '11:30' }],
  ['Dec 4, 12 pm', { day: '2026-12-04', time: '12:00' }],
  ['until Dec 4', { day: '2026-12-04' }],
  ['Jan 8', { day: '2027-01-08' }],
])('until %s', (text, expected) => {
  expect(readUntil(text, today)).toEqual(expected)
})

test.each(['13 pm', '25:00', 'soon', 'Feb 30', '11/27/26', ''])('no until: %s', (text) => {
  expect(readUntil(text, today)).toHaveProperty('fault')
})

describe('from one day to another', () => {
  test.each([
    ['J. Doe extended time Oct 1 to Nov 20', 'J. Doe extended time ', '2026-10-01', '2026-11-20'],
    ['J. Doe from 10/1 - 11/20', 'J. Doe ', '2026-10-01', '2026-11-20'],
    ['Doe since Nov 2', 'Doe ', '2026-11-02', '2026-11-25'],
    ['Doe Oct 1 to Dec 20', 'Doe ', '2026-10-01', '2026-12-20'],
    ['Doe Dec 1 to Jan 15', 'Doe ', '2025-12-01', '2026-01-15'],
    ['Doe 2026-09-01 until today', 'Doe ', '2026-09-01', '2026-11-25'],
  ])('%s', (text, rest, from, to) => {
    expect(takeRange(text, today)).toEqual({ rest, range: { from, to } })
  })
  test('no days at all', () => {
    expect(takeRange('J. Doe extended time', today)).toEqual({ rest: 'J. Doe extended time' })
  })
  test.each([
    ['Doe Nov 20, 2026 to Oct 1, 2026', 'before the start'],
    ['Doe Feb 30 to Mar 2', 'no day 2/30'],
    ['Doe 10/1/26 to 11/20/26', 'four digits'],
    ['Doe from 99 to 100', 'like this'],
  ])('%s is told', (text, says) => {
    expect(takeRange(text, today).range).toEqual({ fault: expect.stringContaining(says) })
  })
})
