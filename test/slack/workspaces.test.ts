// Whose Slack the bot answers: the district's own workspaces and organisation, and nobody else's.
import { expect, test } from 'vitest'
import { createSlack } from '#adapters/slack/create-slack'
import { systemClock } from '#time/clock'
import { logInto, type Running, running, secret } from './adapter.js'
import { shortReply } from './replies.js'
import { scriptedBot } from './scripted-bot.js'
import { post, sendSlashCommand, signedHeaders, slashCommandBody } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'

const asked = { secret, user: 'U1', text: 'help' }

type Setting = Parameters<typeof running>

async function withSlack(setting: Setting, story: (slack: Running) => Promise<void>) {
  const slack = await running(...setting)
  try {
    await story(slack)
  } finally {
    await slack.stop()
  }
}

test('with none named, the workspace of the bot’s own token is answered, and no other', () =>
  withSlack([{ allowedWorkspaces: [] }], async ({ baseUrl }) => {
    expect(await sendSlashCommand(baseUrl, { ...asked, team: homeTeam })).toMatchObject({ status: 200 })
    expect(await sendSlashCommand(baseUrl, { ...asked, team: 'T0OTHER' })).toEqual({ status: 403, body: '' })
  }))

test('while Slack can’t say which that is, nobody is answered, and everybody is once it can', () => {
  const unreachable = (slack: Running['slack']) => slack.failNext('auth.test', { status: 500 })
  return withSlack([{ allowedWorkspaces: [] }, { before: unreachable }], async ({ baseUrl, slack, logged }) => {
    expect(logged).toEqual(['{"event":"slack.unreachable"}'])
    unreachable(slack)
    expect(await sendSlashCommand(baseUrl, { ...asked, team: homeTeam })).toEqual({ status: 503, body: '' })
    expect(await sendSlashCommand(baseUrl, { ...asked, team: homeTeam })).toMatchObject({ status: 200 })
  })
})

test('where an organisation installed the bot as one, its people are known in all its workspaces', () =>
  withSlack([{ allowedWorkspaces: ['E0DISTRICT'] }], async ({ baseUrl, bot }) => {
    const form = slashCommandBody({ ...asked, team: 'T0NORTH' })
    const body = `${form}&enterprise_id=E0DISTRICT&is_enterprise_install=true`
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body, { secret }) }
    expect(await post(baseUrl, body, headers)).toMatchObject({ status: 200 })
    expect(bot.requests).toMatchObject([{ account: { workspace: 'E0DISTRICT', user: 'U1' } }])
  }))

test('without a signing secret or an app token, or without any token of a bot, there is no Slack', async () => {
  const options = { bot: scriptedBot(shortReply), log: logInto([]), clock: systemClock('UTC'), botToken: 'xoxb-x' }
  await expect(createSlack({ ...options, allowedWorkspaces: ['T1'] })).rejects.toThrow()
  const signed = { ...options, botToken: '', signingSecret: secret, allowedWorkspaces: ['T1'] }
  await expect(createSlack(signed)).rejects.toThrow()
})
