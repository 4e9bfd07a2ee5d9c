// When the bot speaks first in Slack: what reaches whom, and what a failure means.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Audiences } from '#adapters/slack/audiences'
import { boltLogger } from '#adapters/slack/bolt-logger'
import { Home } from '#adapters/slack/home'
import type { Block } from '#adapters/slack/message'
import { webClient } from '#adapters/slack/web-client'
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import { type Instant, systemClock } from '#time/clock'
import { channelId, logInto, type Running, running, secret, userId } from './adapter.js'
import { longReply, shortReply } from './replies.js'
import { shownWords } from './shown.js'
import { sendButtonPress } from './signed-request.js'
import { botToken, homeTeam } from './slack-stand-in.js'

let slack: Running
let teacher: Account
const preview = { text: say`You have a review coming up.` }

beforeAll(async () => {
  slack = await running({ allowedWorkspaces: [] })
  teacher = { platform: 'slack', workspace: homeTeam, user: await userId(slack.slack, 'robin.diaz') }
})
afterAll(() => slack.stop())
beforeEach(() => {
  slack.slack.calls.length = 0
})

test('a private message goes to direct messages, and its preview names nobody', async () => {
  const sent = await slack.adapter.messenger.sendPrivately(teacher, shortReply, preview)
  expect(sent).toMatchObject({ outcome: 'sent', messageId: expect.stringMatching(/^D\w+:[\d.]+$/) })
  const { body } = await slack.slack.next('chat.postMessage')
  expect(body).toMatchObject({ text: preview.text, unfurl_links: 'false' })
  expect(body.channel).toMatch(/^D/)
  expect(shownWords(body.blocks as Block[])).toContain('Jamie Doe: accommodations')
})

test('to whoever has it read aloud it comes as to all others, and then says all of it in words', async () => {
  const { messenger } = slack.adapter
  const sent = await messenger.sendPrivately(teacher, { ...shortReply, readAloud: true }, preview, 'key-1')
  const { body: came } = await slack.slack.next('chat.postMessage')
  expect(came).toMatchObject({ text: preview.text })
  const { body: stands } = await slack.slack.next('chat.update')
  expect(stands).toMatchObject({ text: shortReply.text, metadata: came.metadata })
  expect(stands.blocks).toEqual(came.blocks)
  slack.slack.failNext('chat.update', { body: { ok: false, error: 'cant_update_message' } })
  const again = await messenger.sendPrivately(teacher, { ...shortReply, readAloud: true }, preview)
  expect(again.outcome).toBe('sent')
  await messenger.mend(
    teacher,
    sent.outcome === 'sent' ? sent.messageId : '',
    { ...shortReply, readAloud: true },
    preview,
  )
  slack.slack.calls.splice(
    0,
    slack.slack.calls.findLastIndex(({ method }) => method === 'chat.update'),
  )
  expect((await slack.slack.next('chat.update')).body).toMatchObject({ text: shortReply.text })
})

test('a long private message is sent whole', async () => {
  await slack.adapter.messenger.sendPrivately(teacher, longReply(300), preview)
  const sent = slack.slack.calls.filter(({ method }) => method === 'chat.postMessage')
  const words = sent.map(({ body }) => shownWords(body.blocks as Block[])).join('\n')
  expect(words.match(/number \d+\./g)).toHaveLength(300)
})

test('a notice goes to a channel', async () => {
  const channel = await channelId(slack.slack, 'staff-room')
  const notice = { text: say`${3} reviews are due at this school.` }
  expect(await slack.adapter.messenger.post({ workspace: homeTeam, channel }, notice)).toMatchObject({
    outcome: 'sent',
  })
  const { body } = await slack.slack.next('chat.postMessage')
  expect(body).toMatchObject({ channel, text: '3 reviews are due at this school.' })
})

