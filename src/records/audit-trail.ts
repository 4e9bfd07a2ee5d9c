// The audit log read back, entry by entry, for the page of a playground.
import type { Instant } from '#time/clock'
import type { AuditedStudent } from './audit.js'

/** An audit entry as it was written. */
export interface WrittenEntry {
  readonly at: Instant
  readonly user: string
  readonly command: string
  readonly outcome: string
  readonly students: readonly AuditedStudent[]
  /** What was typed is kept, sealed; it is not opened here. */
  readonly keepsWords: boolean
  readonly previous: string
  readonly hash: string
}

export interface AuditTrail {
  /** The newest entry's number; 0 where there is none. */
  newest(): Promise<number>
  /** What was written after an entry, oldest first. */
  after(entry: number): Promise<readonly WrittenEntry[]>
}
