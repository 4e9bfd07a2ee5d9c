// At which stages a deadline is told of: some days ahead of its work target, and each week that it is past its day.
//
// A reminder goes out on school days alone, so one that falls on a day without school is told on the last school day
// before: never late. A stage that was missed (the bot was down, the plan came late) folds into the next one.
import { addDays, type Day, daysBetween } from '#time/day'
import type { DeadlineCalendar } from './calendar.js'
import { workTarget } from './count-days.js'
import { reckon } from './readings.js'
import type { DeadlineRule } from './rule.js'
import { isSchoolDay } from './school-days.js'

/** Days ahead of the work target, as districts usually want them. */
export const usualLeads: readonly number[] = [60, 30, 14, 7, 1]

/** The days that a district chose, such as `60,30,7`; undefined where they are none. */
export function leadsFrom(list: string): readonly number[] | undefined {
  const days = list.split(',').map((one) => Number(one.trim() || 'x'))
  const fits = days.every((one) => Number.isInteger(one) && one >= 0 && one <= 120)
  return fits && days.length <= 10 ? [...new Set(days)].sort((a, b) => b - a) : undefined
}

/** What is past its day is told of again after so many days. */
export const overdueEveryDays = 7

/** A school day on which reminders go out, and the next one: what falls between them is told today. */
export interface ReminderDay {
  readonly today: Day
  readonly next: Day
}

/** @param today a school day by the calendar */
export function reminderDay(today: Day, sessions: DeadlineCalendar['sessions']): ReminderDay {
  let next = addDays(today, 1)
  for (let looked = 0; looked < 200 && !isSchoolDay(next, sessions); looked += 1) next = addDays(next, 1)
  return { today, next }
}

/** What a stage is reckoned from. */
export interface Dated {
  /** The legal day. */
  readonly due: Day
  readonly workTarget: Day
}

/**
 * The stage that a deadline has reached: the least of the leads whose day has come, or will have before reminders go
 * out again. Past its day it is minus the days since. Undefined where it is still far off.
 */
export function stageOf(
  { due, workTarget }: Dated,
  { today, next }: ReminderDay,
  leads: readonly number[],
): number | undefined {
  if (due < today) return -daysBetween(due, today)
  const left = daysBetween(next, workTarget)
  const reached = leads.filter((lead) => left < lead)
  return reached.length === 0 ? undefined : Math.min(...reached)
}

/** When somebody was told of a deadline before. */
export interface Told {
  readonly stage: number
  readonly day: Day
}

/** Whether a stage was told of before today. What is told today is told to everybody whom it concerns, each at their time. */
export function isToldOf(stage: number, told: readonly Told[], today: Day): boolean {
  const before = told.filter(({ day }) => day < today)
  return stage < 0
    ? before.some((one) => one.stage < 0 && daysBetween(one.day, today) < overdueEveryDays)
    : before.some((one) => one.stage <= stage)
}

/** A rule that nothing but its trigger's day moves. */
export type RuleInYears = DeadlineRule & { readonly unit: 'years' | 'months' }

/** Trigger days from one to another that bring a rule to a stage; those that are past their day have no first. */
export interface StageRange {
  readonly from?: Day
  readonly to: Day
  /** `overdue`: past its day. */
  readonly stage: number | 'overdue'
}

/** More than the days of a year, and of a month. */
const longestUnit = { years: 367, months: 31 } as const

/**
 * On which days a clock of a rule must have been started for it to have reached a stage today: so that those few are
 * found by an index, and nobody else's plan is looked at.
 * @param rule one in years or months, that is reckoned from its trigger's day alone
 */
export function stageRanges(
  rule: RuleInYears,
  calendar: DeadlineCalendar,
  day: ReminderDay,
  leads: readonly number[],
): readonly StageRange[] {
  const { today } = day
  const longest = rule.count * longestUnit[rule.unit]
  const triggerAt = (at: number) => addDays(today, at - longest)
  const stageAt = (at: number) => {
    const due = reckon(rule, { day: triggerAt(at) }, {}, calendar).readings[0]?.date ?? triggerAt(at)
    const reached = stageOf({ due, workTarget: workTarget(due, calendar.sessions) }, day, leads)
    return reached !== undefined && reached < 0 ? 'overdue' : reached
  }
  const ranges: StageRange[] = []
  for (let first = 0; first <= longest; ) {
    const stage = stageAt(first)
    if (stage === undefined) break
    // A later trigger never gives an earlier deadline, so those of one stage stand side by side: the last of them is
    // found by halving, for a calendar of three years holds a thousand days, and a district some dozens of calendars.
    let [last, beyond] = [first, longest + 1]
    while (beyond - last > 1) {
      const middle = Math.floor((last + beyond) / 2)
      if (stageAt(middle) === stage) last = middle
      else beyond = middle
    }
    ranges.push({ ...(stage !== 'overdue' && { from: triggerAt(first) }), to: triggerAt(last), stage })
    first = last + 1
  }
  return ranges
}
