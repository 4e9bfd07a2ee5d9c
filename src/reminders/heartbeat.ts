// Once a minute every job may do what is due. A heartbeat and no more: when something is due is reckoned by the job,
// in the schools' time zone; node-cron's own time zones are wrong around daylight saving (node-cron #492, #509).
import { schedule } from 'node-cron'
import { newReference, note, whereOf } from '#records/public-text'
import type { Job, JobParts } from './job.js'

/** Runs every job once. One that fails holds up no other. @returns how many things were done */
export async function tick(jobs: readonly Job[], parts: JobParts): Promise<number> {
  let done = 0
  for (const job of jobs) {
    try {
      done += await job.run(parts)
    } catch (reason) {
      parts.log.error(note`a job failed`, { reference: newReference(), where: whereOf(reason) })
    }
  }
  return done
}

/** Ticks once a minute until it is stopped; never two at a time. */
export function startHeartbeat(jobs: readonly Job[], parts: JobParts): { stop(): Promise<void> } {
  let running: Promise<unknown> | undefined
  const beat = () => {
    running ??= tick(jobs, parts).finally(() => {
      running = undefined
    })
  }
  const heartbeat = schedule('* * * * *', beat, { timezone: 'UTC' })
  return {
    async stop() {
      await heartbeat.stop()
      await running
    },
  }
}
