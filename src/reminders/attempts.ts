// When something is tried again that did not go out, and when it is given up.
import type { Instant } from '#time/clock'

/** Over about five hours. */
export const mostAttempts = 12
const firstPauseMs = 15_000
const longestPauseMs = 60 * 60_000

/**
 * Never sooner than the platform asks; and as late as without that, so that a platform which asks for a second over and over
 * does not use up all tries in a quarter of a minute.
 * @param attempts how many there were
 * @param afterMs how long the platform asks to wait, where it says so
 */
export function nextAttempt(now: Instant, attempts: number, afterMs?: number): Instant {
  const grown = Math.min(firstPauseMs * 2 ** Math.max(attempts - 1, 0), longestPauseMs)
  return (now + Math.max(afterMs ?? 0, grown)) as Instant
}
