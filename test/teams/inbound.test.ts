// Nobody but Teams, for this app and this district, is let in; whoever is turned away learns nothing.
import { generateKeyPair, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTeams } from '#adapters/teams/create-teams'
import { botAnswering, jordan } from './answering.js'
import { appId, issuer, type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { activity, message, type Served, sendActivity, serve } from './signed-activity.js'

let microsoft: Microsoft
let served: Served
const bot = botAnswering(jordan)
const printed: unknown[] = []
const loud = vi.spyOn(console, 'error').mockImplementation((...said) => void printed.push(said))
const standardError = vi.spyOn(process.stderr, 'write')

beforeAll(async () => {
  microsoft = await startMicrosoft()
  served = await serve(microsoft, bot)
})
afterAll(async () => {
  await served.stop()
  await microsoft.close()
  loud.mockRestore()
})

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from
const question = () => message('personal', 'accommodations for Jordan Doe')

describe('the token that comes with an activity', () => {
  it('lets a valid one in', async () => {
    expect(await sendActivity(served.url, microsoft, question())).toEqual({ status: 200, text: '' })
  })

  it('lets in one that ended two minutes ago: clocks differ', async () => {
    expect(
      (await sendActivity(served.url, microsoft, question(), await microsoft.sign({ exp: seconds(-120) }))).status,
    ).toBe(200)
  })

  const forged: [string, () => Promise<string | undefined>][] = [
    ['none at all', async () => undefined],
    ['no token but words', async () => 'not-a-token'],
    [
      'a forged signature under a known key',
      async () => {
        const { privateKey } = await generateKeyPair('RS256')
        return microsoft.sign({}, { key: privateKey })
      },
    ],
    [
      'an unknown key',
      async () => microsoft.sign({}, { kid: 'nobody', key: (await generateKeyPair('RS256')).privateKey }),
    ],
    ['one that ended ten minutes ago', () => microsoft.sign({ exp: seconds(-600) })],
    ['one for another app', () => microsoft.sign({ aud: '99999999-2222-4333-8444-555555555555' })],
    ['one of another issuer', () => microsoft.sign({ iss: 'https://elsewhere.example' })],
    ['one for another service URL', () => microsoft.sign({ serviceurl: 'https://elsewhere.example/' })],
    ['one that names no service URL', () => microsoft.sign({ serviceurl: undefined })],
    [
      'one of the emulator, though for this app',
      () => {
        const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
        return microsoft.sign({ iss, ver: '1.0', appid: appId, serviceurl: undefined })
      },
    ],
    ['a key that is not endorsed for Teams', () => microsoft.sign({}, { kid: 'webchat' })],
    [
      'no signature (alg none)',
      async () =>
        new UnsecuredJWT({ serviceurl: `${microsoft.url}/` })
          .setIssuer(issuer)
          .setAudience(appId)
          .setExpirationTime('1h')
          .encode(),
    ],
    [
      'a signature made with the public key (HS256)',
      () => microsoft.sign({}, { alg: 'HS256', key: microsoft.publicKey }),
    ],
  ]
  it.each(forged)('answers 401 and nothing else to %s', async (_, token) => {
    const before = bot.requests.length
    expect(await sendActivity(served.url, microsoft, question(), await token())).toEqual({ status: 401, text: '' })
    expect(bot.requests).toHaveLength(before)
  })

  it('prints no stack, key or token of what it refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await microsoft.sign({}, { key: privateKey })
    printed.length = 0
    await sendActivity(served.url, microsoft, question(), token)
    await sendActivity(served.url, microsoft, question(), await microsoft.sign({ exp: seconds(-600) }))
    expect(printed).toEqual([])
    expect(standardError).not.toHaveBeenCalled()
    expect(served.logged.at(-1)).toBe('a Teams request was refused {"status":401,"why":"no valid token"}')
    expect(served.logged.join('\n')).not.toContain(token.slice(0, 20))
  })

  it("leaves everybody else's errors on the console alone", () => {
    printed.length = 0
    // biome-ignore lint/suspicious/noConsole: stands for another part of the program
    console.error('something of somebody else')
    expect(printed).toEqual([['something of somebody else']])
  })
})

