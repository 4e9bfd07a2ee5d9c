// A teacher asks in Teams, and reads the answer alone: in the chat with the bot, in a channel, in a group chat.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { botAnswering, jordan, replyOf } from './answering.js'
import { type Call, type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { activity, channelId, chatId, message, type Served, sendActivity, serve, teacher } from './signed-activity.js'

let microsoft: Microsoft
const open: Served[] = []
const serving = async (...given: Parameters<typeof serve> extends [unknown, ...infer Rest] ? Rest : never) => {
  const served = await serve(microsoft, ...given)
  open.push(served)
  return served
}

beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.stop()))
  expectNothingPublic(microsoft.calls)
  microsoft.calls.length = 0
  microsoft.refusals.length = 0
  microsoft.members.clear()
})
afterAll(() => microsoft.close())

const inChannel = (path: string) => path.startsWith(`/v3/conversations/${channelId}`) || path.includes('19:planning')
const refuseTargeted = (status: number, code: string) =>
  microsoft.refusals.push((call) => (call.targeted ? { status, code } : undefined))

/** The wire itself: whatever reached a conversation that others read says nothing of a student. */
function expectNothingPublic(calls: readonly Call[]): void {
  for (const call of calls) {
    if (call.method === 'GET' || !inChannel(call.path) || call.targeted) continue
    expect(call.text).not.toMatch(/Jordan|Doe|Extended|1\.5x/)
    expect(call.body).not.toHaveProperty('attachments')
  }
  // No notification preview names anybody either.
  for (const { body } of calls) expect(String(body.summary ?? '')).not.toMatch(/Jordan|Doe/)
}

describe('in the chat with the bot', () => {
  it('the answer comes as a card that says all of it, and the preview says nothing', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    expect(await sendActivity(served.url, microsoft, message('personal', 'accommodations for J. Doe'))).toEqual({
      status: 200,
      text: '',
    })
    expect(bot.requests).toMatchObject([
      {
        account: { platform: 'teams', workspace: tenant, user: teacher.aadObjectId },
        surface: 'private',
        text: 'accommodations for J. Doe',
      },
    ])
    expect(bot.requests[0]).not.toHaveProperty('askedInPublic')
    expect(microsoft.calls).toHaveLength(1)
    const [sent] = microsoft.calls
    expect(sent?.path).toBe(`/v3/conversations/${chatId}/activities`)
    expect(sent?.body).toMatchObject({ type: 'message', summary: 'Your answer from Caseload' })
    expect(sent?.body).not.toHaveProperty('text')
    expect(sent?.text).toContain('Extended time (1.5x) for Jordan')
  })

  it('a delivery that comes twice is answered once', async () => {
    const served = await serving(botAnswering(jordan))
    const same = message('personal', 'accommodations for J. Doe')
    await sendActivity(served.url, microsoft, same)
    expect(await sendActivity(served.url, microsoft, same)).toEqual({ status: 200, text: '' })
    expect(microsoft.calls).toHaveLength(1)
  })

  it('nor does an answer that is still known go out a second time', async () => {
    const served = await serving({
      wasTaken: async () => false,
      knownAs: async () => undefined,
      suggestStudents: async () => [],
      handle: async () => ({ type: 'alreadyDone', reply: jordan }),
    })
    await sendActivity(served.url, microsoft, message('personal', 'accommodations for J. Doe'))
    expect(microsoft.calls).toEqual([])
  })

  it('a slash before a command is Teams’ own; /iep and /504 are left to the bot', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    for (const text of ['/accommodations J. Doe', '/504 accommodations for J. Doe', 'goals &lt;J&gt; &amp; Doe'])
      await sendActivity(served.url, microsoft, message('personal', text))
    expect(bot.requests.map((request) => request.text)).toEqual([
      'accommodations J. Doe',
      '/504 accommodations for J. Doe',
      'goals <J> & Doe',
    ])
  })

  it('shows the day once when it is added, with the welcome', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    const { recipient } = message('personal', '') as { recipient: { id: string } }
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: recipient.id }] }
    await sendActivity(served.url, microsoft, activity('personal', joined))
    await sendActivity(served.url, microsoft, activity('personal', joined))
    expect(bot.requests).toMatchObject([{ surface: 'private', action: { command: 'today' }, meets: true }])
    expect(microsoft.calls).toHaveLength(1)
    expect(microsoft.calls[0]?.text).toContain('Jordan')
  })

  it.each(['channel', 'groupChat'] as const)(
    'says one neutral line when it is added to a %s, and greets no member of it',
    async (where) => {
      const bot = botAnswering(jordan)
      const served = await serving(bot)
      const { recipient } = message('personal', '') as { recipient: { id: string } }
      const joined = activity(where, { type: 'conversationUpdate', membersAdded: [{ id: recipient.id }] })
      await sendActivity(served.url, microsoft, joined)
      await sendActivity(served.url, microsoft, { ...joined, id: 'again' })
      const others = Array.from({ length: 30 }, (_, index) => ({ id: `29:member-${index}` }))
      await sendActivity(served.url, microsoft, activity(where, { type: 'conversationUpdate', membersAdded: others }))
      expect(bot.requests).toEqual([])
      expect(microsoft.calls).toHaveLength(1)
      expect(microsoft.calls[0]?.body.text).toContain('Hello! I am Caseload.')
      expect(microsoft.calls[0]?.text).not.toContain(teacher.name)
    },
  )

  it.each(['channel', 'groupChat'] as const)(
    'says it once where somebody of IT, who is not on the roster, adds it to a %s and Teams tells it twice',
    async (where) => {
      const served = await serving({ ...botAnswering(jordan), knownAs: async () => undefined })
      const { recipient } = message('personal', '') as { recipient: { id: string } }
      const joined = activity(where, { type: 'conversationUpdate', membersAdded: [{ id: recipient.id }] })
      await sendActivity(served.url, microsoft, joined)
      await sendActivity(served.url, microsoft, joined)
      expect(microsoft.calls.map(({ body }) => body.text)).toEqual([expect.stringContaining('Hello! I am Caseload.')])
    },
  )

  it('answers nobody whom the directory does not name', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    await sendActivity(served.url, microsoft, message('personal', 'help', { from: { id: '29:anonymous' } }))
    await sendActivity(served.url, microsoft, message('personal', 'help', { from: { ...teacher, role: 'bot' } }))
    expect(bot.requests).toEqual([])
  })
})

