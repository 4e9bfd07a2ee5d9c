// Long-running repetition: again and again until it is told to stop, never two at a time.
import { untilStopped } from './until-stopped.js'

/** Repeats work every so many minutes. A run that takes longer than that is followed by the next beat. */
export function repeat(minutes: number, work: () => Promise<unknown>): Promise<number> {
  let running: Promise<unknown> | undefined
  const beat = setInterval(() => {
    running ??= work().finally(() => {
      running = undefined
    })
  }, minutes * 60_000)
  return untilStopped(async () => {
    clearInterval(beat)
    await running
  })
}
