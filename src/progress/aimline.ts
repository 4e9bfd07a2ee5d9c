// The aimline: straight from the baseline to the target, by days. Weeks without school are not taken out of it.
// Source: expected(t) = b + (g − b)·(t − t₀)/(T − t₀) (fastactionedu.com: 35 to 90 in 20 weeks is 2.75 a week).
import { type Day, daysBetween } from '#time/day'
import type { Aim } from './data-point.js'
import { daysInWeek } from './line.js'

/** What is expected on a day, in the goal's unit. After the target's day it stays at the target. */
export function expectedOn({ from, to }: Aim, day: Day): number {
  const all = daysBetween(from.day, to.day)
  if (all <= 0 || day >= to.day) return to.value
  if (day <= from.day) return from.value
  return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / all
}

/** How much is expected of a week, in the goal's unit; 0 where the aim has no time. */
export function aimSlopePerWeek({ from, to }: Aim): number {
  const days = daysBetween(from.day, to.day)
  return days <= 0 ? 0 : ((to.value - from.value) / days) * daysInWeek
}
