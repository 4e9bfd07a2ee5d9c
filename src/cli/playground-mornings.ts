// The reminders of the made-up school, one school morning after the other: the real jobs, minute by minute of that day,
// and the real relay, into the playground's own postbox.
import { createPostbox, type Mornings } from '#adapters/playground/postbox'
import { createOutbox } from '#db/records/outbox'
import type { Log } from '#records/log'
import { relayPosts } from '#reminders/channels/relay-posts'
import { keepObligations } from '#reminders/delivery/keep-obligations'
import { reminderJobs } from '#reminders/jobs'
import { relayOnce } from '#reminders/relay'
import { clocksOf } from '#reminders/times-of-day'
import { type Clock, clockOfNow } from '#time/clock'
import { addDays, type Day, spokenDay } from '#time/day'
import { botOf } from '../main.js'
import type { District } from './open-district.js'

/** No school is closed for longer. */
const furthestDays = 30

/** @param district a playground's: what is sent here arrives nowhere else */
export function playgroundMornings(district: District, log: Log): Mornings {
  let next: Day = district.clock.today()
  let before: Promise<unknown> = Promise.resolve()

  async function findNext() {
    const last = addDays(next, furthestDays)
    while (next <= last) {
      const day = next
      next = addDays(next, 1)
      const found = await runMorning(day, district, log)
      if (found.messages.length + found.posts.length > 0) return { day: spokenDay(day), ...found }
    }
    return { day: '', messages: [], posts: [] }
  }

  return {
    // One after the other: two at once would share a day.
    next() {
      const found = before.then(findNext)
      before = found.catch(() => undefined)
      return found
    },
  }
}

async function runMorning(day: Day, district: District, log: Log) {
  const { timeZone } = district.clock
  let at: Clock = district.clock
  const clock = clockOfNow(timeZone, () => at)
  const { jobParts } = botOf({ ...district, clock }, log)
  const postbox = createPostbox()
  const parts = { ...jobParts, messengers: [postbox.messenger] }
  const outbox = createOutbox(district.database, district.seal, clock)
  for (const time of clocksOf(day, timeZone)) {
    at = time
    for (const job of [keepObligations, ...reminderJobs]) await job.run({ ...parts, clock })
    await relayOnce({ outbox, messengers: parts.messengers, clock, log })
    await relayPosts(parts)
  }
  return postbox.empty()
}
