// The bot speaks first: to one person in their chat, to a channel in public words.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import type { Instant } from '#time/clock'
import { botAnswering, jordan, replyOf } from './answering.js'
import { type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { chatId, message, press, type Served, sendActivity, serve, teacher } from './signed-activity.js'

let microsoft: Microsoft
let served: Served
const account: Account = { platform: 'teams', workspace: tenant, user: teacher.aadObjectId }
const preview = { text: say`A review is due` }

beforeAll(async () => {
  microsoft = await startMicrosoft()
})
beforeEach(async () => {
  served = await serve(microsoft, botAnswering(jordan))
})
afterEach(async () => {
  await served.stop()
  microsoft.calls.length = 0
  microsoft.refusals.length = 0
  microsoft.members.clear()
  microsoft.rosters.clear()
})
afterAll(() => microsoft.close())

const paths = () => microsoft.calls.map(({ path }) => path)

describe('a reminder', () => {
  it('goes into the chat where the person last wrote', async () => {
    await sendActivity(served.url, microsoft, message('personal', 'help'))
    microsoft.calls.length = 0
    expect(await served.teams.messenger.sendPrivately(account, jordan, preview)).toMatchObject({ outcome: 'sent' })
    expect(paths()).toEqual([`/v3/conversations/${chatId}/activities`])
    expect(microsoft.calls[0]?.body.summary).toBe('A review is due')
  })

  it('opens a chat with somebody who never wrote, and keeps it', async () => {
    await served.teams.messenger.sendPrivately(account, jordan, preview)
    await served.teams.messenger.sendPrivately(account, jordan, preview)
    const chat = `/v3/conversations/chat-with-${teacher.aadObjectId}/activities`
    expect(paths()).toEqual(['/v3/conversations', chat, chat])
    expect(microsoft.calls[0]?.body).toMatchObject({
      members: [{ id: teacher.aadObjectId }],
      tenantId: tenant,
      isGroup: false,
    })
  })

  it('opens a new chat where the old one is gone', async () => {
    await sendActivity(served.url, microsoft, message('personal', 'help'))
    microsoft.calls.length = 0
    microsoft.refusals.push(({ path }) =>
      path.includes(chatId) ? { status: 404, code: 'ConversationNotFound' } : undefined,
    )
    expect(await served.teams.messenger.sendPrivately(account, jordan, preview)).toMatchObject({ outcome: 'sent' })
    expect(paths()).toHaveLength(3)
  })

  it('is gone for good where the person has blocked the bot', async () => {
    microsoft.refusals.push(({ path }) =>
      path.includes('activities') ? { status: 403, code: 'MessageWritesBlocked' } : undefined,
    )
    expect(await served.teams.messenger.sendPrivately(account, jordan, preview)).toEqual({
      outcome: 'gone',
      reason: 'blocked',
      code: '403 MessageWritesBlocked',
    })
  })

  it('that is long comes as one card after another, since nobody asked who could ask for the next page', async () => {
    const words = Array.from({ length: 600 }, (_, index) => `Review number ${index} of Jordan`)
    await served.teams.messenger.sendPrivately(
      account,
      replyOf([{ type: 'list', items: words.map((text) => ({ text })) }]),
      preview,
    )
    const cards = microsoft.calls.slice(1).map(({ text }) => text)
    expect(cards.length).toBeGreaterThan(1)
    for (const text of words) expect(cards.filter((sent) => sent.includes(`${text}"`))).toHaveLength(1)
    expect(cards.join('')).not.toContain('Action.Execute')
  })

  it('never goes to a service URL that is no longer trusted', async () => {
    served.conversations.set(`${tenant}/${account.user}`, {
      serviceUrl: 'https://elsewhere.example/',
      conversation: 'a:1',
    })
    expect(await served.teams.messenger.sendPrivately(account, jordan, preview)).toMatchObject({ outcome: 'sent' })
    expect(paths()[0]).toBe('/v3/conversations')
  })
})

describe('a notice', () => {
  it('is posted to the channel as plain words', async () => {
    const channel = { workspace: tenant, channel: '19:staff@thread.tacv2' }
    await served.teams.messenger.post(channel, { text: say`${3} reviews are due at this school.` })
    expect(microsoft.calls).toMatchObject([
      {
        path: '/v3/conversations/19:staff@thread.tacv2/activities',
        body: { type: 'message', textFormat: 'plain', text: '3 reviews are due at this school.' },
      },
    ])
  })
})

describe('a reminder that was sent', () => {
  it('is mended in its place, and cards too many are taken away', async () => {
    const long = replyOf([{ type: 'list', items: Array.from({ length: 600 }, (_, at) => ({ text: `Review ${at}` })) }])
    const sent = await served.teams.messenger.sendPrivately(account, long, preview)
    const messageId = sent.outcome === 'sent' ? sent.messageId : ''
    const [first, ...others] = messageId.split(' ')
    expect(others.length).toBeGreaterThan(0)
    microsoft.calls.length = 0
    expect(await served.teams.messenger.mend(account, messageId, jordan, preview)).toEqual({
      outcome: 'sent',
      messageId: first,
    })
    const chat = `/v3/conversations/chat-with-${teacher.aadObjectId}/activities`
    expect(microsoft.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `PUT ${chat}/${first}`,
      ...others.map((id) => `DELETE ${chat}/${id}`),
    ])
    expect(microsoft.calls[0]?.body.summary).toBe('A review is due')
  })

  it('comes as a new card where Teams says that it is not there', async () => {
    await served.teams.messenger.sendPrivately(account, jordan, preview)
    microsoft.calls.length = 0
    const mended = await served.teams.messenger.mend(account, 'lost', jordan, preview)
    expect(mended).toMatchObject({ outcome: 'sent' })
    expect(mended).not.toMatchObject({ messageId: 'lost' })
    expect(microsoft.calls.map(({ method }) => method)).toEqual(['PUT', 'POST'])
  })

  it('is gone where no chat is known, and where the person has blocked the bot', async () => {
    expect(await served.teams.messenger.mend(account, 'sent-1', jordan, preview)).toMatchObject({ outcome: 'gone' })
    await served.teams.messenger.sendPrivately(account, jordan, preview)
    microsoft.refusals.push(() => ({ status: 403, code: 'MessageWritesBlocked' }))
    expect(await served.teams.messenger.mend(account, 'sent-1', jordan, preview)).toMatchObject({ outcome: 'gone' })
  })

  it('can’t be looked up after a crash', async () => {
    await served.teams.messenger.sendPrivately(account, jordan, preview, 'key')
    expect(await served.teams.messenger.arrived(account, 'key', 0 as Instant)).toBe('unknown')
  })
})

