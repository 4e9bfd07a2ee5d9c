// The usual mistakes of a first day, each found by name with its mend.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Environment, readConfig } from '#config'
import { platformInstallations } from '#db/records/platform-installations'
import type { SchoolId } from '#people/staff'
import { checkPlatforms } from '../../src/cli/check-platforms.js'
import { type Finding, inOneLine } from '../../src/cli/finding.js'
import { type District, openDistrict } from '../../src/cli/open-district.js'
import { pinoLog } from '../../src/cli/pino-log.js'
import { type Running, start } from '../../src/main.js'
import { signedHeaders, slashCommandBody } from '../slack/signed-request.js'
import { freePort } from '../slack/slack-stand-in.js'
import { type Answer, type Platforms, startPlatforms } from './platforms-stand-in.js'

let platforms: Platforms
let district: District | undefined

beforeEach(async () => {
  platforms = await startPlatforms()
})
afterEach(async () => {
  await district?.close()
  await platforms.close()
})

const slack = () => ({
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_API_URL: `${platforms.url}/api/`,
  CASELOAD_PUBLIC_URL: platforms.url,
})
const oauth = () => ({
  ...slack(),
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 's',
  SLACK_ALLOWED_WORKSPACES: 'T1',
})
const teams = () => ({
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'tenant',
  ToChannelFromBotLoginUrl: platforms.url,
  CASELOAD_PUBLIC_URL: platforms.url,
})

async function opened(environment: Environment): Promise<District> {
  const path = join(mkdtempSync(join(tmpdir(), 'caseload-doctor-')), 'caseload.db')
  const reading = readConfig({ DATABASE_URL: `file:${path}`, ...environment })
  if (!reading.ok) throw new Error(reading.faults.join())
  district = await openDistrict(reading.config)
  return district
}

async function found(environment: Environment): Promise<readonly Finding[]> {
  return checkPlatforms(await opened(environment))
}

const faults = (findings: readonly Finding[]) => findings.filter(({ ok }) => !ok).map(inOneLine)

test('where all is well nothing is a fault', async () => {
  const findings = await found({ ...slack(), ...teams() })
  expect(faults(findings)).toEqual([])
  expect(findings.map(inOneLine)).toContain('ok    Slack: answers, and knows the bot in T1')
  expect(findings.map(inOneLine)).toContain('ok    Teams: answers, and knows the bot')
  expect(findings.map(inOneLine)).toContain(`ok    address: ${platforms.url} leads to the bot`)
})

describe('with Slack', () => {
  test.each<[string, string, Answer, RegExp]>([
    [
      'a scope is missing',
      'auth.test',
      { headers: { 'x-oauth-scopes': 'chat:write,commands' }, body: { ok: true, team_id: 'T1' } },
      /lacks the scopes app_mentions:read, .*users:read\.email\. Paste the manifest.*install the app again/,
    ],
    [
      'the token is unknown',
      'auth.test',
      { body: { ok: false, error: 'invalid_auth' } },
      /does not know this token\. Copy/,
    ],
    ['the app was removed', 'auth.test', { body: { ok: false, error: 'account_inactive' } }, /Install it again/],
    [
      'Slack does not answer',
      'auth.test',
      { status: 502, body: 'no' },
      /does not answer\. See that this machine reaches/,
    ],
    ['the proxy does not pass Slack on', 'events', { status: 404, body: '' }, /\/slack\/events.* answers 404/],
    ['another program is at the address', 'healthz', { body: '<html>' }, /another program answers/],
    [
      'the clock is off',
      'api.test',
      { headers: { date: new Date(Date.now() - 200_000).toUTCString() }, body: {} },
      /off by \d+ seconds\. Switch on time synchronisation/,
    ],
  ])('%s', async (_, end, answer, says) => {
    platforms.answers.set(end, answer)
    const [fault, ...others] = faults(await found(slack()))
    expect(fault).toMatch(says)
    expect(others).toEqual([])
  })

  test('nothing listens at the address', async () => {
    const [fault] = faults(await found({ ...slack(), CASELOAD_PUBLIC_URL: 'http://127.0.0.1:9' }))
    expect(fault).toMatch(/address: http:\/\/127\.0\.0\.1:9 does not answer/)
  })

  test('the token is of a workspace that is not answered', async () => {
    const [fault] = faults(await found({ ...slack(), SLACK_ALLOWED_WORKSPACES: 'T2' }))
    expect(fault).toMatch(/of the workspace T1, which SLACK_ALLOWED_WORKSPACES does not name/)
  })

  test('the app-level token lacks its scope, or is no more', async () => {
    platforms.answers.set('apps.connections.open', { body: { ok: false, error: 'missing_scope' } })
    const socket = { ...slack(), SLACK_APP_TOKEN: 'xapp-1' }
    expect(faults(await found(socket))).toEqual([expect.stringMatching(/lacks connections:write\. Make one/)])
  })

  test('nothing ever came, or only commands', async () => {
    const at = await opened(slack())
    const notes = async () => (await checkPlatforms(at)).filter(({ note }) => note).map(inOneLine)
    expect(await notes()).toEqual([expect.stringMatching(/note {2}Slack requests: none has come.*request URL/)])
    const { deliveries } = at.database.tables
    const take = (key: string) =>
      at.database.write(async (write) => {
        await write.insert(deliveries).values({ key, at: at.clock.now() })
      })
    await take('slack:1795700000:abc')
    expect(await notes()).toEqual([expect.stringMatching(/Event Subscriptions/)])
    await take('slack:event:Ev1')
    expect(await notes()).toEqual([])
  })

  test.each<[string, object, RegExp]>([
    [
      'the bot is not in',
      { channel: { id: 'C1', is_member: false } },
      /C1: a post would be lost, to a channel that the bot is not in\. Invite/,
    ],
    ['is archived', { channel: { id: 'C1', is_archived: true } }, /archived\. Take it out of channels\.csv/],
  ])('a channel of channels.csv that %s', async (_, said, says) => {
    platforms.answers.set('conversations.info', { body: { ok: true, ...said } })
    const at = await opened(slack())
    await at.database.write(async (write) => {
      await write
        .insert(at.database.tables.channels)
        .values({ id: 'c', schoolId: 's' as SchoolId, platform: 'slack', channelId: 'C1' })
    })
    expect(faults(await checkPlatforms(at))).toEqual([expect.stringMatching(says)])
  })
})

