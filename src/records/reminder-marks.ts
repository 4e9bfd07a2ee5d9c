// Under which keys it is remembered that somebody had their reminders: of a day, and what comes with the first of a week or a
// month. What takes a message back releases them, so that what it told stands in the next.
import type { StaffId } from '#people/staff'
import type { Day } from '#time/day'
import { mondayOf, monthOf } from '#time/week-of'

export type Every = 'week' | 'month'

/** That somebody was told of something on a day. */
export function dayMark(today: Day, staff: StaffId): string {
  return `reminders|${today}|of|${staff}`
}

/** What the marks of all who had what comes once in a week or a month begin with; a staff id follows. */
export function firstMarks(every: Every, today: Day): string {
  return `reminders|${every} of ${every === 'week' ? mondayOf(today) : monthOf(today)}|of|`
}

/** That somebody's reminders of a day were the first of their week or month, and told of what comes with those. */
export function firstOnMark(every: Every, today: Day, staff: StaffId): string {
  return `${dayMark(today, staff)}|first of the ${every}`
}
