// Long-running repetition: again and again until it is told to stop, never two at a time.
import { schedule } from 'node-cron'
import { untilStopped } from './until-stopped.js'

/** Repeats work every so many minutes. A run that takes longer than that is followed by the next beat. */
export function repeat(minutes: number, work: () => Promise<unknown>): Promise<number> {
  let beats = 0
  let running: Promise<unknown> | undefined
  // A heartbeat and no more: node-cron's own intervals and time zones are wrong around daylight saving.
  const heartbeat = schedule(
    '* * * * *',
    () => {
      beats += 1
      if (beats % minutes !== 0 || running) return
      running = work().finally(() => {
        running = undefined
      })
    },
    { timezone: 'UTC' },
  )
  return untilStopped(async () => {
    await heartbeat.stop()
    await running
  })
}
