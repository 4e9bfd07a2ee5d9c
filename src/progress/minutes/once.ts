// Sessions of one student and one service that overlap on the clock: a minute is provided once.
import { type HeldSession, isDelivered } from './session.js'

/**
 * The minutes that each session adds to what was provided, in the order given: none for a session that was missed, and
 * for one that overlaps an earlier one of the day only those that the earlier one left. A session whose start is not
 * known adds all of its minutes.
 */
export function minutesAdded(sessions: readonly HeldSession[]): readonly number[] {
  const byStart = sessions
    .map((session, at) => ({ session, at }))
    .filter(({ session }) => session.startTime !== undefined && isDelivered(session.status))
    .sort((a, b) => (keyOf(a.session) < keyOf(b.session) ? -1 : keyOf(a.session) > keyOf(b.session) ? 1 : a.at - b.at))
  const added = sessions.map(({ status, minutes }) => (isDelivered(status) ? minutes : 0))
  let [day, until] = ['', 0]
  for (const { session, at } of byStart) {
    if (session.day !== day) [day, until] = [session.day, 0]
    const start = minuteOf(session.startTime ?? '')
    const end = start + session.minutes
    added[at] = Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return added
}

/** The minute of the day that a time of day is. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function keyOf({ day, startTime = '' }: HeldSession): string {
  return `${day}|${startTime}`
}
