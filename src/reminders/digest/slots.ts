// The times of day at which people have their reminders, each in their own time zone, on their own days and never in their
// quiet hours. The bot that was down makes up for it for some hours; after that, what was due stands in the reminders of
// their next day.
import { createHash } from 'node:crypto'
import { isSchoolDay, type Sessions } from '#deadlines/school-days'
import { type ReminderDay, reminderDay } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import { lateAfterMs } from '#records/outbox'
import type { Preferences } from '#records/preferences'
import { comesAt, hoursOf, inForce, isWritingDay, patienceDays, type WritingHours } from '#records/writing-hours'
import { type Clock, dayAt } from '#time/clock'
import { addDays, type Day } from '#time/day'
import { addMinutes, type TimeOfDay, timeAt } from '#time/time-of-day'

/** Reminders that are later than this wait for the next day. */
const graceMinutes = lateAfterMs / 60_000

/** The longest that any school is closed, and more: as far as reminders look. */
export const aheadDays = 200

export interface Slot {
  /** What tells it from others: its time, and the zone and the days where they are not the usual ones. */
  readonly name: string
  /** Tells apart who has their reminders in it: another once somebody came to it or left it. */
  readonly members: string
  /** Its civil day, with the next on which it has reminders. */
  readonly day: ReminderDay
  /** Whether somebody has their reminders in it. */
  has(staff: StaffId): boolean
}

interface Slotted {
  readonly name: string
  readonly at: TimeOfDay
  readonly hours: WritingHours
}

/**
 * The slots that are due now.
 * @param usual everybody's time, unless they chose another
 * @param sessions of the days around today, as far as reminders look
 */
export function slotsDue(
  clock: Pick<Clock, 'now' | 'today' | 'timeZone'>,
  usual: TimeOfDay,
  chosen: ReadonlyMap<StaffId, Preferences>,
  sessions: Sessions,
): readonly Slot[] {
  const slotOf = (own: Partial<Preferences>): Slotted => {
    const hours = hoursOf(own, clock.timeZone)
    const at = comesAt(own.remindersAt ?? usual, hours)
    const zone = hours.timeZone === clock.timeZone ? '' : ` ${hours.timeZone}`
    const days = hours.days ? ` ${hours.days.join(',')}` : ''
    return { name: `${at}${zone}${days}`, at, hours }
  }
  const everybody = slotOf({})
  const own = new Map([...chosen].map(([staff, one]) => [staff, slotOf(one)]))
  const slots = new Map([everybody, ...own.values()].map((one) => [one.name, one]))
  return [...slots.values()]
    .filter((one) => isDue(one, clock))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one): readonly Slot[] => {
      const today = todayIn(one.hours.timeZone, clock)
      const open = openDays(today, one.hours, sessions)
      if (!isSchoolDay(today, open)) return []
      return [
        {
          name: one.name,
          members: membersOf(one.name === everybody.name, one.name, own),
          day: reminderDay(today, open),
          has: (staff) => (own.get(staff) ?? everybody).name === one.name,
        },
      ]
    })
}

/** Of everybody's slot those are told who are not in it, for they are few. */
function membersOf(isEverybodys: boolean, name: string, own: ReadonlyMap<StaffId, Slotted>): string {
  const some = [...own].filter(([, slot]) => (slot.name === name) !== isEverybodys).map(([staff]) => staff)
  return createHash('sha256').update(some.sort().join()).digest('base64url').slice(0, 16)
}

function isDue({ at, hours }: Slotted, { now }: Pick<Clock, 'now'>): boolean {
  const time = timeAt(now(), hours.timeZone)
  return at <= time && time <= addMinutes(at, graceMinutes)
}

/** The civil day of who reads the reminders: east or west of the schools it may be another. */
function todayIn(timeZone: string, clock: Pick<Clock, 'now' | 'today' | 'timeZone'>): Day {
  return timeZone === clock.timeZone ? clock.today() : dayAt(clock.now(), timeZone)
}

/**
 * The calendar as it is for who has days of their own: reminders come on school days, and of those on theirs. Whose days
 * never are school days has them on those (Saturdays) while school is held, or where they can't come at all, as others do.
 */
function openDays(today: Day, hours: WritingHours, sessions: Sessions): Sessions {
  const hasSchool = (day: Day) => isSchoolDay(day, sessions)
  const held = inForce(today, hours, hasSchool)
  if (!held.days) return sessions
  const isTheirs = (day: Day) => isWritingDay(day, held, hasSchool)
  const soon = Array.from({ length: patienceDays + 1 }, (_, ahead) => addDays(today, ahead))
  const onAny = !soon.some((day) => hasSchool(day) && isTheirs(day)) && soon.some(hasSchool)
  const open = new Map<Day, boolean>()
  for (let ahead = 0; ahead <= aheadDays; ahead += 1) {
    const day = addDays(today, ahead)
    open.set(day, isTheirs(day) && (onAny || hasSchool(day)))
  }
  return open
}