describe('a post with a button', () => {
  const channel = { workspace: tenant, channel: '19:staff@thread.tacv2' }
  const notice = {
    text: say`A few reviews are coming.`,
    button: { label: say`Open my list`, action: { command: say`due`, input: { overdue: true } } },
  }

  it('is a card, and is mended in its place', async () => {
    const sent = await served.teams.messenger.post(channel, notice)
    const messageId = sent.outcome === 'sent' ? sent.messageId : ''
    expect(microsoft.calls[0]?.text).toContain('A few reviews are coming.')
    expect(await served.teams.messenger.mendPost(channel, messageId, { text: say`Less.` })).toMatchObject({
      outcome: 'sent',
    })
    expect(microsoft.calls[1]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${channel.channel}/activities/${messageId}`,
      body: { text: 'Less.' },
    })
  })

  it('answers whoever presses it, alone', async () => {
    await served.teams.messenger.post(channel, notice)
    const { attachments } = (microsoft.calls[0]?.body ?? {}) as { attachments?: { content: AdaptiveCard }[] }
    const row = attachments?.[0]?.content.body.find((one) => one.type === 'ActionSet')
    const data = row?.type === 'ActionSet' ? row.actions[0]?.data : undefined
    microsoft.calls.length = 0
    const answered = await sendActivity(served.url, microsoft, press('channel', data))
    expect(answered.text).not.toContain('adaptive')
    expect(microsoft.calls).toHaveLength(1)
    expect(microsoft.calls[0]).toMatchObject({
      method: 'POST',
      targeted: true,
      body: { recipient: { id: teacher.id } },
    })
  })
})

describe('who reads a conversation', () => {
  const groupChat = '19:planning@thread.v2'
  const at = (channel: string) => served.teams.messenger.audienceOf({ workspace: tenant, channel })
  const ada = { aadObjectId: 'aad-ada', email: 'ada@school.example', userRole: 'user', tenantId: tenant }

  it('its members, where it is a group chat, however many pages Teams tells them on', async () => {
    microsoft.rosters.set(groupChat, [ada, { ...ada, aadObjectId: 'aad-bo', email: 'bo@school.example' }])
    expect(await at(groupChat)).toEqual({
      type: 'closed',
      members: [
        { account: { platform: 'teams', workspace: tenant, user: 'aad-ada' }, email: 'ada@school.example' },
        { account: { platform: 'teams', workspace: tenant, user: 'aad-bo' }, email: 'bo@school.example' },
      ],
    })
  })

  it.each([
    ['a guest', { ...ada, userRole: 'guest' }],
    ['somebody of another tenant', { ...ada, tenantId: 'elsewhere' }],
    ['somebody anonymous', { userRole: 'anonymous' }],
    ['somebody of whom Teams tells too little', { aadObjectId: 'aad-cy' }],
  ])('others, where %s is in it', async (_, member) => {
    microsoft.rosters.set(groupChat, [ada, member])
    expect(await at(groupChat)).toEqual({ type: 'open' })
  })

  it('others, where it is a team’s channel, of which Teams doesn’t tell whether it is private, or a meeting', async () => {
    for (const channel of ['19:staff@thread.tacv2', '19:meeting_xyz@thread.v2']) {
      microsoft.rosters.set(channel, [ada])
      expect(await at(channel)).toEqual({ type: 'open' })
    }
  })

  it('others, where there are more than can be looked through', async () => {
    const many = Array.from({ length: 201 }, (_, nth) => ({ ...ada, aadObjectId: `aad-${nth}` }))
    microsoft.rosters.set(groupChat, many)
    expect(await at(groupChat)).toEqual({ type: 'open' })
  })

  it('nobody, where it is gone or the bot is not in it; and it can’t be said while Teams can’t be asked', async () => {
    expect(await at('19:nowhere@thread.v2')).toEqual({ type: 'gone', reason: 'channelGone' })
    microsoft.refusals.push(() => ({ status: 403, code: 'BotNotInConversationRoster' }))
    expect(await at(groupChat)).toEqual({ type: 'gone', reason: 'notInChannel' })
    microsoft.refusals[0] = () => ({ status: 500 })
    await expect(at(groupChat)).rejects.toThrow()
  })
})

describe('who is behind an account', () => {
  it('is asked in their chat, opened where there is none', async () => {
    microsoft.members.set(account.user, { email: 'ada@school.example', userRole: 'user' })
    expect(await served.teams.messenger.profile(account)).toEqual({ email: 'ada@school.example', outsider: false })
  })

  it('is nobody where Teams knows nobody, and a fault where it cannot be asked', async () => {
    expect(await served.teams.messenger.profile(account)).toBeUndefined()
    microsoft.refusals.push(({ path }) => (path.includes('members') ? { status: 500 } : undefined))
    await expect(served.teams.messenger.profile(account)).rejects.toThrow()
  })

  it('can’t be found by an address', async () => {
    expect(await served.teams.messenger.accountOf('ada@school.example')).toBeUndefined()
  })
})

describe('whether Teams can be reached', () => {
  it('is whether Microsoft gives the bot a token', async () => {
    expect(await served.teams.check()).toEqual({ ok: true })
    const wrong = await serve(microsoft, botAnswering(jordan), { loginUrl: `${microsoft.url}/nowhere` })
    expect(await wrong.teams.check()).toEqual({ ok: false, why: 'Microsoft gives the bot no token.' })
    await wrong.stop()
  })
})
