// When something is tried again that did not go out, and when it is given up.
import type { Instant } from '#time/clock'

/** Over about five hours. */
export const mostAttempts = 12
const firstPauseMs = 15_000
const longestPauseMs = 60 * 60_000
const shortestPauseMs = 1_000

/** @param attempts how many there were @param afterMs how long the platform asks to wait, where it says so */
export function nextAttempt(now: Instant, attempts: number, afterMs?: number): Instant {
  const grown = Math.min(firstPauseMs * 2 ** Math.max(attempts - 1, 0), longestPauseMs)
  return (now + Math.max(afterMs ?? grown, shortestPauseMs)) as Instant
}
