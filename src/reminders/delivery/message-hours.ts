// When the bot may speak first: on school days, in hours in which staff are at work.
import { isSchoolDay } from '#deadlines/school-days'
import { usualQuiet } from '#records/writing-hours'
import { timeAt } from '#time/time-of-day'
import type { JobParts } from '../job.js'

/** Times of day where the schools are. */
export const messageHours = { from: usualQuiet.until, to: usualQuiet.from } as const

export async function mayWriteNow({ clock, timeZone, store }: JobParts): Promise<boolean> {
  const today = clock.today()
  const time = timeAt(clock.now(), timeZone)
  if (time < messageHours.from || time >= messageHours.to) return false
  return isSchoolDay(today, await store.sessions(today, today))
}
