// A slash command: answered in its own acknowledgement, to the asker alone, and to nobody who isn't Slack.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { blockFaults } from '#adapters/slack/block-check'
import type { Block } from '#adapters/slack/message'
import { type Running, running, secret } from './adapter.js'
import { longReply, shortReply } from './replies.js'
import { buttonsOn, shownWords } from './shown.js'
import {
  post,
  sendButtonPress,
  sendEvent,
  sendSlashCommand,
  signedHeaders,
  slashCommandBody,
} from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'

let slack: Running
beforeAll(async () => {
  slack = await running()
})
afterAll(() => slack.stop())
beforeEach(() => {
  slack.bot.answer(shortReply)
  slack.bot.requests.length = 0
  slack.logged.length = 0
  slack.slack.calls.length = 0
})

const asked = { secret, team: homeTeam, user: 'U0TEACHER', text: 'accommodations for J. Doe' }

interface Shown {
  readonly response_type: string
  readonly text: string
  readonly blocks: Block[]
}

function shown(body: string): Shown {
  const message = JSON.parse(body) as Shown
  expect(blockFaults(message)).toEqual([])
  return message
}

test('is answered in the acknowledgement, to the asker alone', async () => {
  const { status, body } = await sendSlashCommand(slack.baseUrl, asked)
  expect(status).toBe(200)
  const message = shown(body)
  expect(message).toMatchObject({ response_type: 'ephemeral', text: shortReply.text })
  expect(shownWords(message.blocks)).toContain('Extra time, 50 %')
  expect(slack.slack.calls).toEqual([])
})

test('reaches the bot as who asked what, and stands in no channel', async () => {
  await sendSlashCommand(slack.baseUrl, asked)
  expect(slack.bot.requests).toMatchObject([
    {
      account: { platform: 'slack', workspace: homeTeam, user: 'U0TEACHER' },
      surface: 'channel',
      text: 'accommodations for J. Doe',
      deliveries: [{ kind: 'signature', key: expect.stringMatching(/^slack:\d{10}:[0-9a-f]{24}$/) }],
    },
  ])
  expect(slack.bot.requests[0]).not.toHaveProperty('kind')
  expect(slack.bot.requests[0]).not.toHaveProperty('askedInPublic')
  await sendSlashCommand(slack.baseUrl, { ...asked, channel: 'D0TEACHER' })
  expect(slack.bot.requests[1]).toMatchObject({ surface: 'private' })
})

test('/504 narrows to 504 plans', async () => {
  await sendSlashCommand(slack.baseUrl, { ...asked, command: '/504' })
  expect(slack.bot.requests).toMatchObject([{ kind: '504' }])
})

test('what Slack escaped is read as it was typed', async () => {
  await sendSlashCommand(slack.baseUrl, {
    ...asked,
    text: 'goals  for <@U9|jd> O&amp;M &lt;Doe&gt; <https://x.example|link>',
  })
  expect(slack.bot.requests).toMatchObject([{ text: 'goals for O&M <Doe> link' }])
})

test('a long answer is turned page by page, and every page holds its own', async () => {
  const reply = longReply(400)
  slack.bot.answer(reply)
  const words: string[] = []
  let message = shown((await sendSlashCommand(slack.baseUrl, { ...asked, command: '/504' })).body)
  for (;;) {
    words.push(shownWords(message.blocks))
    const next = buttonsOn(message.blocks).get('Next')
    if (next === undefined) break
    const { responseUrl } = slack.slack
    const pressed = await sendButtonPress(slack.baseUrl, { ...asked, value: next, responseUrl })
    expect(pressed).toEqual({ status: 200, body: '' })
    const { body } = await slack.slack.next('response_url')
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    message = shown(JSON.stringify(body))
  }
  expect(words.length).toBeGreaterThan(2)
  expect(words.join('\n').match(/number \d+\./g)).toEqual(Array.from({ length: 400 }, (_, at) => `number ${at + 1}.`))
  expect(slack.bot.requests.every((request) => request.text === asked.text && request.kind === '504')).toBe(true)
})

test('a question too long for a button has the rest of its answer sent to direct messages', async () => {
  const user = await slack.slack.ask('users.lookupByEmail', { email: 'jordan.park@school.example' })
  slack.bot.answer(longReply(200))
  const text = 'w'.repeat(2500)
  const { body } = await sendSlashCommand(slack.baseUrl, { ...asked, user: (user.user as { id: string }).id, text })
  const first = shown(body)
  expect([...buttonsOn(first.blocks)]).toEqual([])
  const sent = await slack.slack.next('chat.postMessage')
  expect(shownWords(sent.body.blocks as Block[])).toContain('Accommodation number 200.')
})

