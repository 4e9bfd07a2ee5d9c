// What holds of every count, whatever the day and the calendar.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CountNeverEnds, countDays, daysCounted, schoolDays, workTarget } from '#deadlines/count-days'
import { deadlineOf } from '#deadlines/deadline'
import { federalRules } from '#deadlines/federal'
import { addDays, day, daysBetween } from '#time/day'
import { calendar } from './school-year.js'

const rule = (id: string) => {
  const found = federalRules.find((one) => one.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

describe('counting days', () => {
  const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2024-01-01'), days))
  const anyCalendar = fc
    .array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 300 })
    .map((offs) => new Map(offs.map((at) => [addDays(day('2024-01-01'), at), false] as const)))

  test('a later trigger never gives an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.constantFrom(...federalRules), anyCalendar, (from, later, one, sessions) => {
        const [first, second] = [from, addDays(from, later)].map((day) =>
          deadlineOf(one, { planStart: [{ day: from }], [one.trigger]: [{ day }] }, { ...calendar, sessions }, from),
        )
        expect((first?.due ?? '') <= (second?.due ?? '')).toBe(true)
      }),
    )
  })

  test('school days there and back agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (from, count, sessions) => {
        const to = countDays(from, count, schoolDays(sessions))
        expect(daysCounted(from, to, schoolDays(sessions))).toBe(count)
        const between = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1))
        expect(between.filter(schoolDays(sessions))).toHaveLength(count)
      }),
    )
  })

  test('day by day, what counted adds up to the rule and every day is told once', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (from, sessions) => {
        const found = deadlineOf(
          rule('discipline.mdr'),
          { removalDecided: [{ day: from }] },
          { ...calendar, sessions },
          from,
        )
        const runs = found?.dayByDay ?? []
        expect(runs.reduce((sum, { counted }) => sum + counted, 0)).toBe(10)
        expect(runs.at(-1)?.to).toBe(found?.due)
        for (const [at, run] of runs.entries()) {
          const before = runs[at - 1]
          if (before) expect(run.from).toBe(addDays(before.to, 1))
        }
      }),
    )
  })

  test('no deadline is rolled forward: it is the earliest of its readings', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...federalRules), (from, one) => {
        const found = deadlineOf(one, { planStart: [{ day: from }], [one.trigger]: [{ day: from }] }, calendar, from)
        expect(found?.readings.map(({ date }) => date).sort()[0]).toBe(found?.due)
      }),
    )
  })

  test('the work target is a school day, on the legal day or before it', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (due, sessions) => {
        const target = workTarget(due, sessions)
        expect(target <= due).toBe(true)
        expect(schoolDays(sessions)(target)).toBe(true)
      }),
    )
  })

  test('a calendar without school days is said to have a hole', () => {
    expect(() => countDays(day('2026-09-01'), 10, () => false)).toThrow(CountNeverEnds)
  })
})
