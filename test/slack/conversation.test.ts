// Talking with the bot in Slack: direct messages, mentions and buttons, each answered where only the asker reads it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '#adapters/slack/message'
import { pressValue } from '#adapters/slack/press'
import { channelId, type Running, running, secret, userId } from './adapter.js'
import { longReply, replyOf, shortReply } from './replies.js'
import { shownWords } from './shown.js'
import { directMessage, mention, sendButtonPress, sendEvent, sendSlashCommand } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'

let slack: Running
let teacher: string
let dm: string
let staffRoom: string
const signed = { secret, team: homeTeam }

beforeAll(async () => {
  slack = await running({}, { asks: true })
  teacher = await userId(slack.slack, 'jordan.park')
  staffRoom = await channelId(slack.slack, 'staff-room')
  const { channel } = await slack.slack.ask('conversations.open', { users: teacher })
  dm = (channel as { id: string }).id
})
afterAll(() => slack.stop())
beforeEach(() => {
  slack.bot.answer(shortReply)
  slack.bot.requests.length = 0
  slack.slack.calls.length = 0
})

/** Asks something else and waits for its answer: whatever came before has been dealt with by then. */
async function answeredNext(): Promise<void> {
  await sendEvent(slack.baseUrl, { ...signed, event: directMessage(teacher, 'what comes next', dm) })
  await slack.slack.next('chat.postMessage')
}

const shown = (body: Readonly<Record<string, unknown>>) => shownWords(body.blocks as Block[])

describe('a direct message', () => {
  test('is answered there; a locked phone shows nobody’s name', async () => {
    const event = directMessage(teacher, 'accommodations for J. Doe', dm)
    expect(await sendEvent(slack.baseUrl, { ...signed, event })).toEqual({ status: 200, body: '' })
    const { body } = await slack.slack.next('chat.postMessage')
    expect(body).toMatchObject({ channel: dm, text: 'Here is the answer to your question.' })
    expect(shown(body)).toContain('Jamie Doe: accommodations')
    expect(slack.bot.requests).toMatchObject([{ surface: 'private', text: 'accommodations for J. Doe' }])
    expect(slack.bot.profile).toEqual({ email: 'jordan.park@school.example', outsider: false })
  })

  test('that Slack delivers twice is answered once', async () => {
    const event = directMessage(teacher, 'help', dm)
    const twice = { ...signed, event, eventId: 'Ev0TWICE' }
    await sendEvent(slack.baseUrl, twice)
    const timestamp = Math.floor(Date.now() / 1000) - 60
    expect(await sendEvent(slack.baseUrl, { ...twice, timestamp })).toMatchObject({ status: 200 })
    await slack.slack.next('chat.postMessage')
    await answeredNext()
    expect(slack.bot.requests).toHaveLength(2)
    expect(slack.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([])
  })

  test.each([
    ['a bot’s message', { bot_id: 'B1' }],
    ['an edit', { subtype: 'message_changed', user: undefined }],
    ['somebody’s joining', { subtype: 'channel_join' }],
    ['the bot’s own words', { user: 'U000000001' }],
    ['a message in a channel', { channel_type: 'channel', channel: 'C1' }],
  ])('is not what %s is', async (_, change) => {
    const event = { ...directMessage(teacher, 'help', dm), ...change }
    expect(await sendEvent(slack.baseUrl, { ...signed, event })).toMatchObject({ status: 200 })
    await answeredNext()
    expect(slack.bot.requests).toMatchObject([{ text: 'what comes next' }])
  })
})

describe('a mention in a channel', () => {
  test('is answered in the channel to the asker alone', async () => {
    const event = mention(teacher, 'accommodations for J. Doe', staffRoom)
    await sendEvent(slack.baseUrl, { ...signed, event })
    const { body } = await slack.slack.next('chat.postEphemeral')
    expect(body).toMatchObject({ channel: staffRoom, user: teacher })
    expect(shown(body)).toContain('Extra time, 50 %')
    expect(slack.bot.requests).toMatchObject([{ surface: 'channel', askedInPublic: true }])
    expect(slack.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([])
  })

  test('is answered in direct messages where Slack can’t show it in the channel', async () => {
    // The emulator's #general has no teacher in it.
    const event = mention(teacher, 'help', await channelId(slack.slack, 'general'))
    await sendEvent(slack.baseUrl, { ...signed, event })
    await slack.slack.next('chat.postEphemeral')
    const { body } = await slack.slack.next('chat.postMessage')
    expect(body).toMatchObject({ channel: dm })
    expect(shown(body)).toContain('Jamie Doe: accommodations')
  })

  test('is paged from the very same answer, asked in public still', async () => {
    slack.bot.answer(longReply(300))
    await sendEvent(slack.baseUrl, { ...signed, event: mention(teacher, 'class', staffRoom) })
    const { body } = await slack.slack.next('chat.postEphemeral')
    const value = /"value":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body.blocks))?.[1] ?? ''
    const press = { ...signed, user: teacher, value: JSON.parse(`"${value}"`), responseUrl: slack.slack.responseUrl }
    await sendButtonPress(slack.baseUrl, press)
    const turned = await slack.slack.next('response_url')
    expect(shown(turned.body)).toMatch(/Page 2 of/)
    expect(slack.bot.requests).toMatchObject([{ askedInPublic: true }, { askedInPublic: true, text: 'class' }])
  })
})

