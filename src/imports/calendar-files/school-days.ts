// From the events of a calendar to what it says of each day: repetitions spread out, the plainest word taken where
// several speak of one day, and the summer between the last day of school and the first.
import { addDays, type Day, isWeekend } from '#time/day'
import type { CalendarEvent } from './event.js'
import { type DaySaid, whatItSays } from './event-words.js'
import { repeated } from './repetition.js'

export interface SchoolDay {
  readonly inSession: boolean
  readonly partial: string | null
  readonly label: string | null
  readonly holiday: string | null
}

/** Why an event says nothing of any day. */
export const leftAloneFor = ['nothing', 'perhaps', 'some', 'timed', 'cancelled'] as const
export type LeftAlone = (typeof leftAloneFor)[number]

export interface SchoolDays {
  readonly days: ReadonlyMap<Day, SchoolDay>
  /** By why: the lines on which they begin. */
  readonly leftAlone: ReadonlyMap<LeftAlone, readonly number[]>
}

export interface ReadEvent {
  readonly line: number
  readonly event: CalendarEvent
}

type Says = Extract<DaySaid['says'], 'closed' | 'partial' | 'open' | 'begins' | 'ends'>

interface Saying {
  readonly says: Says
  readonly partial: string | null
  readonly holiday: string | null
  readonly label: string | null
  /** The shorter it goes on, the more it is about this day. */
  readonly days: number
}

/** The plainest first. */
const rank: readonly Says[] = ['closed', 'partial', 'open', 'begins', 'ends']
/** No summer is longer. */
const longestSummerDays = 120
const summer: SchoolDay = { inSession: false, partial: null, label: 'Summer', holiday: null }

/**
 * What the events of one calendar say.
 * @param to what repeats without an end is followed until this day
 */
export function schoolDaysFrom(events: readonly ReadEvent[], to: Day, ofOneSchool: boolean): SchoolDays {
  const leftAlone = new Map<LeftAlone, number[]>()
  const said = new Map<Day, Saying>()
  const moved = movedDays(events)
  for (const { line, event } of events) {
    const saying = sayingOf(event, ofOneSchool)
    if (typeof saying === 'string') {
      leftAlone.set(saying, [...(leftAlone.get(saying) ?? []), line])
      continue
    }
    for (const day of daysOf(event, moved.get(event.uid), to)) {
      const known = said.get(day)
      if (!known || comesBefore(saying, known)) said.set(day, saying)
    }
  }
  const days = new Map(summersBetween(said).map((day) => [day, summer] as const))
  for (const [day, { says, partial, label, holiday }] of said)
    days.set(day, { inSession: says !== 'closed', partial, label, holiday })
  return { days: new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1))), leftAlone }
}

function sayingOf(event: CalendarEvent, ofOneSchool: boolean): Saying | LeftAlone {
  const said = whatItSays(event.title, event.categories, ofOneSchool)
  if (said.says === 'nothing' || said.says === 'some' || said.says === 'perhaps') return said.says
  if (event.isCancelled) return 'cancelled'
  if (event.days === undefined) return 'timed'
  return {
    says: said.says,
    partial: 'partial' in said ? said.partial : null,
    holiday: 'holiday' in said ? said.holiday : null,
    label: event.title === '' ? null : event.title,
    days: event.days,
  }
}

/** By the event: days on which it is not held as its rule says, since another stands in their place. */
function movedDays(events: readonly ReadEvent[]): ReadonlyMap<string, ReadonlySet<Day>> {
  const moved = new Map<string, Set<Day>>()
  for (const { event } of events) {
    if (!event.insteadOf) continue
    const days = moved.get(event.uid) ?? new Set()
    moved.set(event.uid, days.add(event.insteadOf))
  }
  return moved
}

/** A weekend within several days is one of no school anyway. */
function daysOf(event: CalendarEvent, moved: ReadonlySet<Day> | undefined, to: Day): readonly Day[] {
  const { first, repeats, also, except, insteadOf, days = 1 } = event
  const without = new Set(insteadOf ? except : [...except, ...(moved ?? [])])
  const begins = [...(repeats && !insteadOf ? repeated(first, repeats, to) : [first]), ...also]
  const found = begins
    .filter((day) => !without.has(day))
    .flatMap((day) => Array.from({ length: days }, (_, at) => addDays(day, at)))
  return days === 1 ? found : found.filter((day) => !isWeekend(day))
}

/** In an order of its own, so that the order of the file plays no part. */
function comesBefore(one: Saying, other: Saying): boolean {
  if (one.days !== other.days) return one.days < other.days
  const by = rank.indexOf(one.says) - rank.indexOf(other.says)
  return by === 0 ? JSON.stringify(one) < JSON.stringify(other) : by < 0
}

/** Monday to Friday between a last day of school and the next first one. */
function summersBetween(said: ReadonlyMap<Day, Saying>): readonly Day[] {
  const edges = [...said]
    .filter(([, { says }]) => says === 'begins' || says === 'ends')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return edges.flatMap(([last, { says }], at) => {
    const [next, after] = edges[at + 1] ?? []
    if (says !== 'ends' || !next || after?.says !== 'begins' || next > addDays(last, longestSummerDays)) return []
    const days: Day[] = []
    for (let day = addDays(last, 1); day < next; day = addDays(day, 1)) if (!isWeekend(day)) days.push(day)
    return days
  })
}
