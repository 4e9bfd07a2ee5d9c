// The schools' calendars around a day, as reminders reckon by them.
import { addDays } from '#time/day'
import type { JobParts } from '../job.js'
import type { Calendars } from './find-due.js'

/** As far as a rule in years looks back, and a summer ahead. */
const [backDays, aheadDays] = [1_200, 400]

export async function calendarsAround({ store, clock }: Pick<JobParts, 'store' | 'clock'>): Promise<Calendars> {
  const today = clock.today()
  const sessions = await store.sessions(addDays(today, -backDays), addDays(today, aheadDays))
  const calendar = { sessions, holidays: new Set<never>() }
  return { different: [calendar], of: () => calendar }
}
