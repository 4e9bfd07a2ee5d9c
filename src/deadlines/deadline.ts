// A deadline of a student: the day a rule gives, every way it can be read, and how it was reckoned. Worked from the
// earliest reading, and never rolled forward.
import { addDays, type Day } from '#time/day'
import type { DeadlineCalendar } from './calendar.js'
import { workTarget } from './count-days.js'
import { type DayRun, dayByDay } from './day-by-day.js'
import { daysOf, type StudentEvents } from './events.js'
import { explain } from './explain.js'
import { moved } from './extensions.js'
import { type DeadlineReading, reckon } from './readings.js'
import type { RuleInForce, Trigger } from './rule.js'

export type DeadlineStatus = 'upcoming' | 'due' | 'overdue' | 'done'

export interface Deadline {
  readonly rule: RuleInForce
  readonly trigger: { readonly name: Trigger; readonly date: Day }
  /** The earliest reading. */
  readonly due: Day
  /** The last school day on it or before. */
  readonly workTarget: Day
  readonly readings: readonly DeadlineReading[]
  readonly status: DeadlineStatus
  /** The day of the event that closed it. */
  readonly doneOn?: Day
  /** Which days counted towards it and which did not; absent where every day counts. */
  readonly dayByDay?: readonly DayRun[]
  readonly explanation: string
}

/** A deadline is "due" from so many days before its work target. */
const dueWithinDays = 30

/**
 * The deadline that a rule gives; undefined where nothing has started it. Of several triggers the newest counts; where it
 * is counted back, the next one that lies ahead.
 * @param today the status is as of it
 */
export function deadlineOf(
  rule: RuleInForce,
  events: StudentEvents,
  calendar: DeadlineCalendar,
  today: Day,
): Deadline | undefined {
  const started = [...(events[rule.trigger] ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1))
  const trigger = rule.countBack ? started.find(({ day }) => day >= today) : started.at(-1)
  if (!trigger) return undefined
  const counted = reckon(rule, trigger, events, calendar)
  const { readings, notes } = moved(counted.readings, { rule, trigger: trigger.day, events, calendar })
  const [first] = readings
  const due = first?.date ?? trigger.day
  const target = workTarget(due, calendar.sessions)
  const doneOn = closedOn(rule, trigger.day, events)
  const status: DeadlineStatus = doneOn
    ? 'done'
    : due < today
      ? 'overdue'
      : addDays(target, -dueWithinDays) <= today
        ? 'due'
        : 'upcoming'
  const plain = readings.map(({ convention, date }) => ({ convention, date }))
  return {
    rule,
    trigger: { name: rule.trigger, date: trigger.day },
    due,
    workTarget: target,
    readings: plain,
    status,
    ...(doneOn && { doneOn }),
    ...(first?.counted && { dayByDay: dayByDay(first.counted, due, rule.unit, calendar) }),
    // Put in words only where somebody reads it: reminders reckon many more deadlines than they tell of.
    get explanation() {
      return explain({
        rule,
        trigger: trigger.day,
        readings: plain,
        target,
        doneOn,
        notes,
        calendar,
        hole: counted.hole,
      })
    },
  }
}

/** The day of the event that closed it: on its trigger's day or after it; of one that is counted back, about that day. */
function closedOn(rule: RuleInForce, trigger: Day, events: StudentEvents): Day | undefined {
  const { closedBy, alsoClosedBy = [], countBack } = rule
  if (!closedBy) return undefined
  if (!countBack) {
    const closing = [closedBy, ...alsoClosedBy].flatMap((name) => daysOf(events, name))
    return closing.filter((day) => day >= trigger).sort()[0]
  }
  const about = (events[closedBy] ?? []).filter(({ until }) => until === trigger)
  return about.map(({ day }) => day).sort()[0]
}