describe('a sending that fails', () => {
  test.each([
    ['too many at once', { status: 429, headers: { 'retry-after': '7' } }, { outcome: 'later', afterMs: 7000 }],
    ['trouble at Slack', { status: 503 }, { outcome: 'later', mayHaveArrived: true }],
    ['trouble that Slack tells of', { body: { ok: false, error: 'internal_error' } }, { outcome: 'later' }],
    ['a scope not granted yet', { body: { ok: false, error: 'missing_scope' } }, { outcome: 'later' }],
    [
      'an account that is no more',
      { body: { ok: false, error: 'account_inactive' } },
      gone('account_inactive', 'appRemoved'),
    ],
    ['an app taken away', { body: { ok: false, error: 'token_revoked' } }, gone('token_revoked', 'appRemoved')],
    [
      'a channel that is no more',
      { body: { ok: false, error: 'channel_not_found' } },
      gone('channel_not_found', 'channelGone'),
    ],
  ])('for %s', async (_, failure, delivery) => {
    slack.slack.failNext('chat.postMessage', failure)
    expect(await slack.adapter.messenger.sendPrivately(teacher, shortReply, preview)).toEqual(delivery)
  })

  test('for nobody who is known', async () => {
    const nobody = { ...teacher, user: 'U0NOBODY' }
    expect(await slack.adapter.messenger.sendPrivately(nobody, shortReply, preview)).toEqual(
      gone('user_not_found', 'accountGone'),
    )
  })
})

function gone(code: string, reason: string) {
  return { outcome: 'gone', reason, code }
}

describe('after a crash between sending and marking', () => {
  const now = () => Date.now() as Instant

  test('a message is found by the key that it carries unseen, and nothing else is', async () => {
    const { messenger } = slack.adapter
    const sent = await messenger.sendPrivately(teacher, shortReply, preview, 'message-1')
    await messenger.sendPrivately(teacher, shortReply, preview, 'message-2')
    const messageId = sent.outcome === 'sent' ? sent.messageId : ''
    expect(await messenger.arrived(teacher, 'message-1', now())).toEqual({ messageId })
    expect(await messenger.arrived(teacher, 'message-3', now())).toBe('absent')
  })

  test('a long one of which a part came is completed by mending it', async () => {
    const { messenger } = slack.adapter
    const { sections } = longReply(300)
    slack.slack.calls.length = 0
    slack.slack.failAfter('chat.postMessage', 1, { status: 500 })
    expect(await messenger.sendPrivately(teacher, longReply(300), preview, 'long-1')).toMatchObject({
      outcome: 'later',
      partly: expect.stringMatching(/^D/),
    })
    const arrived = await messenger.arrived(teacher, 'long-1', now())
    expect(arrived).toMatchObject({ isPart: true })
    if (typeof arrived === 'string') throw new Error(arrived)
    expect(
      await messenger.mend(teacher, arrived.messageId, { ...longReply(300), sections }, preview, 'long-1'),
    ).toEqual({
      outcome: 'sent',
      messageId: expect.stringMatching(/^D\w+:[\d.]+( [\d.]+)+$/),
    })
    expect(await messenger.arrived(teacher, 'long-1', now())).not.toHaveProperty('isPart')
  })

  test('while Slack can’t be asked, nothing is said to have come or not', async () => {
    slack.slack.failNext('conversations.history', { status: 429, headers: { 'retry-after': '1' } })
    await expect(slack.adapter.messenger.arrived(teacher, 'message-1', now())).rejects.toThrow()
    slack.slack.failNext('conversations.history', { body: { ok: false, error: 'missing_scope' } })
    expect(await slack.adapter.messenger.arrived(teacher, 'message-1', now())).toBe('unknown')
  })
})

