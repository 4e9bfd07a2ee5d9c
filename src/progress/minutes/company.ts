// One provider's sessions side by side on the clock. A provider has one hour in an hour: where sessions overlap, the
// minutes in common were group minutes for each student there, and are shared between them in the provider's own time.
import { minuteOf } from './once.js'
import { type HeldSession, isDelivered } from './session.js'

/** A session as it counts for whoever gave it. */
export interface GivenSession extends HeldSession {
  /** How many students there were, as it was logged. */
  readonly groupSize?: number
}

export interface Company {
  /** Minutes with this student alone, and minutes with others too. */
  readonly individual: number
  readonly group: number
  /** This session's part of the provider's own time. */
  readonly share: number
  /** It was logged as individual, and another session of the provider's overlapped it. */
  readonly overlaps: boolean
}

/**
 * Splits one provider's sessions into individual and group minutes, in the order given. The shares of all sessions of
 * known times sum up to the time on the clock, each minute once. A group of unknown times is shared by its size.
 */
export function companyOf(sessions: readonly GivenSession[]): readonly Company[] {
  return sessions.map((session, at) => {
    if (!isDelivered(session.status)) return { individual: 0, group: 0, share: 0, overlaps: false }
    const { minutes, groupSize = 1 } = session
    if (session.startTime === undefined) {
      const alone = groupSize < 2
      return {
        individual: alone ? minutes : 0,
        group: alone ? 0 : minutes,
        share: minutes / groupSize,
        overlaps: false,
      }
    }
    const beside = sessions.filter((other, place) => place !== at && overlap(session, other))
    return splitOf(session, beside)
  })
}

/** Whether two sessions that were held share time on the clock. */
export function overlap(one: HeldSession, other: HeldSession): boolean {
  if (!isDelivered(one.status) || !isDelivered(other.status) || one.day !== other.day) return false
  if (one.startTime === undefined || other.startTime === undefined) return false
  const [first, second] = [minuteOf(one.startTime), minuteOf(other.startTime)]
  return first < second + other.minutes && second < first + one.minutes
}

function splitOf(session: GivenSession, beside: readonly GivenSession[]): Company {
  const isGroup = (session.groupSize ?? 1) > 1
  const start = minuteOf(session.startTime ?? '')
  const end = start + session.minutes
  const spans = beside.map((other) => {
    const from = minuteOf(other.startTime ?? '')
    return { from, to: from + other.minutes }
  })
  const edges = [start, end, ...spans.flatMap(({ from, to }) => [from, to])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  let [individual, group, share] = [0, 0, 0]
  for (const [nth, from] of edges.slice(0, -1).entries()) {
    const length = (edges[nth + 1] ?? from) - from
    const others = spans.filter((span) => span.from <= from && span.to >= from + length).length
    if (isGroup || others > 0) group += length
    else individual += length
    share += length / (others + 1)
  }
  return { individual, group, share, overlaps: !isGroup && beside.length > 0 }
}
