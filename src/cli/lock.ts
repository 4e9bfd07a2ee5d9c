// `caseload lock`: for a lost phone. Unties somebody's accounts, closes what is open for them, and takes the bot's messages
// about students out of their chats. What a platform doesn't take now, the bot that runs goes on trying.
import { defineCommand } from 'citty'
import { createOutbox } from '#db/records/outbox'
import { standingMessages } from '#db/records/standing-messages'
import { createStore } from '#db/records/store'
import { fullName } from '#people/staff'
import { relayOnce } from '#reminders/relay'
import { botOf, openPlatforms } from '../main.js'
import { type District, openDistrict } from './open-district.js'
import { byOperator, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'

export const lock = defineCommand({
  meta: { name: 'lock', description: "Lock somebody's accounts, for a lost phone" },
  args: {
    email: { type: 'positional', required: true, description: 'The address of the member of staff on the roster' },
    lift: { type: 'boolean', description: 'Lift the lock: their accounts tie themselves again by their address' },
  },
  async run({ args }) {
    const district = await openDistrict()
    try {
      const { database, seal, clock } = district
      const store = createStore(database, seal, clock)
      const found = await store.staffWithEmail(args.email)
      const staff = found.find((one) => one.active) ?? found[0]
      if (!staff) {
        await writeDownAct(store, { command: 'lock', outcome: 'refused', students: [], words: args.email })
        process.stderr.write(`Nobody on the roster has the address ${args.email}.\n`)
        return 1
      }
      const entry = (command: string) => () =>
        ({ ...byOperator(), actor: staff.id, command, outcome: 'changed', students: [], words: args.email }) as const
      if (args.lift) {
        const lifted = await store.commit({ deliveries: [], entry: entry('unlock') }, (unit) => unit.unlock(staff.id))
        process.stdout.write(`${fullName(staff)} ${lifted ? 'can use the bot again.' : 'was not locked.'}\n`)
        return 0
      }
      const locked = await store.commit({ deliveries: [], entry: entry('lock') }, (unit) => unit.lock(staff.id))
      const left = await takeAway(district, staff.id)
      const lines = [
        `${fullName(staff)} is locked.`,
        `Accounts untied: ${locked.accounts.length}`,
        `Links and calendar feeds closed: ${locked.links}`,
        `Messages about students taken away: ${locked.messages - left} of ${locked.messages}`,
        ...(left > 0 ? ['The others could not be reached; the bot goes on trying while it runs.'] : []),
        'Only what the bot wrote in its own chat can be taken away. Sign the lost phone out of Slack or Teams too.',
        `To lift it: caseload lock ${args.email} --lift`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

/** @returns how many messages still stand */
async function takeAway(district: District, staff: string): Promise<number> {
  const { database, seal, clock } = district
  const standing = standingMessages(database, seal, clock)
  if ((await standing.leftOf(staff)) === 0) return 0
  const log = pinoLog(district.config.logLevel)
  const messengers = (await openPlatforms(district, botOf(district, log).bot, log)).map(({ messenger }) => messenger)
  const outbox = createOutbox(database, seal, clock)
  for (let sent = 1; sent > 0 && messengers.length > 0; ) sent = await relayOnce({ outbox, messengers, clock, log })
  return standing.leftOf(staff)
}