describe('what is not Slack’s is turned away without a word', () => {
  const body = slashCommandBody(asked)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const now = () => Math.floor(Date.now() / 1000)
  const bare = { body: '' }

  test.each([
    ['unsigned', () => ({})],
    ['signed with another secret', () => signedHeaders(body, { secret: 'another' })],
    ['signed for other words', () => signedHeaders(`${body}x`, { secret })],
    ['stale', () => signedHeaders(body, { secret, timestamp: now() - 6 * 60 })],
    ['from the future', () => signedHeaders(body, { secret, timestamp: now() + 6 * 60 })],
    ['without a time', () => ({ 'x-slack-signature': signedHeaders(body, { secret })['x-slack-signature'] })],
  ])('%s', async (_, headers) => {
    expect(await post(slack.baseUrl, body, { ...form, ...headers() })).toEqual({ status: 401, ...bare })
    expect(slack.bot.requests).toEqual([])
  })

  test('sent a second time', async () => {
    const headers = { ...form, ...signedHeaders(body, { secret }) }
    expect(await post(slack.baseUrl, body, headers)).toMatchObject({ status: 200 })
    expect(await post(slack.baseUrl, body, headers)).toEqual({ status: 401, ...bare })
    expect(slack.bot.requests).toHaveLength(1)
  })

  test.each([
    ['signature', 'x-slack-signature', (signature: string) => `${signature}=`],
    ['time', 'x-slack-request-timestamp', (timestamp: string) => `0${timestamp}.0`],
  ] as const)('sent a second time, with its %s written otherwise', async (_, header, written) => {
    const again = slashCommandBody({ ...asked, text: `goals for J. Doe, by ${header}` })
    const headers = signedHeaders(again, { secret })
    expect(await post(slack.baseUrl, again, { ...form, ...headers })).toMatchObject({ status: 200 })
    const other = { ...form, ...headers, [header]: written(headers[header]) }
    expect(await post(slack.baseUrl, again, other)).toEqual({ status: 401, ...bare })
    expect(slack.bot.requests).toHaveLength(1)
  })

  test('sent twice at once', async () => {
    const twice = slashCommandBody({ ...asked, text: 'team for J. Doe' })
    const headers = { ...form, ...signedHeaders(twice, { secret }) }
    const answers = await Promise.all([post(slack.baseUrl, twice, headers), post(slack.baseUrl, twice, headers)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('of a workspace that isn’t the school’s', async () => {
    const team = 'T0ELSEWHERE'
    expect(await sendSlashCommand(slack.baseUrl, { ...asked, team })).toEqual({ status: 403, ...bare })
    const event = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'help' }
    expect(await sendEvent(slack.baseUrl, { secret, team, event })).toEqual({ status: 403, ...bare })
    expect(slack.bot.requests).toEqual([])
  })

  test('to no path of Slack’s', async () => {
    const response = await fetch(new URL('/slack/elsewhere', slack.baseUrl))
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  test('nothing that is not a form or JSON', async () => {
    const noise = '{"broken'
    const headers = { 'content-type': 'application/json', ...signedHeaders(noise, { secret }) }
    expect(await post(slack.baseUrl, noise, headers)).toEqual({ status: 400, ...bare })
  })

  test('and the log tells only what kind it was', async () => {
    await post(slack.baseUrl, body, { ...form, ...signedHeaders(body, { secret: 'another' }) })
    await sendSlashCommand(slack.baseUrl, { ...asked, team: 'T0ELSEWHERE' })
    expect(slack.logged).toEqual(['{"event":"slack.refused.signature"}', '{"event":"slack.refused.workspace"}'])
  })
})

test('Slack’s own checks of the address are answered', async () => {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c-1' })
  const headers = { 'content-type': 'application/json', ...signedHeaders(challenge, { secret }) }
  expect(await post(slack.baseUrl, challenge, headers)).toEqual({ status: 200, body: '{"challenge":"c-1"}' })
  const ssl = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await post(slack.baseUrl, 'ssl_check=1&token=x', ssl)).toMatchObject({ status: 200 })
})