describe('a message that was sent is mended', () => {
  test('in its place, its preview public words still, and pages too many are taken away', async () => {
    const { messenger } = slack.adapter
    const sent = await messenger.sendPrivately(teacher, longReply(300), preview)
    const messageId = sent.outcome === 'sent' ? sent.messageId : ''
    const mended = await messenger.mend(teacher, messageId, shortReply, preview)
    expect(mended).toEqual({ outcome: 'sent', messageId: messageId.split(' ')[0] })
    const { body } = await slack.slack.next('chat.update')
    expect(body).toMatchObject({ text: preview.text })
    expect(shownWords(body.blocks as Block[])).toContain('Jamie Doe: accommodations')
    expect(slack.slack.calls.filter(({ method }) => method === 'chat.delete')).toHaveLength(
      messageId.split(' ').length - 1,
    )
  })

  test('never in a channel', async () => {
    const channel = await channelId(slack.slack, 'staff-room')
    const { messenger } = slack.adapter
    expect(await messenger.mend(teacher, `${channel}:1.1`, shortReply, preview)).toMatchObject({ outcome: 'gone' })
    expect(slack.slack.calls.filter(({ method }) => method.startsWith('chat.'))).toEqual([])
  })

  test('not at all where it is gone', async () => {
    const { messenger } = slack.adapter
    const sent = await messenger.sendPrivately(teacher, shortReply, preview)
    const messageId = sent.outcome === 'sent' ? sent.messageId.replace(/:.*/, ':1.1') : ''
    expect(await messenger.mend(teacher, messageId, shortReply, preview)).toMatchObject({ outcome: 'gone' })
  })
})

describe('a post with a button', () => {
  const notice = {
    text: say`A few reviews are coming.`,
    button: { label: say`Open my list`, action: { command: say`due`, input: { overdue: true } } },
  }

  test('is mended in its place', async () => {
    const place = { workspace: homeTeam, channel: await channelId(slack.slack, 'staff-room') }
    const { messenger } = slack.adapter
    const sent = await messenger.post(place, notice)
    const messageId = sent.outcome === 'sent' ? sent.messageId : ''
    const { body } = await slack.slack.next('chat.postMessage')
    expect(shownWords(body.blocks as Block[])).toContain('A few reviews are coming.')
    expect(await messenger.mendPost(place, messageId, { text: say`Less.` })).toEqual({ outcome: 'sent', messageId })
    expect((await slack.slack.next('chat.update')).body).toMatchObject({ text: 'Less.', blocks: [] })
  })

  test('opens what it opens for whoever presses it, alone; the post stays as it is', async () => {
    const { baseUrl, slack: standIn } = slack
    const channel = await channelId(standIn, 'staff-room')
    await slack.adapter.messenger.post({ workspace: homeTeam, channel }, notice)
    const { body } = await standIn.next('chat.postMessage')
    const actions = (body.blocks as { elements: { value?: string }[] }[]).at(-1)
    const value = actions?.elements[0]?.value ?? ''
    const { responseUrl } = standIn
    const other = await userId(standIn, 'sam.okafor')
    await sendButtonPress(baseUrl, {
      secret,
      team: homeTeam,
      user: other,
      value,
      channel,
      responseUrl,
      ephemeral: false,
    })
    const answer = await standIn.next('response_url')
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(slack.bot.requests.at(-1)).toMatchObject({
      account: { user: other },
      action: { command: 'due', input: { overdue: true } },
    })
  })
})

