// Who may be written to now, for jobs whose message is of this moment or is made from what is known now: they wait with it
// themselves. Whatever a job sends is held back by the same rule where it is claimed, should it forget.
import { isSchoolDay } from '#deadlines/school-days'
import type { StaffId } from '#people/staff'
import { hoursOf, mayWriteAt, type WritingHours } from '#records/writing-hours'
import { addDays } from '#time/day'
import type { JobParts } from './job.js'

export interface WhoMayBeWritten {
  may(staff: StaffId): boolean
  /** Whether there may be anybody at all. */
  readonly anybody: boolean
}

export async function whoMayBeWritten({
  clock,
  store,
  readings,
}: Pick<JobParts, 'clock' | 'store' | 'readings'>): Promise<WhoMayBeWritten> {
  const now = clock.now()
  const today = clock.today()
  const sessions = await store.sessions(addDays(today, -1), addDays(today, 1))
  const may = (hours: WritingHours) => mayWriteAt(now, hours, (day) => isSchoolDay(day, sessions))
  const usual = may(hoursOf({}, clock.timeZone))
  const chosen = await readings.preferences.whoChose('quietFrom', 'quietUntil', 'days', 'timeZone')
  const own = new Map([...chosen].map(([id, one]) => [id, may(hoursOf(one, clock.timeZone))]))
  return {
    may: (staff) => own.get(staff) ?? usual,
    anybody: usual || [...own.values()].includes(true),
  }
}
