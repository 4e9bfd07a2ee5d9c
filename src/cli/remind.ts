// `caseload remind`: runs the reminder jobs of today now, or shows what they would post.
import { defineCommand } from 'citty'
import { createOutbox } from '#db/records/outbox'
import { relayPosts } from '#reminders/channels/relay-posts'
import { reminderJobs } from '#reminders/jobs'
import { relayOnce } from '#reminders/relay'
import { clocksOf } from '#reminders/times-of-day'
import { dayFrom } from '#time/day'
import { botOf, openPlatforms } from '../main.js'
import { type District, openDistrict } from './open-district.js'
import { pinoLog } from './pino-log.js'
import { rehearsed } from './rehearsed.js'
import { WrongCall } from './wrong-call.js'

export const remind = defineCommand({
  meta: { name: 'remind', description: 'Run the reminder jobs of today now' },
  args: {
    'dry-run': { type: 'boolean', description: 'Print what would be posted, and post nothing' },
    'as-of': { type: 'string', valueHint: 'DATE', description: 'With --dry-run: all that another day would post' },
    json: { type: 'boolean', description: 'As data' },
  },
  async run({ args }) {
    const asOf = args['as-of'] === undefined ? undefined : dayFrom(args['as-of'])
    if (args['as-of'] !== undefined && !asOf) throw new WrongCall('--as-of takes a date such as 2026-12-18.')
    if (asOf && !args['dry-run']) throw new WrongCall('--as-of goes with --dry-run: nothing is sent for another day.')
    const district = await openDistrict()
    try {
      if (!args['dry-run']) return await send(district, args.json === true)
      const found = await rehearsed(district, asOf)
      process.stdout.write(
        args.json
          ? `${JSON.stringify(found)}\n`
          : found
              .map(({ job, platform, destination, text }) => `${job} to ${destination} (${platform})\n${text}\n\n`)
              .join(''),
      )
      return 0
    } finally {
      await district.close()
    }
  },
})

/** Does it, and sends what is due. What can't be sent now waits for the bot. */
async function send(district: District, asJson: boolean): Promise<number> {
  const log = pinoLog(district.config.logLevel)
  const { bot, jobParts } = botOf(district, log)
  const platforms = await openPlatforms(district, bot, log)
  const messengers = platforms.map(({ messenger }) => messenger)
  const { database, seal, clock } = district
  let decided = 0
  for (const at of clocksOf(clock.today(), clock.timeZone)) {
    for (const job of reminderJobs) decided += await job.run({ ...jobParts, messengers, clock: at })
  }
  const outbox = createOutbox(database, seal, clock)
  let sent = 0
  for (;;) {
    const now =
      messengers.length === 0
        ? 0
        : (await relayOnce({ outbox, messengers, clock, log })) + (await relayPosts({ ...jobParts, messengers }))
    if (now === 0) break
    sent += now
  }
  const { waiting } = await outbox.counts()
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ decided, sent, waiting })}\n`
      : `${decided} reminders, ${sent} sent, ${waiting} waiting\n`,
  )
  return 0
}
