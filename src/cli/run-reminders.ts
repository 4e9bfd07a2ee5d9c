// Runs the reminder jobs of today now, whatever the time of day, and sends what is due. What can't be sent now waits for
// the bot.
import { createOutbox } from '#db/records/outbox'
import { writingDays } from '#records/preferences'
import type { HoursChosen } from '#records/writing-hours'
import { relayPosts } from '#reminders/channels/relay-posts'
import { reminderJobs } from '#reminders/jobs'
import { relayOnce } from '#reminders/relay'
import { clocksOf } from '#reminders/times-of-day'
import { botOf, openPlatforms } from '../main.js'
import type { District } from './open-district.js'
import { pinoLog } from './pino-log.js'

/** Whoever runs it by hand means now. What people chose for themselves holds all the same. */
const atAnyTime: HoursChosen = { quietFrom: '00:00', quietUntil: '00:00', days: writingDays }

export interface Reminded {
  readonly decided: number
  readonly sent: number
  readonly waiting: number
}

export async function runReminders(district: District): Promise<Reminded> {
  const log = pinoLog(district.config.logLevel)
  const { bot, jobParts } = botOf(district, log)
  const messengers = (await openPlatforms(district, bot, log)).map(({ messenger }) => messenger)
  const { database, seal, clock } = district
  let decided = 0
  for (const at of clocksOf(clock.today(), clock.timeZone)) {
    for (const job of reminderJobs) decided += await job.run({ ...jobParts, messengers, clock: at })
  }
  const outbox = createOutbox(database, seal, clock, atAnyTime)
  let sent = 0
  for (let now = 1; now > 0 && messengers.length > 0; sent += now) {
    now = (await relayOnce({ outbox, messengers, clock, log })) + (await relayPosts({ ...jobParts, messengers }))
  }
  const { waiting } = await outbox.counts()
  return { decided, sent, waiting }
}