describe('who reads a channel', () => {
  const at = (channel: string) => slack.adapter.messenger.audienceOf({ workspace: homeTeam, channel })

  async function privateChannel(name: string, ...members: readonly string[]): Promise<string> {
    const { channel } = await slack.slack.ask('conversations.create', { name, is_private: true })
    const { id } = channel as { id: string }
    for (const user of members) await slack.slack.ask('conversations.invite', { channel: id, users: user })
    return id
  }

  test('everybody, where it is public', async () => {
    expect(await at(await channelId(slack.slack, 'staff-room'))).toEqual({ type: 'open' })
  })

  test('its members where it is private, bots apart', async () => {
    const channel = await privateChannel('team-one', teacher.user)
    const bot = { body: { ok: true, user: { id: 'U000000001', is_bot: true } } }
    slack.slack.failNext('users.info', bot)
    expect(await at(channel)).toEqual({
      type: 'closed',
      members: [{ account: teacher, email: 'robin.diaz@school.example' }],
    })
  })

  test.each([
    ['a guest', { is_restricted: true }],
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['a stranger', { is_stranger: true }],
    ['somebody of another workspace', { team_id: 'T0OTHER' }],
  ])('others, where %s is in it', async (name, flags) => {
    const guest = await userId(slack.slack, 'sam.okafor')
    const channel = await privateChannel(name.replaceAll(' ', '-'), guest)
    // Whoever stands in for Slack's guests and strangers: the emulator knows none.
    const profiles = { body: { ok: true, user: { id: guest, profile: {}, ...flags } } }
    slack.slack.failNext('users.info', profiles)
    expect(await fresh(channel)).toEqual({ type: 'open' })
  })

  test.each(['is_shared', 'is_ext_shared', 'is_org_shared', 'is_pending_ext_shared'])(
    'others, where it %s',
    async (flag) => {
      const channel = { id: 'G1', is_private: true, is_member: true, [flag]: true }
      slack.slack.failNext('conversations.info', { body: { ok: true, channel } })
      expect(await at('G1')).toEqual({ type: 'open' })
    },
  )

  test('nobody, where it is archived, or the bot is not in it', async () => {
    const channel = await privateChannel('over', teacher.user)
    await slack.slack.ask('conversations.archive', { channel })
    expect(await at(channel)).toEqual({ type: 'gone', reason: 'archived' })
    expect(await at('C0NOWHERE')).toEqual({ type: 'gone', reason: 'channelGone' })
    slack.slack.failNext('conversations.info', { body: { ok: true, channel: { id: 'C1', is_member: false } } })
    expect(await at('C1')).toEqual({ type: 'gone', reason: 'notInChannel' })
  })

  test('can’t be said while Slack can’t be asked, or doesn’t let the app ask', async () => {
    slack.slack.failNext('conversations.info', { status: 503 })
    await expect(at('C1')).rejects.toThrow()
    slack.slack.failNext('conversations.info', { body: { ok: false, error: 'missing_scope' } })
    await expect(at('C1')).rejects.toThrow()
  })

  /** As an adapter sees it that has asked of nobody before. */
  async function fresh(channel: string) {
    const client = webClient(botToken, boltLogger(logInto([])), slack.slack.apiUrl)
    return new Audiences(client, new Home(client, []), systemClock('UTC')).of(channel)
  }
})

describe('who is behind an account', () => {
  test('is told by their profile’s address', async () => {
    const { messenger } = slack.adapter
    expect(await messenger.profile(teacher)).toEqual({ email: 'robin.diaz@school.example', outsider: false })
    expect(await messenger.accountOf('robin.diaz@school.example')).toEqual(teacher)
  })

  test('is nobody where Slack knows nobody', async () => {
    const { messenger } = slack.adapter
    expect(await messenger.profile({ ...teacher, user: 'U0NOBODY' })).toBeUndefined()
    expect(await messenger.accountOf('nobody@school.example')).toBeUndefined()
  })

  test('can’t be said while Slack can’t be asked', async () => {
    slack.slack.failNext('users.info', { status: 500 })
    await expect(slack.adapter.messenger.profile(teacher)).rejects.toThrow('Slack could not be asked for a profile')
  })
})

test('the check says whether Slack knows the bot’s token', async () => {
  expect(await slack.adapter.check()).toEqual({ reachable: true, workspace: homeTeam })
  slack.slack.failNext('auth.test', { body: { ok: false, error: 'invalid_auth' } })
  expect(await slack.adapter.check()).toEqual({ reachable: false, reason: 'slack.unreachable' })
})