describe('while the bot runs here', () => {
  const secret = 'the-secret-in-env'
  let running: Running | undefined
  afterEach(async () => {
    await running?.stop()
    running = undefined
    district = undefined
  })

  const notes = async (at: District) => (await checkPlatforms(at)).filter(({ note }) => note).map(inOneLine)
  async function runs(): Promise<District> {
    const at = await opened({ ...slack(), ...teams(), SLACK_SIGNING_SECRET: secret, PORT: `${await freePort()}` })
    running = await start(at, pinoLog('silent'))
    return at
  }
  const send = (path: string, headers: Record<string, string>, body: string) =>
    fetch(`${running?.url}${path}`, { method: 'POST', headers, body })
  const command = slashCommandBody({ secret, team: 'T1', user: 'U1', text: 'help' })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('what Slack signs with another secret, or long ago, is told of; what nobody signed is not', async () => {
    const at = await runs()
    expect((await send('/slack/events', form, command)).status).toBe(401)
    expect((await notes(at)).join()).not.toContain('since the bot started')
    const other = { ...form, ...signedHeaders(command, { secret: 'of another app' }) }
    await send('/slack/events', other, command)
    await send('/slack/events', { ...form, ...signedHeaders(command, { secret: 'and another' }) }, command)
    const late = signedHeaders(command, { secret, timestamp: Math.floor(Date.now() / 1000) - 3600 })
    await send('/slack/events', { ...form, ...late }, command)
    expect(await notes(at)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^note {2}Slack requests: since the bot started 2 requests came signed with another secret/,
        ),
        expect.stringMatching(/^note {2}Slack requests: since the bot started 1 request came too late or too early/),
      ]),
    )
  })

  test('what Teams sends to another bot is told of', async () => {
    const at = await runs()
    const activity = JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.example/' })
    await send(
      '/api/messages',
      { authorization: 'Bearer of.another.bot', 'content-type': 'application/json' },
      activity,
    )
    expect(await notes(at)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/1 request came with a token that is not for this bot.*MicrosoftAppId/),
      ]),
    )
  })
})

describe('with many workspaces', () => {
  test('it is installed nowhere', async () => {
    expect(faults(await found(oauth()))).toEqual([
      expect.stringMatching(new RegExp(`installed nowhere yet\\. Open ${platforms.url}/slack/install`)),
    ])
  })

  test('an installation has lost its token, or is not on the list', async () => {
    const at = await opened(oauth())
    const kept = platformInstallations(at.database, at.seal, at.clock)
    const held = JSON.stringify({ token: 'xoxb-1', botUser: 'UBOT', scopes: [] })
    await kept.keep({ platform: 'slack', place: 'T1', whole: false }, held)
    expect(faults(await checkPlatforms(at))).toEqual([])
    platforms.answers.set('auth.test', { body: { ok: false, error: 'token_revoked' } })
    expect(faults(await checkPlatforms(at))).toEqual([expect.stringMatching(/T1: .*taken back/)])
    await kept.remove('slack', 'T1')
    await kept.keep({ platform: 'slack', place: 'T2', whole: false }, held)
    expect(faults(await checkPlatforms(at))).toEqual([expect.stringMatching(/T2 is installed, but SLACK_ALLOWED/)])
  })

  test('the client secret is wrong', async () => {
    platforms.answers.set('oauth.v2.access', { body: { ok: false, error: 'bad_client_secret' } })
    expect(faults(await found(oauth()))[0]).toMatch(/refuses SLACK_CLIENT_SECRET/)
  })
})

describe('with Teams', () => {
  test.each<[string, number, RegExp]>([
    ['there is no such tenant', 90002, /no such tenant\. Copy the Directory/],
    ['the app is of another tenant', 700016, /no app of this tenant/],
    ['the secret is wrong', 7000215, /MicrosoftAppPassword is wrong\. It is the Value/],
    ['the secret has expired', 7000222, /has expired\. Make a new one/],
    ['something else is wrong', 70011, /Check MicrosoftAppId/],
  ])('%s', async (_, code, says) => {
    platforms.answers.set('token', { status: 400, body: { error: 'invalid_client', error_codes: [code] } })
    const [fault, ...others] = faults(await found(teams()))
    expect(fault).toMatch(says)
    expect(fault).toContain(`AADSTS${code}`)
    expect(others).toEqual([])
  })

  test('Microsoft does not answer, or its proxy does not pass activities on', async () => {
    platforms.answers.set('token', { status: 503, body: '' })
    platforms.answers.set('messages', { status: 405, body: '' })
    expect(faults(await found(teams()))).toEqual([
      expect.stringMatching(/Microsoft does not answer/),
      expect.stringMatching(/\/api\/messages.* answers 405/),
    ])
  })
})
