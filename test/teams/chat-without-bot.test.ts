// The box stands in chats that the bot is not in: what it says there is true, and nothing that fails there fails elsewhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { buttonOf } from './filled-in.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import { activity, type Json, message, press, type Served, sendActivity, serve, teacher } from './signed-activity.js'

let microsoft: Microsoft
let district: District
let served: Served
beforeAll(async () => {
  microsoft = await startMicrosoft()
  district = await openSmallDistrict()
  served = await serve(microsoft, district.bot)
  for (const id of [teacher.id, teacher.aadObjectId]) {
    microsoft.members.set(id, { email: emailOf('teacher.now'), userRole: 'user' })
  }
})
beforeEach(() => {
  microsoft.calls.length = 0
  microsoft.refusals.length = 0
})
afterAll(async () => {
  await served.stop()
  await district.close()
  await microsoft.close()
})

const answerTo = async (sent: Json) => JSON.parse((await sendActivity(served.url, microsoft, sent)).text)
const search = (where: 'channel' | 'groupChat') => {
  const value = { commandId: 'findStudent', parameters: [{ name: 'student', value: 'jane' }] }
  return activity(where, { type: 'invoke', name: 'composeExtension/query', value })
}
/** The bot is not in the chat: it may ask for nobody there, and post nothing. */
const notThere = () =>
  microsoft.refusals.push(({ path }) =>
    path.startsWith('/v3/conversations/19:') ? { status: 403, code: 'BotNotInConversationRoster' } : undefined,
  )
async function sharedCard() {
  const { composeExtension } = await answerTo(search('channel'))
  return buttonOf(composeExtension.attachments[0].content as AdaptiveCard, 'Open').data
}

test('whoever is not known yet and searches there is told so, and not that there is no such student', async () => {
  notThere()
  const { composeExtension } = await answerTo(search('groupChat'))
  expect(composeExtension.text).toContain('write to me in our chat')
})

test('whoever presses and can’t be written to is told so', async () => {
  const data = await sharedCard()
  notThere()
  microsoft.refusals.push(({ path, method }) =>
    method === 'POST' && path === '/v3/conversations' ? { status: 403, code: 'Forbidden' } : undefined,
  )
  expect(JSON.stringify(await answerTo(press('groupChat', data)))).toContain("I can't write to you yet")
})

test('a private answer that two people’s chat refuses is still given in a channel', async () => {
  const data = await sharedCard()
  microsoft.refusals.push(({ path, targeted }) =>
    targeted && path.includes('@unq.gbl.spaces') ? { status: 400, code: 'BadRequest' } : undefined,
  )
  const conversation = { id: '19:aad-teacher_aad-other@unq.gbl.spaces', conversationType: 'personal' }
  await answerTo(press('personal', data, { conversation }))
  microsoft.calls.length = 0
  await sendActivity(served.url, microsoft, message('channel', 'help'))
  expect(microsoft.calls.filter(({ method, targeted }) => method === 'POST' && targeted)).toHaveLength(1)
})
