// Sending to Teams: patient where it may pass, plain where it may not, and never a word more than meant.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Connector, createConnector } from '#adapters/teams/connector'
import { openedChat } from '#adapters/teams/places'
import { renderWhole } from '#adapters/teams/render'
import { serviceHosts } from '#adapters/teams/service-hosts'
import { type BotbuilderSettings, secretTokens } from '#adapters/teams/token'
import { say } from '#bot/public-text'
import { type Clock, type Instant, systemClock } from '#time/clock'
import { jordan } from './answering.js'
import { appId, type Microsoft, type Refusal, startMicrosoft, tenant } from './microsoft.js'

let microsoft: Microsoft
let connector: Connector
const [card] = renderWhole(jordan)
if (!card) throw new Error('no card')
const preview = { text: say`Something for you` }

beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterEach(() => {
  microsoft.calls.length = 0
  microsoft.refusals.length = 0
  microsoft.tokenRequests.length = 0
})
afterAll(() => microsoft.close())

const fresh = (clock: Clock = systemClock('UTC'), settings: BotbuilderSettings = microsoft.settings) => {
  connector = createConnector({ tokens: secretTokens(settings, clock) }, `28:${appId}`)
  return connector
}
const chat = () => openedChat(microsoft.url, 'a:chat')
const send = () => fresh().whisper(chat(), card, preview)
const refuseOnce = (...refused: Refusal[]) => microsoft.refusals.push(() => refused.shift())

describe('a message', () => {
  it('is sent with the bot’s own token', async () => {
    expect(await send()).toEqual({ outcome: 'sent', messageId: 'sent-1' })
    expect(Object.fromEntries(microsoft.tokenRequests[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: 'a-secret-of-nobody',
      scope: 'https://api.botframework.com/.default',
    })
  })

  it.each([412, 429, 502, 504])('is tried again after %i, when Teams says so', async (status) => {
    refuseOnce({ status, retryAfter: '0' }, { status, retryAfter: '0' })
    expect(await send()).toMatchObject({ outcome: 'sent' })
    expect(microsoft.calls).toHaveLength(3)
  })

  it('waits no longer than a person would, and then says when to try again', async () => {
    microsoft.refusals.push(() => ({ status: 429, retryAfter: '120' }))
    expect(await send()).toEqual({ outcome: 'later', afterMs: 120_000 })
    expect(microsoft.calls).toHaveLength(1)
  })

  it('is given up for now when it keeps failing', async () => {
    microsoft.refusals.push(() => ({ status: 502, retryAfter: '0' }))
    expect(await send()).toEqual({ outcome: 'later', afterMs: 0 })
    expect(microsoft.calls).toHaveLength(3)
  })

  it.each([
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [413, 'MessageSizeTooBig'],
  ])('is never tried again after %i %s', async (status, code) => {
    microsoft.refusals.push(() => ({ status, code }))
    expect(await send()).toMatchObject({ outcome: 'gone', code: `${status} ${code}` })
    expect(microsoft.calls).toHaveLength(1)
  })

  it('keeps of a refusal the code alone: its sentence may repeat what was sent', async () => {
    microsoft.refusals.push(() => ({ status: 403, code: 'about Jordan Doe' }))
    expect(await send()).toEqual({ outcome: 'gone', reason: 'blocked', code: '403' })
  })

  it('comes later where nobody answers', async () => {
    const closed = await startMicrosoft()
    await closed.close()
    expect(await fresh().whisper(openedChat(closed.url, 'a:chat'), card, preview)).toEqual({ outcome: 'later' })
  })

  it('is sent with a new token where the old one is refused', async () => {
    refuseOnce({ status: 401 })
    expect(await send()).toMatchObject({ outcome: 'sent' })
    expect(microsoft.tokenRequests).toHaveLength(2)
  })
})

describe('a token', () => {
  it('is asked for once, however many messages there are, until five minutes before its end', async () => {
    let now = 0
    fresh({
      timeZone: 'UTC',
      now: () => now as Instant,
      today: () => '2026-11-23' as never,
      dayOf: () => '2026-11-23' as never,
    })
    await Promise.all([1, 2, 3].map(() => connector.whisper(chat(), card, preview)))
    now = 54 * 60_000
    await connector.whisper(chat(), card, preview)
    expect(microsoft.tokenRequests).toHaveLength(1)
    now = 56 * 60_000
    await connector.whisper(chat(), card, preview)
    expect(microsoft.tokenRequests).toHaveLength(2)
  })

  it('is asked of a login address that names the tenant itself', async () => {
    const login = `${microsoft.url}/${tenant}`
    fresh(systemClock('UTC'), {
      ...microsoft.settings,
      MicrosoftAppType: 'MultiTenant',
      ToChannelFromBotLoginUrl: login,
    })
    expect(await connector.whisper(chat(), card, preview)).toMatchObject({ outcome: 'sent' })
  })
})

describe('the hosts that may be answered', () => {
  const hosts = serviceHosts(['http://gateway.school.example:8080'])

  it.each([
    ['https://smba.trafficmanager.net/amer/', true, true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc/', true, false],
    ['https://smba.infra.gov.teams.microsoft.us/gcch/', true, false],
    ['http://gateway.school.example/', true, true],
    ['http://smba.trafficmanager.net/amer/', false, true],
    ['https://smba.trafficmanager.net:8443/', false, true],
    ['https://smba.trafficmanager.net.elsewhere.example/', false, false],
    ['https://teams.microsoft.com.elsewhere.example/', false, false],
    ['https://elsewhere.example/smba.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net@elsewhere.example/', false, false],
  ])('%s: answered %s, targeted messages tried %s', (url, allowed, targeted) => {
    expect(hosts.allows(url)).toBe(allowed)
    // Where targeted messages aren't known to exist, a connector could show one to everybody.
    expect(hosts.allows(url) && hosts.mayTarget(url)).toBe(allowed && targeted)
  })
})
