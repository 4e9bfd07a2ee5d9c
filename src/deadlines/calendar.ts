// What is known of the days of a school, for counting: which have school, which are holidays, when its years begin and end.
import type { SchoolId } from '#people/staff'
import { addDays, addYears, type Day, day as dayOf } from '#time/day'
import { isSchoolDay, type Sessions } from './school-days.js'

/** A day as a calendar has it. */
export interface CalendarRow {
  readonly schoolId?: SchoolId
  readonly day: Day
  readonly inSession: boolean
  readonly label?: string
  /** `state` marks a day that is no business day. */
  readonly holiday?: string
}

export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface DeadlineCalendar {
  readonly sessions: Sessions
  /** State holidays; federal ones are known anyway. */
  readonly holidays: ReadonlySet<Day>
  /** What the calendar calls a day. */
  readonly labels?: ReadonlyMap<Day, string>
  /** Terms of the school years. */
  readonly terms?: readonly Span[]
}

/** A school's calendar: its own row of a day stands before the district's. Part of a day is a school day. */
export function calendarAt(
  rows: readonly CalendarRow[],
  school: SchoolId | undefined,
  terms: readonly Span[],
): DeadlineCalendar {
  const said = new Map<Day, CalendarRow>()
  for (const row of rows) if (row.schoolId === undefined) said.set(row.day, row)
  for (const row of rows) if (row.schoolId !== undefined && row.schoolId === school) said.set(row.day, row)
  const days = [...said.values()]
  return {
    sessions: new Map(days.map(({ day, inSession }) => [day, inSession])),
    holidays: new Set(days.filter(({ holiday }) => holiday === 'state').map(({ day }) => day)),
    labels: new Map(days.flatMap(({ day, label }) => (label ? [[day, label] as const] : []))),
    terms,
  }
}

const ends = new WeakMap<Sessions, { readonly last: Day | undefined; readonly listsAll: boolean }>()

/** Calendars that name so many weekdays with school name them all; the others name what is out of the ordinary. */
const namesAllFrom = 40

function known({ sessions }: DeadlineCalendar) {
  const held = ends.get(sessions)
  if (held) return held
  const days = [...sessions].filter(([, inSession]) => inSession)
  const found = { last: [...sessions.keys()].sort().at(-1), listsAll: days.length >= namesAllFrom }
  ends.set(sessions, found)
  return found
}

/** The last day that a calendar says something of; undefined where there is none. */
export function knownUntil(calendar: DeadlineCalendar): Day | undefined {
  return known(calendar).last
}

/**
 * The first weekday of a span that a calendar says nothing of, though it names every other school day or has ended;
 * undefined where it covers the span. Of such a day Monday to Friday is what is left to go by.
 */
export function holeIn(calendar: DeadlineCalendar, { from, to }: Span): Day | undefined {
  const { last, listsAll } = known(calendar)
  if (last === undefined) return from
  if (listsAll) {
    for (let day = from; day <= to && day <= last; day = addDays(day, 1)) {
      if (!calendar.sessions.has(day) && isSchoolDay(day, calendar.sessions)) return day
    }
  }
  return to > last ? addDays(last, 1) : undefined
}

/** From the first school day to the last of the school year that a day is in; undefined where nothing tells. */
export function schoolYearOf(calendar: DeadlineCalendar, on: Day): Span | undefined {
  const { sessions, terms = [] } = calendar
  const begins = dayOf(`${Number(on.slice(0, 4)) - (on.slice(5) < '07-01' ? 1 : 0)}-07-01`)
  const over = addDays(addYears(begins, 1), -1)
  const inYear = terms.filter((term) => term.to >= begins && term.from <= over)
  const named = [...sessions].filter(([day, held]) => held && day >= begins && day <= over).map(([day]) => day)
  named.sort()
  let from = inYear.map((term) => term.from).sort()[0] ?? (known(calendar).listsAll ? named[0] : undefined)
  let to =
    inYear
      .map((term) => term.to)
      .sort()
      .at(-1) ?? (known(calendar).listsAll ? named.at(-1) : undefined)
  if (from === undefined || to === undefined || from > to) return undefined
  while (from < to && !isSchoolDay(from, sessions)) from = addDays(from, 1)
  while (from < to && !isSchoolDay(to, sessions)) to = addDays(to, -1)
  return { from, to }
}
