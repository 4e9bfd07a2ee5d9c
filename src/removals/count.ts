// How many school days a student was removed in a school year, day by day: of a day that several removals took, no more than
// the day counts. What lies over a break counts on the school days alone.
import { type DeadlineCalendar, holeIn, type Span, schoolYearOf } from '#deadlines/calendar'
import { isSchoolDay } from '#deadlines/school-days'
import { addDays, addYears, type Day, day as dayOf } from '#time/day'
import type { CountingRule } from './counting-rule.js'
import { isPartOfDay, type RemovalFacts } from './removal.js'

/** Why a removal counts as it does. */
export type CountedAs =
  | 'eachDay'
  | 'servedInSchool'
  | 'partAsDay'
  | 'byMinutes'
  | 'minutesUnknown'
  | 'partNever'
  | 'inSchoolNever'
  | 'busOnPlan'
  | 'busNotOnPlan'
  | 'busNever'

export interface CountedRemoval<Removal extends RemovalFacts = RemovalFacts> {
  readonly removal: Removal
  /** Its school days within the year. */
  readonly schoolDays: readonly Day[]
  /** Of each of them, so much counts: 0 to 1. */
  readonly each: number
  readonly as: CountedAs
}

export interface CountedDay {
  readonly day: Day
  /** More than 0, 1 at most. */
  readonly amount: number
}

export interface Run extends Span {
  readonly days: number
  /** How many removals it is made of. */
  readonly removals: number
}

export interface RemovalCount<Removal extends RemovalFacts = RemovalFacts> {
  readonly year: Span
  /** The calendar knows no beginning and end of the year: July to June was taken. */
  readonly isYearGuessed: boolean
  /** The first of the days for which the calendar says nothing, so that Monday to Friday were counted. */
  readonly hole?: Day
  /** Of the year alone, the earliest first. */
  readonly removals: readonly CountedRemoval<Removal>[]
  readonly days: readonly CountedDay[]
  readonly total: number
  /** Of the total, what is still to come. */
  readonly ahead: number
  /** The longest row of school days without one between them; absent where none counts. */
  readonly longest?: Run
}

/**
 * @param on a day of the school year that is asked about, and what is ahead is ahead of it
 * @param removals of one student, of any year
 */
export function countRemovals<Removal extends RemovalFacts>(
  removals: readonly Removal[],
  rule: CountingRule,
  calendar: DeadlineCalendar,
  on: Day,
): RemovalCount<Removal> {
  const known = schoolYearOf(calendar, on)
  const year = known ?? yearFromJuly(on)
  const counted = removals
    .filter(({ firstDay, lastDay }) => lastDay >= year.from && firstDay <= year.to)
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0))
    .map((removal) => ({ removal, schoolDays: schoolDaysOf(removal, year, calendar), ...worthOf(removal, rule) }))
  const days = daysOf(counted)
  const last = days.at(-1)?.day
  const hole = days[0] && last ? holeIn(calendar, { from: days[0].day, to: last }) : undefined
  const longest = longestRun(days, counted, calendar)
  return {
    year,
    isYearGuessed: known === undefined,
    ...(hole && { hole }),
    removals: counted,
    days,
    total: sum(days),
    ahead: sum(days.filter(({ day }) => day > on)),
    ...(longest && { longest }),
  }
}

/** The counted days that lie past so many whole days of removal. */
export function daysPast({ days }: Pick<RemovalCount, 'days'>, count: number): readonly Day[] {
  let before = 0
  return days.flatMap(({ day, amount }) => {
    before = rounded(before + amount)
    return before > count ? [day] : []
  })
}

/** How much each of its days counts. */
function worthOf(removal: RemovalFacts, rule: CountingRule): Pick<CountedRemoval, 'each' | 'as'> {
  const { type, minutes, services, busOnPlan } = removal
  if (type === 'inSchool') {
    if (rule.inSchool === 'never') return { each: 0, as: 'inSchoolNever' }
    return rule.inSchool === 'unlessServed' && services === 'wentOn'
      ? { each: 0, as: 'servedInSchool' }
      : { each: 1, as: 'eachDay' }
  }
  if (type === 'bus') {
    if (rule.bus === 'never') return { each: 0, as: 'busNever' }
    if (rule.bus === 'always') return { each: 1, as: 'eachDay' }
    return busOnPlan ? { each: 1, as: 'busOnPlan' } : { each: 0, as: 'busNotOnPlan' }
  }
  if (!isPartOfDay(removal)) return { each: 1, as: 'eachDay' }
  if (rule.partDay === 'never') return { each: 0, as: 'partNever' }
  if (rule.partDay === 'day') return { each: 1, as: 'partAsDay' }
  if (minutes === undefined) return { each: 1, as: 'minutesUnknown' }
  return { each: Math.min(1, minutes / rule.dayMinutes), as: 'byMinutes' }
}

function schoolDaysOf({ firstDay, lastDay }: RemovalFacts, year: Span, { sessions }: DeadlineCalendar): readonly Day[] {
  const days: Day[] = []
  const [from, to] = [firstDay < year.from ? year.from : firstDay, lastDay > year.to ? year.to : lastDay]
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(day, sessions)) days.push(day)
  return days
}

function daysOf(counted: readonly CountedRemoval[]): readonly CountedDay[] {
  const amounts = new Map<Day, number>()
  for (const { schoolDays, each } of counted) {
    if (each === 0) continue
    for (const day of schoolDays) amounts.set(day, Math.min(1, (amounts.get(day) ?? 0) + each))
  }
  return [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, amount]) => ({ day, amount }))
}

function longestRun(
  days: readonly CountedDay[],
  counted: readonly CountedRemoval[],
  { sessions }: DeadlineCalendar,
): Run | undefined {
  let longest: Run | undefined
  let begun: Day | undefined
  let length = 0
  for (const [at, { day }] of days.entries()) {
    const before = days[at - 1]?.day
    const goesOn = before !== undefined && nextSchoolDay(before, sessions) === day
    begun = goesOn && begun ? begun : day
    length = goesOn ? length + 1 : 1
    if (longest && length <= longest.days) continue
    const [from, to] = [begun, day]
    const within = counted.filter(
      ({ each, schoolDays }) => each > 0 && schoolDays.some((one) => one >= from && one <= to),
    )
    longest = { from, to, days: length, removals: within.length }
  }
  return longest
}

/** No summer is longer. */
const furthestDays = 200

function nextSchoolDay(after: Day, sessions: DeadlineCalendar['sessions']): Day | undefined {
  let day = after
  for (let looked = 0; looked < furthestDays; looked += 1) {
    day = addDays(day, 1)
    if (isSchoolDay(day, sessions)) return day
  }
  return undefined
}

function yearFromJuly(on: Day): Span {
  const from = dayOf(`${Number(on.slice(0, 4)) - (on.slice(5) < '07-01' ? 1 : 0)}-07-01`)
  return { from, to: addDays(addYears(from, 1), -1) }
}

function sum(days: readonly CountedDay[]): number {
  return rounded(days.reduce((total, { amount }) => total + amount, 0))
}

/** To a hundredth of a day, so that ten days of tenths are whole ones. */
function rounded(count: number): number {
  return Math.round(count * 100) / 100
}
