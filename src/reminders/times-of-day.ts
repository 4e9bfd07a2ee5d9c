// A civil day from its first minute to its last, in steps so small that no job's time is missed.
import { type Clock, dayAt } from '#time/clock'
import type { Day } from '#time/day'
import { addMinutes, instantAt, type TimeOfDay } from '#time/time-of-day'

/** A lesson's message is sent within ten minutes of its beginning, and no other job is as exact. */
const stepMinutes = 10

/** Clocks that stand at one time of the day after the other. */
export function* clocksOf(day: Day, timeZone: string): Generator<Clock> {
  let time: TimeOfDay = '00:00'
  for (;;) {
    const now = instantAt(day, time, timeZone)
    yield { timeZone, now: () => now, today: () => day, dayOf: (instant) => dayAt(instant, timeZone) }
    const next = addMinutes(time, stepMinutes)
    if (next <= time || next === '23:59') return
    time = next
  }
}
