// What Slack is told has been taken is done: an event or a press that is lost with the process was never acknowledged, so
// Slack sends the one again, and tells of the other.
import { afterEach, expect, it } from 'vitest'
import type { Bot } from '#bot/bot'
import { type Running, running, secret } from './adapter.js'
import { shortReply } from './replies.js'
import { scriptedBot } from './scripted-bot.js'
import { directMessage, sendButtonPress, sendEvent } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'

let slack: Running
afterEach(() => slack.stop())

/** A bot that has got a request, and answers it only when it is let. */
function heldBot() {
  const answering = scriptedBot(shortReply)
  let letGo: () => void = () => undefined
  let arrived: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const taken = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const bot: Bot = {
    ...answering,
    async handle(request, profile) {
      arrived()
      await held
      return answering.handle(request, profile)
    },
  }
  return { bot, letGo, taken }
}

it.each([
  ['a direct message', (url: string) => sendEvent(url, { ...signed, event: directMessage('U1', 'help', 'D1') })],
  [
    'a press',
    (url: string) =>
      sendButtonPress(url, {
        ...signed,
        user: 'U1',
        value: JSON.stringify({ command: 'help', input: {} }),
        responseUrl: slack.slack.responseUrl,
      }),
  ],
])('%s is acknowledged once it is done', async (_what, send) => {
  const { bot, letGo, taken } = heldBot()
  slack = await running({ bot })
  let isAcknowledged = false
  const answer = send(slack.baseUrl).finally(() => {
    isAcknowledged = true
  })
  await taken
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
  expect(isAcknowledged).toBe(false)
  letGo()
  expect(await answer).toEqual({ status: 200, body: '' })
})

const signed = { secret, team: homeTeam }
