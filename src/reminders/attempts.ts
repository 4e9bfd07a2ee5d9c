// When something is tried again that did not go out, and when it is given up.
import type { Instant } from '#time/clock'

/** Over about five hours. */
export const mostAttempts = 12
const firstPauseMs = 15_000
const longestPauseMs = 60 * 60_000
const shortestPauseMs = 1_000

/** As often it is tried just as soon as the platform allows. */
const soonAttempts = 3

/**
 * As soon as the platform asks, a few times; then no sooner than that, and as late as where it asks nothing: one that asks for
 * a second over and over does not use up all tries in a quarter of a minute.
 * @param attempts how many there were
 * @param afterMs how long the platform asks to wait, where it says so
 */
export function nextAttempt(now: Instant, attempts: number, afterMs?: number): Instant {
  const grown = Math.min(firstPauseMs * 2 ** Math.max(attempts - 1, 0), longestPauseMs)
  if (afterMs === undefined) return (now + grown) as Instant
  const asked = Math.max(afterMs, shortestPauseMs)
  return (now + (attempts <= soonAttempts ? asked : Math.max(asked, grown))) as Instant
}