describe.each(['channel', 'groupChat'] as const)('asked by mention in a %s', (where) => {
  it('the answer is a targeted message, which nobody else sees', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    await sendActivity(served.url, microsoft, message(where, 'accommodations for J. Doe'))
    expect(bot.requests).toMatchObject([{ surface: 'channel', askedInPublic: true, text: 'accommodations for J. Doe' }])
    expect(microsoft.calls).toHaveLength(1)
    expect(microsoft.calls[0]?.path).toMatch(/activities\?isTargetedActivity=true$/)
    expect(microsoft.calls[0]?.body.recipient).toEqual({ id: teacher.id, isTargeted: true })
    expect(microsoft.calls[0]?.text).toContain('Extended time')
  })

  it.each([
    [400, 'BadArgument'],
    [404, 'BotNotInConversationRoster'],
    [403, 'Forbidden'],
  ])(
    'where the tenant has none (%i), it goes into the chat and the place reads a neutral line',
    async (status, code) => {
      refuseTargeted(status, code)
      const served = await serving(botAnswering(jordan))
      await sendActivity(served.url, microsoft, message(where, 'accommodations for J. Doe'))
      const [targeted, opened, answer, notice] = microsoft.calls
      expect(microsoft.calls).toHaveLength(4)
      expect(targeted?.targeted).toBe(true)
      expect(opened?.path).toBe('/v3/conversations')
      expect(opened?.body).toMatchObject({ isGroup: false, tenantId: tenant, members: [{ id: teacher.id }] })
      expect(answer?.path).toBe(`/v3/conversations/chat-with-${teacher.id}/activities`)
      expect(answer?.text).toContain('Extended time')
      expect(inChannel(notice?.path ?? '')).toBe(true)
      expect(notice?.body).toEqual({ type: 'message', textFormat: 'plain', text: 'I sent you the answer in our chat.' })
    },
  )
})

