// Sessions of services: logged in chat or read from sessions.csv, put right with a reason, never rewritten.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { SessionDetails, SessionStatus } from '#progress/minutes/session'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** What is written down of a session. */
export interface SessionEntry extends SessionDetails {
  readonly studentId: StudentId
  readonly day: Day
  readonly minutes: number
  readonly status: SessionStatus
  /** Who gave it, or was to give it. */
  readonly providerId?: StaffId
}

export interface ServiceSession extends SessionEntry {
  readonly id: string
  /** Absent where a file told of it. */
  readonly loggedBy?: StaffId
  readonly loggedAt?: Instant
  /** The session that puts this one right; both stay. */
  readonly correctedBy?: string
}

export interface ServiceSessions {
  /** What was written down of these students from one day to another, oldest first, with what was put right since. */
  between(permits: readonly Permit[], from: Day, to: Day): Promise<readonly ServiceSession[]>
  /** One session; undefined where there is none, of these students. */
  session(permits: readonly Permit[], id: string): Promise<ServiceSession | undefined>
}

export type SessionLogged =
  | { readonly type: 'logged'; readonly id: string }
  /** It was before, so often. */
  | { readonly type: 'already'; readonly last: ServiceSession; readonly times: number }

/** What a change does to the sessions. */
export interface SessionWork {
  /** @param times the how-manieth equal session of the day is meant: what stands there already is not written twice */
  add(entry: SessionEntry, by: StaffId, times: number): Promise<SessionLogged>
  /** Puts a session right by another; both stay. @returns undefined where it was corrected before or is gone */
  correct(id: string, entry: SessionEntry, by: StaffId): Promise<string | undefined>
  /** Takes back what was logged in chat. @returns false where that was done before, or something was built on it */
  takeBack(id: string): Promise<boolean>
}

/** Those that stand: not put right since. */
export function standing<One extends { readonly correctedBy?: string }>(sessions: readonly One[]): readonly One[] {
  return sessions.filter((one) => one.correctedBy === undefined)
}
