// The bot speaks first: to one person in their chat, to a channel in public words.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import { botAnswering, jordan, replyOf } from './answering.js'
import { type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { chatId, message, type Served, sendActivity, serve, teacher } from './signed-activity.js'

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
      reason: '403 MessageWritesBlocked',
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
