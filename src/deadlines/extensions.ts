// What moves a deadline that was counted: absences and agreements that lengthen it, the summer that a late start falls
// into, an event that makes it due earlier.

import { addDays, type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { type DeadlineCalendar, schoolYearOf } from './calendar.js'
import { CountNeverEnds, countDays, daysCounted, schoolDays } from './count-days.js'
import { daysOf, type StudentEvents } from './events.js'
import { type Reckoned, sorted } from './readings.js'
import type { DeadlineRule } from './rule.js'

/** The readings as they stand after all that moves them, with a sentence on each thing that did or might have. */
export interface Moved {
  readonly readings: Reckoned['readings']
  readonly notes: readonly string[]
}

interface Start {
  readonly rule: DeadlineRule
  readonly trigger: Day
  readonly events: StudentEvents
  readonly calendar: DeadlineCalendar
}

const usualMinAbsent = 3

/** @param readings as they were counted, the earliest first */
export function moved(readings: Reckoned['readings'], start: Start): Moved {
  let now: Moved = { readings, notes: [] }
  for (const step of [lateInYear, byAbsences, byAgreement, byEvent]) {
    const { readings: after, notes } = step(now.readings, start)
    now = { readings: sorted(after), notes: [...now.notes, ...notes] }
  }
  return now
}

/** Started a few weeks before the last day of instruction, it is due in the summer. */
function lateInYear(readings: Reckoned['readings'], { rule, trigger, calendar }: Start): Moved {
  const { lateInYear: late } = rule
  if (!late) return { readings, notes: [] }
  const last = schoolYearOf(calendar, trigger)?.to
  const about = t`started ${late.fromSchoolDays} to ${late.toSchoolDays} school days before the last day of instruction`
  if (last === undefined) {
    const notes = [
      t`Were it ${about}, it would be due on another day, but the calendar does not tell when instruction ends.`,
    ]
    return { readings, notes }
  }
  const left = daysCounted(trigger, last, schoolDays(calendar.sessions))
  if (left < late.fromSchoolDays || left > late.toSchoolDays) return { readings, notes: [] }
  const date = `${last.slice(0, 4)}-${late.dueOn}` as Day
  return {
    readings: [{ convention: 'lateInYear', date }],
    notes: [t`It was ${about} (${left} before ${spokenDay(last)}), and such a one is due on ${spokenDay(date)}.`],
  }
}

/** School days on which the student was absent lengthen it, from the third on unless the rule says otherwise. */
function byAbsences(readings: Reckoned['readings'], { rule, trigger, events, calendar }: Start): Moved {
  const [first] = readings
  if (rule.extendBy !== 'studentAbsences' || !first || first.convention === 'lateInYear') return { readings, notes: [] }
  const isSchool = schoolDays(calendar.sessions)
  const absent = new Set<Day>()
  for (const { day, until = day } of events.studentAbsent ?? []) {
    for (let one = day; one <= until && one <= first.date; one = addDays(one, 1)) {
      if (one > trigger && isSchool(one)) absent.add(one)
    }
  }
  const least = rule.minAbsentSchoolDays ?? usualMinAbsent
  if (absent.size === 0) return { readings, notes: [] }
  if (absent.size < least) {
    const notes = [t`${plural(absent.size)} of absence lengthen nothing: that takes ${least}.`]
    return { readings, notes }
  }
  return {
    readings: readings.map((reading) => ({
      ...reading,
      convention: 'absences',
      date: longer(reading.date, absent.size, isSchool),
    })),
    notes: [t`Lengthened by ${plural(absent.size)} on which the student was absent, from ${spokenDay(first.date)}.`],
  }
}

/** More time that was agreed counts only where the rule knows of it. */
function byAgreement(readings: Reckoned['readings'], { rule, trigger, events }: Start): Moved {
  if (rule.closedBy !== 'eligibilityDetermined' && rule.extendBy !== 'agreement') return { readings, notes: [] }
  const agreed = (events.evaluationExtended ?? [])
    .flatMap(({ day, until }) => (day >= trigger && until ? [until] : []))
    .sort()
    .at(-1)
  const [first] = readings
  if (agreed === undefined || !first) return { readings, notes: [] }
  if (rule.extendBy !== 'agreement') {
    const notes = [
      t`More time was agreed, until ${spokenDay(agreed)}, but this rule knows no such extension (${rule.citation}).`,
    ]
    return { readings, notes }
  }
  if (agreed <= first.date) return { readings, notes: [] }
  return {
    readings: [{ convention: 'agreed', date: agreed }],
    notes: [t`More time was agreed in writing: without it, ${spokenDay(first.date)}.`],
  }
}

/** Due on the day of an event, where that comes first. */
function byEvent(readings: Reckoned['readings'], { rule, trigger, events }: Start): Moved {
  const next = rule.orAt && daysOf(events, rule.orAt).find((day) => day >= trigger)
  const [first] = readings
  if (next === undefined || !first || next >= first.date) return { readings, notes: [] }
  return { readings: [{ convention: 'nextMeeting', date: next }, ...readings], notes: [] }
}

function longer(from: Day, days: number, counts: (day: Day) => boolean): Day {
  try {
    return countDays(from, days, counts)
  } catch (reason) {
    if (!(reason instanceof CountNeverEnds)) throw reason
    return countDays(from, days, schoolDays(new Map()))
  }
}

function plural(count: number): string {
  return count === 1 ? t`1 school day` : t`${count} school days`
}
