// When some people may next be written to: by what they have chosen, their own time zone, and the schools' calendar.
import { isSchoolDay } from '#deadlines/school-days'
import type { StaffId } from '#people/staff'
import { furthestDays, type HoursChosen, hoursOf, mayWriteAt, nextWritingMoment } from '#records/writing-hours'
import type { Clock, Instant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import type { Database } from '../database.js'
import { calendarReader } from './calendar.js'
import { preferencesOf } from './preferences.js'

export interface WritingMoments {
  /** Of each of them the first moment from now on; now itself where they may be written to. */
  of(people: readonly StaffId[]): Promise<ReadonlyMap<StaffId, Instant>>
}

/** @param usual what holds for who has chosen nothing of it; the district's hours where absent */
export function writingMoments(database: Database, clock: Clock, usual: HoursChosen = {}): WritingMoments {
  const calendar = calendarReader(database)
  const schoolDays = async (from: Day, to: Day) => {
    const sessions = await calendar.sessions(from, to)
    return (day: Day) => isSchoolDay(day, sessions)
  }
  return {
    async of(people) {
      const now = clock.now()
      const today = clock.dayOf(now)
      const chosen = await preferencesOf(database, [...new Set(people)])
      const nearby = await schoolDays(addDays(today, -1), addDays(today, 1))
      const moments = new Map<StaffId, Instant>()
      let ahead: Awaited<ReturnType<typeof schoolDays>> | undefined
      for (const id of new Set(people)) {
        const hours = hoursOf({ ...usual, ...chosen.get(id) }, clock.timeZone)
        if (mayWriteAt(now, hours, nearby)) {
          moments.set(id, now)
          continue
        }
        ahead ??= await schoolDays(addDays(today, -1), addDays(today, furthestDays + 1))
        moments.set(id, nextWritingMoment(now, hours, ahead))
      }
      return moments
    },
  }
}
