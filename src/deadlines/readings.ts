// Every way a rule can be read from its trigger, the earliest first, with what must be told of each count.
import { addDays, addMonths, addYears, type Day } from '#time/day'
import { stoppedDays } from './breaks.js'
import { type DeadlineCalendar, holeIn } from './calendar.js'
import { businessDays, CountNeverEnds, countDays, countDaysBack, schoolDays } from './count-days.js'
import { daysOf, type EventDay, type StudentEvents } from './events.js'
import type { DeadlineRule, Trigger } from './rule.js'
import { readingsInMonths, readingsInYears } from './years.js'

export type Convention =
  | 'anniversary'
  | 'days'
  | 'dayBefore'
  | 'triggerExcluded'
  | 'triggerIncluded'
  /** Breaks stop the clock: from their first weekday to their last, or with the weekends around them. */
  | 'triggerExcludedBreaksAlone'
  | 'triggerIncludedBreaksAlone'
  | 'triggerExcludedBreaksWithWeekends'
  | 'triggerIncludedBreaksWithWeekends'
  | 'sameDay'
  | 'countedBack'
  | 'birthday'
  | 'planYear'
  | 'periodDue'
  | 'exitDay'
  | 'yearEnd'
  | 'nextMeeting'
  | 'lateInYear'
  | 'absences'
  | 'agreed'

export interface DeadlineReading {
  readonly convention: Convention
  readonly date: Day
}

/** The days that a reading went through one by one. */
export interface Counted {
  /** The first that may count. */
  readonly from: Day
  readonly counts: (day: Day) => boolean
}

export interface Reckoned {
  /** The earliest first. */
  readonly readings: readonly (DeadlineReading & { readonly counted?: Counted })[]
  /** The first day that had to be counted without the calendar; `all` where it has too few days to count at all. */
  readonly hole?: Day | 'all'
}

/** What the day is that comes with a trigger; of the others it is the day a period's report is due. */
const withTrigger: Readonly<Partial<Record<Trigger, Convention>>> = {
  safeguardsYear: 'yearEnd',
  exitPlanned: 'exitDay',
}

/** @param trigger the event that starts the rule */
export function reckon(
  rule: DeadlineRule,
  trigger: EventDay,
  events: StudentEvents,
  calendar: DeadlineCalendar,
): Reckoned {
  if (rule.trigger === 'born') return { readings: sorted(readingsByAge(rule, trigger.day, events)) }
  if (rule.countBack)
    return { readings: [{ convention: 'countedBack', date: countedBack(rule, trigger.day, calendar) }] }
  if (rule.dueWithTrigger) {
    return { readings: [{ convention: withTrigger[rule.trigger] ?? 'periodDue', date: trigger.until ?? trigger.day }] }
  }
  if (rule.unit === 'years') return { readings: readingsInYears(trigger.day, rule.count) }
  if (rule.unit === 'months') return { readings: readingsInMonths(trigger.day, rule.count) }
  if (rule.count === 0) return { readings: [{ convention: 'sameDay', date: trigger.day }] }
  try {
    const readings = sorted(readingsInDays(rule, trigger.day, calendar))
    const usesCalendar = rule.unit === 'schoolDays' || rule.tolling !== undefined
    const hole = usesCalendar
      ? holeIn(calendar, { from: trigger.day, to: readings.at(-1)?.date ?? trigger.day })
      : undefined
    return { readings, ...(hole && { hole }) }
  } catch (reason) {
    if (!(reason instanceof CountNeverEnds)) throw reason
    return { readings: sorted(readingsInDays(rule, trigger.day, { ...calendar, sessions: new Map() })), hole: 'all' }
  }
}

/** So many days before one that lies ahead. */
function countedBack({ unit, count }: DeadlineRule, from: Day, { sessions, holidays }: DeadlineCalendar): Day {
  if (unit === 'schoolDays') return countDaysBack(from, count, schoolDays(sessions))
  if (unit === 'businessDays') return countDaysBack(from, count, businessDays(holidays))
  return unit === 'months' ? addMonths(from, -count) : unit === 'years' ? addYears(from, -count) : addDays(from, -count)
}

/** An age is reached on a birthday; 29 February is 28 February in other years. */
function readingsByAge(rule: DeadlineRule, born: Day, events: StudentEvents): readonly DeadlineReading[] {
  const birthday = addYears(born, rule.count)
  const began = daysOf(events, 'planStart').at(-1)
  if (!rule.inPlanYear || began === undefined) return [{ convention: 'birthday', date: birthday }]
  // The plan in effect on the birthday must hold it: it is due when that plan's year begins. Of plans before this one
  // nothing is known, so this one must where the birthday is past.
  let years = 0
  while (addYears(began, years + 1) <= birthday) years += 1
  const date = addYears(began, years)
  return date <= birthday
    ? [
        { convention: 'planYear', date },
        { convention: 'birthday', date: birthday },
      ]
    : [{ convention: 'planYear', date }]
}

function readingsInDays(rule: DeadlineRule, trigger: Day, calendar: DeadlineCalendar): Reckoned['readings'] {
  const { unit, count, tolling } = rule
  // Part 300 is silent on whether the trigger day counts among calendar days; Ed-Fi counts it.
  const starts = rule.startNext === undefined ? (unit === 'calendarDays' ? [false, true] : [true]) : [rule.startNext]
  const read = (next: boolean, counts: (day: Day) => boolean, convention: Convention) => {
    const before = next ? trigger : addDays(trigger, -1)
    return { convention, date: countDays(before, count, counts), counted: { from: addDays(before, 1), counts } }
  }
  return starts.flatMap((next): Reckoned['readings'] => {
    const plain = next ? 'triggerExcluded' : 'triggerIncluded'
    if (unit === 'schoolDays') return [read(next, schoolDays(calendar.sessions), plain)]
    if (unit === 'businessDays') return [read(next, businessDays(calendar.holidays), plain)]
    if (!tolling) {
      return [{ convention: plain, date: addDays(trigger, next ? count : count - 1) }]
    }
    const { includeAdjoiningWeekends: only, minBreakSchoolDays } = tolling
    return (only === undefined ? [false, true] : [only]).map((withWeekends) => {
      const stopped = stoppedDays(calendar.sessions, minBreakSchoolDays, withWeekends)
      return read(next, (day) => !stopped(day), `${plain}${withWeekends ? 'BreaksWithWeekends' : 'BreaksAlone'}`)
    })
  })
}

/** The earliest first; of the same day the one that was named first. */
export function sorted<Reading extends DeadlineReading>(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
