// Spans of days as staff say them.
import { expect, test } from 'vitest'
import { takeSpan } from '#language/span-words'
import { day } from '#time/day'

/** A Thursday. */
const today = day('2026-11-26')

test.each([
  ['this week', '2026-11-26', '2026-11-29', ''],
  ['next week', '2026-11-30', '2026-12-06', ''],
  ['month', '2026-11-26', '2026-11-30', ''],
  ['next month', '2026-12-01', '2026-12-31', ''],
  ['today', '2026-11-26', '2026-11-26', ''],
  ['in 14 days', '2026-11-26', '2026-12-10', ''],
  ['within the next 2 weeks', '2026-11-26', '2026-12-10', ''],
  ['by December 18', '2026-11-26', '2026-12-18', ''],
  ['by Dec 18, 2026 Alder Creek', '2026-11-26', '2026-12-18', 'Alder Creek'],
  ['until Friday', '2026-11-26', '2026-11-27', ''],
  ['Alder Creek this month', '2026-11-26', '2026-11-30', 'Alder Creek'],
])('%s', (words, from, to, rest) => {
  expect(takeSpan(words, today)).toEqual({ span: { from, to }, rest })
})

test.each(['J. Doe', 'by Monty Doe', 'by November 1, 2026', ''])('%s is no span', (words) => {
  expect(takeSpan(words, today)).toEqual({ rest: words })
})

test('the month of December ends with the year', () => {
  expect(takeSpan('this month', day('2026-12-02')).span).toEqual({ from: '2026-12-02', to: '2026-12-31' })
  expect(takeSpan('next month', day('2026-12-31')).span).toEqual({ from: '2027-01-01', to: '2027-01-31' })
})
