// Days forward and back and days of the week, as the calendar has them, however many were reckoned before.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, isWeekend, weekdayOf } from '#time/day'
import { cases } from '../fixtures/effort.js'

const first = Temporal.PlainDate.from('1890-01-01')
const dates = fc.integer({ min: 0, max: 365 * 250 }).map((days) => first.add({ days }))

test('agree with the calendar', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -20_000, max: 20_000 }), (date, count) => {
      const from = date.toString() as Day
      const to = addDays(from, count)
      expect(to).toBe(date.add({ days: count }).toString())
      expect(daysBetween(from, to)).toBe(count)
      expect(weekdayOf(to)).toBe(date.add({ days: count }).dayOfWeek)
      expect(isWeekend(to)).toBe(date.add({ days: count }).dayOfWeek > 5)
    }),
    { numRuns: cases(2_000) },
  )
})

// More than are remembered at a time.
test('agree with it day after day for seventy years', () => {
  let day = '1969-12-20' as Day
  let date = Temporal.PlainDate.from(day)
  for (let count = 0; count < 70 * 365; count += 1) {
    if (day !== date.toString() || weekdayOf(day) !== date.dayOfWeek) expect(day).toBe(`${date} ${date.dayOfWeek}`)
    day = addDays(day, 1)
    date = date.add({ days: 1 })
  }
  expect(day).toBe(date.toString())
})