describe('an activity with a valid token', () => {
  it.each([
    ['nothing like an activity', { hello: 'there' }],
    ['a list', []],
    ['no JSON', '{"type":'],
    ['no type', { ...question(), type: undefined }],
    ['no sender', { ...question(), from: undefined }],
    ['no channel', { ...question(), channelId: undefined }],
    ['no service URL', { ...question(), serviceUrl: '' }],
    ['a service URL that is none', { ...question(), serviceUrl: 17 }],
    ['half a character in an id', { ...question(), conversation: { id: 'a:\ud800', tenantId: tenant } }],
  ])('answers 400 to %s', async (_, body) => {
    expect(await sendActivity(served.url, microsoft, body)).toEqual({ status: 400, text: '' })
  })

  it('answers 401 where it comes from another channel than Teams', async () => {
    expect((await sendActivity(served.url, microsoft, { ...question(), channelId: 'emulator' })).status).toBe(401)
  })

  it('answers 403 to a service URL that is not of Microsoft, though the token names it', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net.elsewhere.example/'
    const token = await microsoft.sign({ serviceurl: serviceUrl })
    expect(await sendActivity(served.url, microsoft, { ...question(), serviceUrl }, token)).toEqual({
      status: 403,
      text: '',
    })
  })

  it.each([
    [
      'another tenant',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'elsewhere' }, channelData: {} },
    ],
    ['two tenants that differ', { channelData: { tenant: { id: 'elsewhere' } } }],
    ['a sender of another tenant', { from: { id: '29:x', aadObjectId: 'aad-x', tenantId: 'elsewhere' } }],
    ['no tenant at all', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: null }],
  ])('answers 403 to %s', async (_, parts) => {
    const before = bot.requests.length
    expect(await sendActivity(served.url, microsoft, { ...question(), ...parts })).toEqual({ status: 403, text: '' })
    expect(bot.requests).toHaveLength(before)
  })

  it('acknowledges what it does not know', async () => {
    expect(await sendActivity(served.url, microsoft, activity('personal', { type: 'messageReaction' }))).toEqual({
      status: 200,
      text: '',
    })
    expect(
      (await sendActivity(served.url, microsoft, activity('personal', { type: 'installationUpdate', action: 'add' })))
        .status,
    ).toBe(200)
  })

  it('answers 413 to more than it reads', async () => {
    expect((await sendActivity(served.url, microsoft, message('personal', 'x'.repeat(300_000)))).status).toBe(413)
  })

  it('takes POST alone', async () => {
    expect((await fetch(`${served.url}/api/messages`)).status).toBe(405)
  })
})

describe('settings', () => {
  const options = () => ({
    bot,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    clock: {
      timeZone: 'UTC',
      now: () => 0 as never,
      today: () => '2026-11-23' as never,
      dayOf: () => '2026-11-23' as never,
    },
    conversations: { remember: async () => undefined, of: async () => undefined },
    targetedMessages: 'off' as const,
    secret: 'the district’s own',
  })

  it('never run without an app id, which would let everybody in', async () => {
    const settings = { ...microsoft.settings, MicrosoftAppId: ' ' }
    await expect(createTeams({ ...options(), settings, allowedTenants: [tenant] })).rejects.toThrow('MicrosoftAppId')
  })

  it('never run without a tenant that may ask', async () => {
    const settings = { ...microsoft.settings, MicrosoftAppTenantId: '' }
    await expect(createTeams({ ...options(), settings, allowedTenants: [] })).rejects.toThrow('TEAMS_ALLOWED_TENANTS')
  })

  it('trust the host that names the keys, so that a gateway needs no setting of its own', async () => {
    const other = await serve(microsoft, botAnswering(jordan), { serviceUrls: [] })
    expect((await sendActivity(other.url, microsoft, question())).status).toBe(200)
    await other.stop()
  })
})
