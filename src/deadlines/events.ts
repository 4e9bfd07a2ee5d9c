// The legal events of a student: what happened, or was agreed, on which day. They start deadlines and close them.
import type { Day } from '#time/day'
import type { Trigger } from './rule.js'

/** The day of an event. */
export interface EventDay {
  readonly day: Day
  /** The day agreed to, of an extension; the last day, of an absence. */
  readonly until?: Day
}

/** A student's events by name, any number of each. */
export type StudentEvents = Readonly<Partial<Record<Trigger, readonly EventDay[]>>>

/** The days of one kind of event, the earliest first. */
export function daysOf(events: StudentEvents, name: Trigger): readonly Day[] {
  return (events[name] ?? []).map(({ day }) => day).sort()
}

/** The events with some more. */
export function withEvents(events: StudentEvents, more: StudentEvents): StudentEvents {
  const joined: Partial<Record<Trigger, readonly EventDay[]>> = { ...events }
  for (const [name, days] of Object.entries(more) as [Trigger, readonly EventDay[]][]) {
    joined[name] = [...(joined[name] ?? []), ...days]
  }
  return joined
}

/** What a leaving is by itself: it starts nothing that runs on. */
const leaving: ReadonlySet<string> = new Set<Trigger>(['exited', 'exitPlanned', 'consentRevoked'])

/**
 * What runs on once all plans are over: what happened from the day on which the student left, such as another school that asks
 * for the records (34 CFR 300.323(g)(2)), or a new referral.
 * @returns undefined where nothing did
 */
export function sinceLeft(events: StudentEvents): StudentEvents | undefined {
  const left = [...daysOf(events, 'exited'), ...daysOf(events, 'consentRevoked')].sort().at(-1)
  if (!left) return undefined
  const since = (Object.entries(events) as [Trigger, readonly EventDay[]][])
    .filter(([name]) => !leaving.has(name))
    .map(([name, days]) => [name, days.filter(({ day }) => day >= left)] as const)
    .filter(([, days]) => days.length > 0)
  return since.length > 0 ? Object.fromEntries(since) : undefined
}
