// Secrets stay where they were put: whatever goes wrong, and however much is logged, none of them is printed.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { terminal } from '../cli/terminal.js'
import { sendSlashCommand } from '../slack/signed-request.js'
import { homeTeam, type SlackStandIn, startSlack } from '../slack/slack-stand-in.js'
import { type Microsoft, startMicrosoft } from '../teams/microsoft.js'
import { message, sendActivity, teacher } from '../teams/signed-activity.js'

const secrets = {
  SLACK_SIGNING_SECRET: randomBytes(16).toString('hex'),
  // Of no workspace: everything that Slack is asked fails.
  SLACK_BOT_TOKEN: `xoxb-${randomBytes(16).toString('hex')}`,
  MicrosoftAppPassword: randomBytes(16).toString('hex'),
  CASELOAD_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
}

let slack: SlackStandIn
let microsoft: Microsoft
beforeAll(async () => {
  slack = await startSlack()
  microsoft = await startMicrosoft()
})
afterAll(async () => {
  await slack.close()
  await microsoft.close()
})

test('a bot that fails at everything, and logs all it can, prints none of them', async () => {
  const at = terminal()
  const settings = {
    ...Object.fromEntries(Object.entries(microsoft.settings).map(([name, value]) => [name, String(value)])),
    ...secrets,
    SLACK_API_URL: slack.apiUrl,
    TEAMS_ALLOWED_TENANTS: String(microsoft.settings.MicrosoftAppTenantId),
    PORT: '0',
    LOG_LEVEL: 'trace',
  }
  const bot = at.started(['start'], settings)
  let printed = ''
  const address = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      printed += String(chunk)
      const [, url] = /listens on (http:\S+)/.exec(printed) ?? []
      if (url) resolve(url)
    }
    bot.stdout?.on('data', hear)
    bot.stderr?.on('data', hear)
  })
  const url = await address
  microsoft.refusals.push(() => ({ status: 500, code: 'ServiceError' }))
  const secret = secrets.SLACK_SIGNING_SECRET
  const asked = { team: homeTeam, user: 'U000000009', text: 'help', responseUrl: slack.responseUrl }
  const bearer = await microsoft.sign()
  const answers = [
    (await sendSlashCommand(url, { ...asked, secret })).status,
    (await sendSlashCommand(url, { ...asked, secret: 'a guess' })).status,
    (await sendActivity(url, microsoft, message('personal', 'help'), bearer)).status,
    (await sendActivity(url, microsoft, message('personal', 'help', { from: { ...teacher, id: '29:b' } }), 'a.b.c'))
      .status,
    (await fetch(`${url}/slack/events`, { method: 'POST', body: secrets.SLACK_BOT_TOKEN })).status,
  ]
  expect(answers).toEqual([200, 401, expect.any(Number), 401, 401])
  const ended = once(bot, 'exit')
  bot.kill('SIGTERM')
  await ended
  expect(printed, 'refusals were logged').toContain('slack.refused.signature')

  for (const [name, value] of Object.entries(secrets)) expect(printed.includes(value), name).toBe(false)
  expect(printed.includes(bearer.split('.')[2] ?? bearer), "a request's own token").toBe(false)
})
