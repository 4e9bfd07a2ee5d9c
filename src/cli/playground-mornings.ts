// The reminders of the made-up school, one school morning after the other: the real jobs, minute by minute of that day,
// and the real relay, into the playground's own postbox.
import { createPostbox, type Mornings, type Postbox } from '#adapters/playground/postbox'
import type { Arrived, Morning } from '#adapters/playground/wire'
import { createOutbox } from '#db/records/outbox'
import type { Log } from '#records/log'
import { relayPosts } from '#reminders/channels/relay-posts'
import { keepObligations } from '#reminders/delivery/keep-obligations'
import { messageHours } from '#reminders/delivery/message-hours'
import { reminderJobs } from '#reminders/jobs'
import { relayOnce } from '#reminders/relay'
import { clocksOf } from '#reminders/times-of-day'
import { type Clock, clockOfNow } from '#time/clock'
import { addDays, type Day, spokenDay } from '#time/day'
import { timeAt } from '#time/time-of-day'
import { botOf } from '../main.js'
import type { District } from './open-district.js'

/** No school is closed for longer. */
const furthestDays = 30

/** @param district a playground's: what is sent here arrives nowhere else */
export function playgroundMornings(district: District, log: Log): Mornings {
  const { database, seal, clock } = district
  const postbox = createPostbox()
  let next: Day = comingMorning(clock)
  let before: Promise<unknown> = Promise.resolve()

  async function findNext(): Promise<Morning> {
    const last = addDays(next, furthestDays)
    while (next <= last) {
      const day = next
      next = addDays(next, 1)
      await runMorning(day, district, log, postbox)
      const found = postbox.empty()
      if (found.messages.length + found.posts.length > 0) return { day: spokenDay(day), ...found }
    }
    return { day: '', ...postbox.empty() }
  }

  async function sendNow(): Promise<Arrived> {
    await relayOnce({ outbox: createOutbox(database, seal, clock), messengers: [postbox.messenger], clock, log })
    return postbox.empty()
  }

  // One after the other: two at once would share a day.
  function inTurn<Found>(find: () => Promise<Found>): Promise<Found> {
    const found = before.then(find)
    before = found.catch(() => undefined)
    return found
  }

  return { next: () => inTurn(findNext), now: () => inTurn(sendNow) }
}

/** Today's where it has not begun: what is set going during the day is sent on the morning after it. */
function comingMorning(clock: Clock): Day {
  const today = clock.today()
  return timeAt(clock.now(), clock.timeZone) < messageHours.from ? today : addDays(today, 1)
}

async function runMorning(day: Day, district: District, log: Log, { messenger }: Postbox): Promise<void> {
  const { timeZone } = district.clock
  let at: Clock = district.clock
  const clock = clockOfNow(timeZone, () => at)
  const { jobParts } = botOf({ ...district, clock }, log)
  const parts = { ...jobParts, messengers: [messenger] }
  const outbox = createOutbox(district.database, district.seal, clock)
  for (const time of clocksOf(day, timeZone)) {
    at = time
    for (const job of [keepObligations, ...reminderJobs]) await job.run({ ...parts, clock })
    await relayOnce({ outbox, messengers: parts.messengers, clock, log })
    await relayPosts(parts)
  }
}
