// There is one parser: what can be asked anywhere can be asked in the personal chat, in a group chat and in a channel.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bot } from '#bot/bot'
import { allCommands } from '#commands/all'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import { message, press, type Served, sendActivity, serve, teacher, type Where } from './signed-activity.js'

let microsoft: Microsoft
let district: District
let served: Served
let answered: string[] = []

beforeAll(async () => {
  microsoft = await startMicrosoft()
  district = await openSmallDistrict()
  const bot: Bot = {
    ...district.bot,
    handle: async (request, profile) => {
      const outcome = await district.bot.handle(request, profile)
      if (outcome.type === 'reply') answered.push(outcome.reply.command)
      return outcome
    },
  }
  served = await serve(microsoft, bot)
  for (const id of [teacher.id, teacher.aadObjectId]) {
    microsoft.members.set(id, { email: emailOf('teacher.now'), userRole: 'user' })
  }
})
afterAll(async () => {
  await served.stop()
  await district.close()
  await microsoft.close()
})

/** What anybody of the staff may ask; each by its plainest phrase. */
const spoken = allCommands.filter(({ byButtonOnly, mayUse }) => !byButtonOnly && mayUse === 'staff')

describe.each(['personal', 'groupChat', 'channel'] as const)('in a %s', (where: Where) => {
  it('every command is understood', async () => {
    const missed: string[] = []
    for (const { name, phrases } of spoken) {
      answered = []
      await sendActivity(served.url, microsoft, message(where, phrases[0] ?? name))
      if (answered.length !== 1) missed.push(`${name}: ${answered.join(', ')}`)
      else if (answered[0] !== name) missed.push(`${name}: ${answered[0]}`)
    }
    expect(missed).toEqual([])
  })
})

it('the number of one’s own, behind a post, is counted by the bot and noted', async () => {
  answered = []
  const before = (await district.audit()).length
  const data = {
    counts: 'overdue',
    text: '12 are past their day.',
    button: { label: 'Open my list', action: { command: 'due', input: { overdue: true } } },
  }
  const { text } = await sendActivity(served.url, microsoft, press('channel', data))
  expect(answered).toEqual(['countMine'])
  expect(text).toMatch(/Yours: \d+\.|None of them is yours\./)
  expect((await district.audit()).slice(before).map(({ command }) => command)).toContain('countMine')
})
