// At which days a deadline is told of, whatever the calendar: reckoned day by day, and held against what finds them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeadlineCalendar } from '#deadlines/calendar'
import { workTarget } from '#deadlines/count-days'
import { deadlineOf } from '#deadlines/deadline'
import { federalRules } from '#deadlines/federal'
import { isSchoolDay } from '#deadlines/school-days'
import { isToldOf, type RuleInYears, reminderDay, stageOf, stageRanges, type Told, usualLeads } from '#deadlines/stages'
import { addDays, type Day, day, daysBetween } from '#time/day'
import { cases } from '../fixtures/effort.js'

const first = day('2025-07-01')
const days = 900

/** Holidays anywhere, a Saturday or two with school, and two breaks as long as a summer. */
const anyCalendar: fc.Arbitrary<DeadlineCalendar> = fc
  .record({
    holidays: fc.array(fc.nat(days), { maxLength: 40 }),
    saturdays: fc.array(fc.nat(days), { maxLength: 6 }),
    breaks: fc.array(fc.record({ at: fc.nat(days), long: fc.integer({ min: 2, max: 90 }) }), { maxLength: 3 }),
  })
  .map(({ holidays, saturdays, breaks }) => ({
    holidays: new Set<Day>(),
    sessions: new Map([
      ...saturdays.map((at) => [addDays(first, at), true] as const),
      ...holidays.map((at) => [addDays(first, at), false] as const),
      ...breaks.flatMap(({ at, long }) =>
        Array.from({ length: long }, (_, nth) => [addDays(first, at + nth), false] as const),
      ),
    ]),
  }))

const anyLeads = fc.oneof(
  fc.constant(usualLeads),
  fc.constant([] as readonly number[]),
  fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 5 }),
)

const anyDay = fc.integer({ min: 200, max: 700 }).map((at) => addDays(first, at))

function schoolDayFrom(from: Day, { sessions }: DeadlineCalendar): Day {
  return isSchoolDay(from, sessions) ? from : schoolDayFrom(addDays(from, 1), { sessions, holidays: new Set() })
}

describe('stages', () => {
  const inYears = federalRules.filter(
    (rule): rule is RuleInYears => (rule.unit === 'years' || rule.unit === 'months') && !rule.closedBy,
  )

  test('exactly those trigger days that have reached a stage are found, each under its own', () => {
    expect(inYears.map(({ id }) => id)).toContain('iep.annual')
    fc.assert(
      fc.property(
        anyDay,
        anyCalendar,
        anyLeads,
        fc.constantFrom(...inYears),
        fc.constantFrom(12, 18, 24, 36),
        (from, calendar, leads, federal, months) => {
          const rule = federal.unit === 'months' ? { ...federal, count: months } : federal
          const on = reminderDay(schoolDayFrom(from, calendar), calendar.sessions)
          const ranges = stageRanges(rule, calendar, on, leads)
          const length = rule.unit === 'years' ? rule.count * 366 : rule.count * 31
          for (let back = 0; back <= length + 400; back += 1) {
            const trigger = addDays(on.today, -back)
            const deadline = deadlineOf(rule, { [rule.trigger]: [{ day: trigger }] }, calendar, on.today)
            const reached = deadline && stageOf(deadline, on, leads)
            const within = ranges.filter((range) => (range.from ?? trigger) <= trigger && trigger <= range.to)
            const wanted = reached === undefined ? [] : [reached < 0 ? 'overdue' : reached]
            if (JSON.stringify(within.map(({ stage }) => stage)) !== JSON.stringify(wanted)) {
              expect({ trigger, found: within }).toEqual({ trigger, found: wanted })
            }
          }
        },
      ),
      { numRuns: cases(12) },
    )
  })

  test('each lead is told once, on the last school day on or before it, and never late', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, anyLeads, fc.nat(150), (due, calendar, leads, before) => {
        const { sessions } = calendar
        const target = workTarget(due, sessions)
        const start = addDays(due, -before)
        const told: Told[] = []
        for (let today = start; today <= due; today = addDays(today, 1)) {
          if (!isSchoolDay(today, sessions)) continue
          const stage = stageOf({ due, workTarget: target }, reminderDay(today, sessions), leads)
          if (stage !== undefined && !isToldOf(stage, told, today)) told.push({ stage, day: today })
        }
        // In the words of the issue: of each lead the last school day on its day or before it. What lies before the
        // bot was there, or was passed over, folds into the first school day that there is.
        const open = Array.from({ length: before + 1 }, (_, at) => addDays(start, at)).filter((one) =>
          isSchoolDay(one, sessions),
        )
        const wanted = new Map<Day, number>()
        for (const lead of [...leads].sort((a, b) => b - a)) {
          const on = addDays(target, -lead)
          const last = open.filter((one) => one <= on).at(-1) ?? open[0]
          if (last !== undefined) wanted.set(last, lead)
        }
        expect(told).toEqual([...wanted].map(([day, stage]) => ({ stage, day })))
      }),
      { numRuns: cases(200) },
    )
  })

  test('past its day it is told once a week, as soon as there is school', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, anyLeads, (due, { sessions }, leads) => {
        const told: Told[] = []
        let last: Day | undefined
        for (let today = addDays(due, 1); today <= addDays(due, 150); today = addDays(today, 1)) {
          if (!isSchoolDay(today, sessions)) continue
          const stage = stageOf({ due, workTarget: due }, reminderDay(today, sessions), leads)
          const isDue = last === undefined || daysBetween(last, today) >= 7
          expect(stage !== undefined && !isToldOf(stage, told, today)).toBe(isDue)
          if (!isDue) continue
          last = today
          told.push({ stage: stage ?? 0, day: today })
        }
      }),
      { numRuns: cases(100) },
    )
  })
})
