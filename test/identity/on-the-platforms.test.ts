// What Slack and Teams tell of people, by signed requests; and the answers that stand in chats with them.
import { expect, test } from 'vitest'
import type { AccountNews, StandingAnswers } from '#bot/account-news'
import type { Profile } from '#bot/request'
import type { Account } from '#people/staff'
import { running, secret, userId } from '../slack/adapter.js'
import { directMessage, sendEvent } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { botAnswering, jordan } from '../teams/answering.js'
import { startMicrosoft, tenant } from '../teams/microsoft.js'
import { activity, message, press, sendActivity, serve, teacher } from '../teams/signed-activity.js'

function heard() {
  const changes: [Account, Profile][] = []
  const doubts: Account[] = []
  const stands: [Account, string][] = []
  const news: AccountNews = {
    changed: async (account, profile) => void changes.push([account, profile]),
    doubtful: async (account) => void doubts.push(account),
  }
  const standing: StandingAnswers = { remember: async (...one) => void stands.push(one) }
  return { changes, doubts, stands, news, standing }
}

test.each([
  ['a new address', { profile: { email: 'new@school.example' } }, { email: 'new@school.example', outsider: false }],
  ['a deactivation', { deleted: true, profile: { email: 'a@school.example' } }, { outsider: true }],
  ['a guest', { is_restricted: true }, { outsider: true }],
  ['a guest of one channel', { is_ultra_restricted: true }, { outsider: true }],
  ['a stranger', { is_stranger: true }, { outsider: true }],
  ['a bot', { is_bot: true }, { outsider: true }],
  ['flags that say no', { deleted: false, is_bot: false, is_restricted: false }, { outsider: false }],
])('Slack tells of %s', async (_, user, profile) => {
  const ears = heard()
  const slack = await running({ news: ears.news })
  try {
    const event = { type: 'user_change', user: { id: 'U7', ...user } }
    expect((await sendEvent(slack.baseUrl, { secret, team: homeTeam, event })).status).toBe(200)
    await slack.adapter.stop()
    expect(ears.changes).toEqual([[{ platform: 'slack', workspace: homeTeam, user: 'U7' }, profile]])
    const elsewhere = await sendEvent(slack.baseUrl, { secret, team: 'T0OTHER', event })
    expect(elsewhere.status).toBe(403)
    expect(ears.changes).toHaveLength(1)
  } finally {
    await slack.stop()
  }
})

test('an answer in Slack’s direct messages is remembered, and can be taken away', async () => {
  const ears = heard()
  const bot = botAnswering(jordan)
  const slack = await running({ bot, standing: ears.standing })
  try {
    const user = await userId(slack.slack, 'jordan.park')
    const { channel } = await slack.slack.ask('conversations.open', { users: user })
    const event = directMessage(user, 'accommodations', String((channel as { id: string }).id))
    await sendEvent(slack.baseUrl, { secret, team: homeTeam, event })
    await slack.adapter.stop()
    expect(ears.stands).toHaveLength(1)
    const [account, messageId] = ears.stands[0] ?? []
    if (!account || !messageId) throw new Error('nothing stands')
    expect(await slack.adapter.messenger.takeAway(account, messageId)).toMatchObject({ outcome: 'sent' })
    expect(slack.slack.calls.filter(({ method }) => method === 'chat.delete')).toHaveLength(1)
    // Gone already is no fault; a channel's message is left alone.
    expect(await slack.adapter.messenger.takeAway(account, messageId)).toMatchObject({ outcome: 'sent' })
    expect(await slack.adapter.messenger.takeAway(account, 'C1:1.1')).toMatchObject({ outcome: 'gone' })
  } finally {
    await slack.stop()
  }
})

test('Teams tells who left and who took the bot out; answers in a chat are remembered and can be taken away', async () => {
  const ears = heard()
  const microsoft = await startMicrosoft()
  const served = await serve(microsoft, botAnswering(jordan), ears)
  const hers = { platform: 'teams', workspace: tenant, user: teacher.aadObjectId } as const
  try {
    const left = { type: 'conversationUpdate', membersRemoved: [{ id: '29:x', aadObjectId: 'aad-gone' }] }
    await sendActivity(served.url, microsoft, activity('channel', left))
    await sendActivity(served.url, microsoft, activity('personal', { type: 'installationUpdate', action: 'remove' }))
    expect(ears.doubts).toEqual([{ ...hers, user: 'aad-gone' }, hers])

    await sendActivity(served.url, microsoft, message('personal', 'accommodations'))
    await sendActivity(
      served.url,
      microsoft,
      press('personal', { command: 'plan', input: {} }, { replyToId: 'activity-of-card' }),
    )
    await sendActivity(served.url, microsoft, message('channel', 'accommodations'))
    expect(ears.stands.map(([account]) => account)).toEqual([hers, hers])
    expect(ears.stands[1]?.[1]).toBe('activity-of-card')
    const before = microsoft.calls.length
    expect(await served.teams.messenger.takeAway(hers, ears.stands[0]?.[1] ?? '')).toMatchObject({ outcome: 'sent' })
    expect(microsoft.calls.slice(before).map(({ method }) => method)).toEqual(['DELETE'])
  } finally {
    await served.stop()
    await microsoft.close()
  }
})
