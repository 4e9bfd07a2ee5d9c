// When the bot speaks first in Slack: what reaches whom, and what a failure means.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '#adapters/slack/message'
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import { channelId, type Running, running, userId } from './adapter.js'
import { longReply, shortReply } from './replies.js'
import { shownWords } from './shown.js'
import { homeTeam } from './slack-stand-in.js'

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
    ['trouble at Slack', { status: 503 }, { outcome: 'later' }],
    ['trouble that Slack tells of', { body: { ok: false, error: 'internal_error' } }, { outcome: 'later' }],
    ['a scope not granted yet', { body: { ok: false, error: 'missing_scope' } }, { outcome: 'later' }],
    ['an account that is no more', { body: { ok: false, error: 'account_inactive' } }, gone('account_inactive')],
    ['an app taken away', { body: { ok: false, error: 'token_revoked' } }, gone('token_revoked')],
    ['a channel that is no more', { body: { ok: false, error: 'channel_not_found' } }, gone('channel_not_found')],
  ])('for %s', async (_, failure, delivery) => {
    slack.slack.failNext('chat.postMessage', failure)
    expect(await slack.adapter.messenger.sendPrivately(teacher, shortReply, preview)).toEqual(delivery)
  })

  test('for nobody who is known', async () => {
    const nobody = { ...teacher, user: 'U0NOBODY' }
    expect(await slack.adapter.messenger.sendPrivately(nobody, shortReply, preview)).toEqual(gone('user_not_found'))
  })
})

function gone(reason: string) {
  return { outcome: 'gone', reason }
}

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
