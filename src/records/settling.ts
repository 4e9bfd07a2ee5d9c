// What may become of a message or a post that a process has claimed, beside being sent.
import type { Instant } from '#time/clock'
import type { Undelivered } from './undelivered.js'

/** The outcomes of a claim, for messages and posts alike. */
export interface Settling {
  /**
   * @param isUnsure whether it may have arrived nevertheless; but a platform that says nothing is away, most likely, and it is
   * tried as often as ever
   */
  later(id: string, at: Instant, isUnsure?: boolean): Promise<void>
  /** What was unsure has been asked: it is not there. */
  absent(id: string): Promise<void>
  /** Final. @param reason for the administrator; names nobody */
  dead(id: string, reason: Undelivered): Promise<void>
}