describe('in a channel', () => {
  it('a tenant that refused targeted messages is not asked again', async () => {
    refuseTargeted(400, 'BadArgument')
    const served = await serving(botAnswering(jordan))
    await sendActivity(served.url, microsoft, message('channel', 'goals for J. Doe'))
    await sendActivity(served.url, microsoft, message('channel', 'services for J. Doe'))
    expect(microsoft.calls.filter(({ targeted }) => targeted)).toHaveLength(1)
    // The chat that was opened for the first answer serves the second.
    expect(microsoft.calls.filter(({ path }) => path === '/v3/conversations')).toHaveLength(1)
  })

  it('targeted messages can be switched off', async () => {
    const served = await serving(botAnswering(jordan), { targetedMessages: 'off' })
    await sendActivity(served.url, microsoft, message('channel', 'goals for J. Doe'))
    expect(microsoft.calls.some(({ targeted }) => targeted)).toBe(false)
    expect(microsoft.calls.some(({ text }) => text.includes('Extended time'))).toBe(true)
  })

  it('where no chat can be opened, nothing is said but how to open one', async () => {
    refuseTargeted(404, 'BotNotInConversationRoster')
    microsoft.refusals.push(({ path }) =>
      path === '/v3/conversations' ? { status: 403, code: 'Forbidden' } : undefined,
    )
    const served = await serving(botAnswering(jordan))
    expect((await sendActivity(served.url, microsoft, message('channel', 'goals for J. Doe'))).status).toBe(200)
    expect(microsoft.calls.at(-1)?.body.text).toMatch(/^I can't write to you yet/)
    expect(served.logged).toContain('an answer could not be delivered in Teams {}')
  })

  it('a targeted question was read by nobody else, and is answered alike', async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    const recipient = { ...(message('channel', '').recipient as object), isTargeted: true }
    await sendActivity(served.url, microsoft, message('channel', '/goals J. Doe', { recipient }))
    expect(bot.requests).toMatchObject([{ surface: 'channel', text: 'goals J. Doe' }])
    expect(bot.requests[0]).not.toHaveProperty('askedInPublic')
    expect(microsoft.calls[0]?.targeted).toBe(true)
  })

  it('a conversation of unknown kind is taken for a channel', async () => {
    const served = await serving(botAnswering(jordan))
    const conversation = { id: channelId, tenantId: tenant }
    await sendActivity(served.url, microsoft, message('channel', 'goals for J. Doe', { conversation }))
    expect(microsoft.calls[0]?.targeted).toBe(true)
  })

  it("somebody else's mention is their name; markup that was typed stays what it is", async () => {
    const bot = botAnswering(jordan)
    const served = await serving(bot)
    const { recipient } = message('channel', '') as { recipient: { id: string } }
    const entities = [
      { type: 'mention', mentioned: { id: recipient.id }, text: '<at>Caseload</at>' },
      { type: 'mention', mentioned: { id: '29:other' }, text: '<at>Jane Roe</at>' },
      { type: 'clientInfo', locale: 'en-US' },
    ]
    const text = '<at>Caseload</at> team of <at>Jane Roe</at> &lt;at&gt;everyone&lt;/at&gt;'
    await sendActivity(served.url, microsoft, message('channel', '', { text, entities }))
    await sendActivity(served.url, microsoft, message('channel', '', { text: '<at>Caseload</at> help', entities: [] }))
    expect(bot.requests.map((request) => request.text)).toEqual(['team of Jane Roe <at>everyone</at>', 'help'])
  })
})

describe('who asks', () => {
  it.each([
    [
      'a member of staff',
      { email: 'ada@school.example', userRole: 'user', tenantId: tenant },
      { email: 'ada@school.example', outsider: false },
    ],
    [
      'somebody without an address but a principal name',
      { userPrincipalName: 'ada@school.example' },
      { email: 'ada@school.example', outsider: false },
    ],
    [
      'a guest',
      { email: 'guest@elsewhere.example', userRole: 'guest' },
      { email: 'guest@elsewhere.example', outsider: true },
    ],
    [
      'a guest by name alone',
      { email: 'ada@school.example', userPrincipalName: 'ada_school.example#EXT#@x.example' },
      { email: 'ada@school.example', outsider: true },
    ],
    [
      'a person of a connected tenant',
      { email: 'ada@school.example', tenantId: 'elsewhere' },
      { email: 'ada@school.example', outsider: true },
    ],
  ])('is asked of the conversation: %s', async (_, member, profile) => {
    microsoft.members.set(teacher.aadObjectId, member)
    const bot = botAnswering(jordan, true)
    const served = await serving(bot)
    await sendActivity(served.url, microsoft, message('personal', 'help'))
    expect(bot.profiles).toEqual([profile])
    expect(microsoft.calls[0]?.path).toBe(`/v3/conversations/${chatId}/members/${teacher.aadObjectId}`)
  })

  it('nobody, where Teams knows nobody', async () => {
    const bot = botAnswering(replyOf([], { title: 'Hello' }), true)
    const served = await serving(bot)
    await sendActivity(served.url, microsoft, message('personal', 'help'))
    expect(bot.profiles).toEqual([undefined])
  })
})
