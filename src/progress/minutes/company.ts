// One provider's sessions side by side on the clock. A provider has one hour in an hour: where sessions overlap, the
// minutes in common were group minutes for each student there, and are shared between them in the provider's own time.
import { startOf } from './once.js'
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
    const clock = clockOf(session)
    if (!clock) {
      const alone = groupSize < 2
      return {
        individual: alone ? minutes : 0,
        group: alone ? 0 : minutes,
        share: minutes / groupSize,
        overlaps: false,
      }
    }
    const beside = sessions.filter((other, place) => place !== at && overlap(session, other))
    return splitOf(
      clock,
      groupSize > 1,
      beside.map(clockOf).filter((one) => one !== undefined),
    )
  })
}

/** Whether two sessions that were held share time on the clock. */
export function overlap(one: HeldSession, other: HeldSession): boolean {
  if (!isDelivered(one.status) || !isDelivered(other.status) || one.day !== other.day) return false
  const [first, second] = [clockOf(one), clockOf(other)]
  return first !== undefined && second !== undefined && first.from < second.to && second.from < first.to
}

/** From when to when, in minutes of the day. */
interface OnClock {
  readonly from: number
  readonly to: number
}

function clockOf({ startTime, minutes }: HeldSession): OnClock | undefined {
  const from = startOf(startTime)
  return from === undefined ? undefined : { from, to: from + minutes }
}

function splitOf(own: OnClock, isGroup: boolean, beside: readonly OnClock[]): Company {
  const edges = [own, ...beside]
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge >= own.from && edge <= own.to)
    .sort((a, b) => a - b)
  let [individual, group, share] = [0, 0, 0]
  for (const [nth, from] of edges.slice(0, -1).entries()) {
    const length = (edges[nth + 1] ?? from) - from
    const others = beside.filter((span) => span.from <= from && span.to >= from + length).length
    if (isGroup || others > 0) group += length
    else individual += length
    share += length / (others + 1)
  }
  return { individual, group, share, overlaps: !isGroup && beside.length > 0 }
}
