// A session of a service as it was logged: how long, when, and whether it was provided or why not.
import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'

export const sessionStatuses = [
  'provided',
  'makeUp',
  'studentAbsent',
  'studentExcused',
  'studentUnavailable',
  'providerAbsent',
  'schoolClosed',
  'refused',
] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** The statuses of a session that was not held, each a reason. */
export const missedStatuses = sessionStatuses.filter((status) => !isDelivered(status))

/** What the arithmetic needs of a session. */
export interface HeldSession {
  readonly day: Day
  readonly minutes: number
  readonly status: SessionStatus
  /** Absent where only the length is known: such a session overlaps nothing. */
  readonly startTime?: TimeOfDay
}

/** Whether the student was served: a make-up counts as much as a session on its own day. */
export function isDelivered(status: SessionStatus): boolean {
  return status === 'provided' || status === 'makeUp'
}

/** What else is written down of a session. */
export interface SessionDetails {
  /** By its name, as the plan had it on that day. */
  readonly service: string
  /** Its id in the plan, which a new name leaves as it is; absent where a file named it. */
  readonly serviceId?: string
  readonly reason?: string
  readonly startTime?: TimeOfDay
  readonly groupSize?: number
  readonly delivery?: string
  readonly providerEmail?: string
  readonly note?: string
  /** Of a session that puts another right: why. */
  readonly correction?: string
}