describe('somebody of another organisation', () => {
  test('is told to the bot as an outsider, without asking Slack', async () => {
    const event = { ...directMessage('U0STRANGER', 'help', dm), user_team: 'T0OTHERDISTRICT' }
    await sendEvent(slack.baseUrl, { ...signed, event })
    await slack.slack.next('chat.postMessage')
    expect(slack.bot.profile).toEqual({ outsider: true })
    expect(slack.slack.calls).toEqual([])
  })

  test.each([
    ['a guest', { is_restricted: true }, true],
    ['a guest of one channel', { is_ultra_restricted: true }, true],
    ['a bot', { is_bot: true }, true],
    ['a deactivated account', { deleted: true }, true],
    ['somebody of whom Slack says no more', {}, false],
  ])('%s: outsider or not, by the profile', async (_, flags, outsider) => {
    const user = { id: teacher, profile: { email: 'j@school.example' }, ...flags }
    slack.slack.failNext('users.info', { body: { ok: true, user } })
    await sendEvent(slack.baseUrl, { ...signed, event: directMessage(teacher, 'help', dm) })
    await slack.slack.next('chat.postMessage')
    expect(slack.bot.profile).toEqual(outsider ? { outsider } : { email: 'j@school.example', outsider })
  })
})

describe('a button', () => {
  const action = { command: 'goals', input: { student: 's-101' } }
  const value = pressValue({ again: { action }, page: 1 })

  test('asks anew as whoever pressed it, and puts the answer in the place of the old one', async () => {
    const press = { ...signed, user: teacher, value, responseUrl: slack.slack.responseUrl }
    expect(await sendButtonPress(slack.baseUrl, press)).toEqual({ status: 200, body: '' })
    const { body } = await slack.slack.next('response_url')
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: true, text: shortReply.text })
    expect(slack.bot.requests).toMatchObject([{ account: { user: teacher }, text: '', action }])
  })

  test('in direct messages replaces the message there', async () => {
    const press = {
      ...signed,
      user: teacher,
      value,
      responseUrl: slack.slack.responseUrl,
      ephemeral: false,
      channel: dm,
    }
    await sendButtonPress(slack.baseUrl, press)
    const { body } = await slack.slack.next('response_url')
    expect(body).toMatchObject({ replace_original: true })
    expect(body).not.toHaveProperty('response_type')
  })

  test('on a message that all can read leaves that message alone', async () => {
    const press = { ...signed, user: teacher, value, responseUrl: slack.slack.responseUrl, ephemeral: false }
    await sendButtonPress(slack.baseUrl, { ...press, channel: staffRoom })
    const { body } = await slack.slack.next('response_url')
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false })
  })

  test('pressed too late for Slack to take the answer there is answered in direct messages', async () => {
    slack.slack.failNext('response_url', { status: 404 })
    const press = { ...signed, user: teacher, value, responseUrl: slack.slack.responseUrl }
    await sendButtonPress(slack.baseUrl, press)
    const { body } = await slack.slack.next('chat.postMessage')
    expect(shown(body)).toContain('Jamie Doe: accommodations')
  })

  test.each(['', 'nonsense', '{"page":2}', '[]'])(
    'that is none of ours (%j) is acknowledged and forgotten',
    async (odd) => {
      const press = { ...signed, user: teacher, value: odd, responseUrl: slack.slack.responseUrl }
      expect(await sendButtonPress(slack.baseUrl, press)).toEqual({ status: 200, body: '' })
      expect(slack.bot.requests).toEqual([])
    },
  )
})

test('an answer that takes too long is acknowledged in time and follows when it is ready', async () => {
  let ready = () => {}
  const delay = new Promise<void>((resolve) => {
    ready = resolve
  })
  slack.slack.failNext('users.info', { delay })
  const started = Date.now()
  const command = { ...signed, user: teacher, text: 'help', responseUrl: slack.slack.responseUrl }
  expect(await sendSlashCommand(slack.baseUrl, command)).toEqual({ status: 200, body: '' })
  expect(Date.now() - started).toBeLessThan(2900)
  ready()
  const { body } = await slack.slack.next('response_url')
  expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false, text: shortReply.text })
})

test('an answer that Slack would refuse goes out as plain words, and the log says why', async () => {
  const action = { command: 'help', input: { note: 'n'.repeat(3000) } }
  slack.bot.answer(replyOf([{ type: 'buttons', buttons: [{ label: 'Go', action }] }]))
  const { body } = await sendSlashCommand(slack.baseUrl, { ...signed, user: teacher, text: 'help' })
  expect(JSON.parse(body)).toEqual({ response_type: 'ephemeral', text: shortReply.text, mrkdwn: false })
  expect(slack.logged.splice(0)).toContain('{"event":"slack.blocks.refused","fault":"buttonValue","faults":1}')
})
