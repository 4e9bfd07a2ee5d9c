// Sessions of one student and one service that overlap on the clock: a minute is provided once.
import { type HeldSession, isDelivered } from './session.js'

/**
 * The minutes that each session adds to what was provided, in the order given: none for a session that was missed, and
 * for one that overlaps an earlier one of the day only those that the earlier one left. A session whose start is not
 * known adds all of its minutes.
 */
export function minutesAdded(sessions: readonly HeldSession[]): readonly number[] {
  const byStart = sessions
    .map(({ day, status, minutes, startTime }, at) => ({ day, minutes, at, start: startOf(startTime), status }))
    .filter((one): one is typeof one & { start: number } => one.start !== undefined && isDelivered(one.status))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start || a.at - b.at))
  const added = sessions.map(({ status, minutes }) => (isDelivered(status) ? minutes : 0))
  let [day, until] = ['', 0]
  for (const one of byStart) {
    if (one.day !== day) [day, until] = [one.day, 0]
    const end = one.start + one.minutes
    added[one.at] = Math.max(0, end - Math.max(one.start, until))
    until = Math.max(until, end)
  }
  return added
}

/** The minute of the day at which a session begins; undefined where that is not known, or a file has it in other words. */
export function startOf(time: string | undefined): number | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}
