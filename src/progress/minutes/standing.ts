// How the minutes of a service stand: owed, provided, missed and for what reason, still to provide.
//
// The figures and their names are those of service fidelity reports: owed, provided, not provided by reason, accounted,
// unaccounted, remaining. What must be made up is the team's to say; nothing here says it.
import { minutesAdded } from './once.js'
import { type HeldSession, isDelivered, missedStatuses, type SessionStatus } from './session.js'

export interface Standing {
  /** Undefined where the plan does not say how often. */
  readonly owed: number | undefined
  /** Overlapping minutes once, make-ups among them. */
  readonly provided: number
  readonly madeUp: number
  /** By reason, those with minutes alone. */
  readonly missed: Partial<Readonly<Record<SessionStatus, number>>>
  /** Provided, or missed for a reason and not made up. */
  readonly accounted: number
  /** Owed, and nothing was logged of it. */
  readonly unaccounted: number
  readonly remaining: number
  /** Of what is owed, to a tenth; undefined where nothing is. */
  readonly percentDelivered: number | undefined
}

/** @param owed whole or in fractions: it is told in whole minutes */
export function standingOf(owed: number | undefined, sessions: readonly HeldSession[]): Standing {
  const added = minutesAdded(sessions)
  const sum = (counts: (session: HeldSession) => boolean) =>
    round(sessions.reduce((total, session, at) => (counts(session) ? total + (added[at] ?? 0) : total), 0))
  const provided = sum(({ status }) => isDelivered(status))
  const madeUp = sum(({ status }) => status === 'makeUp')
  const missed = missedOf(sessions)
  const missedInAll = Object.values(missed).reduce((total, minutes) => total + minutes, 0)
  const accounted = round(provided + Math.max(0, missedInAll - madeUp))
  const due = owed === undefined ? undefined : Math.round(owed)
  return {
    owed: due,
    provided,
    madeUp,
    missed,
    accounted,
    unaccounted: Math.max(0, round((due ?? 0) - accounted)),
    remaining: Math.max(0, round((due ?? 0) - provided)),
    percentDelivered: due ? Math.round((provided * 1000) / due) / 10 : undefined,
  }
}

function missedOf(sessions: readonly HeldSession[]): Standing['missed'] {
  const counted = missedStatuses.map((status) => {
    const of = sessions.filter((session) => session.status === status)
    return [status, round(of.reduce((total, { minutes }) => total + minutes, 0))] as const
  })
  return Object.fromEntries(counted.filter(([, minutes]) => minutes > 0))
}

/** Minutes may be logged in fractions, and their sums are told without the dust of adding them. */
function round(minutes: number): number {
  return Math.round(minutes * 100) / 100
}
