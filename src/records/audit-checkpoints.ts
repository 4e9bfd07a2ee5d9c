// How long the audit log was, and where its chain ended, at some moments: kept elsewhere, so that a log whose end was cut
// off, or that was made again, no longer fits.
import type { Instant } from '#time/clock'

/** Where the chain ended. */
export interface ChainHead {
  /** The newest entry's number: how many there are. */
  readonly number: number
  /** Its keyed hash, in hexadecimal. */
  readonly hash: string
}

export interface AuditCheckpoints {
  /** Where the chain ends now. */
  head(): Promise<ChainHead>
  /** When the first entry was written; undefined where none was. */
  begunAt(): Promise<Instant | undefined>
  /**
   * Keeps where the chain ends, where something was written since the last checkpoint.
   * @param leastMs no sooner after the last one than this
   * @returns whether one was kept
   */
  keep(leastMs?: number): Promise<boolean>
}

/** So much of a hash is told to people, who compare it by eye. */
export const shortHead = 12
