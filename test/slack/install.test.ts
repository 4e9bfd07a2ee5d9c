// A district with several workspaces, or a whole organisation, installs the bot by Slack's own consent.
import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '#people/staff'
import { say } from '#records/public-text'
import { type Instant, systemClock } from '#time/clock'
import { engines } from '../fixtures/engines.js'
import { secret, userId } from './adapter.js'
import {
  type Consent,
  consentAt,
  consentIsFor,
  goBack,
  organisation,
  type Process,
  secondTeam,
  started,
  stranger,
  strictSlack,
  tokenOf,
} from './installing.js'
import { shortReply } from './replies.js'
import { post, sendEvent, sendSlashCommand, signedHeaders, slashCommandBody } from './signed-request.js'
import { homeTeam, type SlackStandIn } from './slack-stand-in.js'

const preview = { text: say`Something for you.` }

/** What Slack says of a token of an app that was removed. */
const takenBack = { body: { ok: false, error: 'account_inactive' } }

describe.each(engines)('on $name', (engine) => {
  let slack: SlackStandIn
  let place: string
  let bot: Process
  let teacher: Account

  beforeEach(async () => {
    slack = await strictSlack()
    place = await engine.place()
    bot = await started(engine, place, slack)
    teacher = { platform: 'slack', workspace: homeTeam, user: await userId(slack, 'robin.diaz') }
  })

  afterEach(async () => {
    await bot.stop()
    await slack.close()
  })

  const install = async (of = homeTeam) => {
    if (of !== homeTeam) consentIsFor(slack, of)
    const { status } = await goBack(await consentAt(bot.baseUrl))
    expect(status).toBe(200)
    slack.calls.length = 0
  }
  const ask = (team: string, user = teacher.user) =>
    sendSlashCommand(bot.baseUrl, { secret, team, user, text: 'help', responseUrl: slack.responseUrl })
  /** Slack is told at once that an event came; what it brings about may follow. */
  const allDone = () => bot.adapter.stop()
  const tokensUsed = (method: string) => slack.calls.filter((call) => call.method === method).map(({ token }) => token)

  test('who consents is told so, the bot answers there, and with the scopes of the manifest it can do all it does', async () => {
    expect((await ask(homeTeam)).status).toBe(403)
    const page = await goBack(await consentAt(bot.baseUrl))
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Caseload is installed') })
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await ask(homeTeam)).toMatchObject({ status: 200, body: expect.stringContaining(shortReply.title) })
    expect(bot.bot.profile).toEqual({ email: 'robin.diaz@school.example', outsider: false })
    const { messenger } = bot.adapter
    expect(await messenger.sendPrivately(teacher, shortReply, preview)).toMatchObject({ outcome: 'sent' })
    expect(await messenger.accountOf('robin.diaz@school.example')).toEqual(teacher)
  })

  test('each workspace is answered with its own token, and an organisation’s people with the organisation’s', async () => {
    await install()
    const [own = ''] = (await bot.installations.all('slack')).map(({ held }) => JSON.parse(held).token as string)
    await install(secondTeam)
    await install(organisation)
    const { messenger } = bot.adapter
    for (const workspace of [homeTeam, secondTeam, organisation]) {
      await messenger.sendPrivately({ ...teacher, workspace }, shortReply, preview)
    }
    expect(tokensUsed('chat.postMessage')).toEqual([own, tokenOf(secondTeam), tokenOf(organisation)])
    slack.calls.length = 0
    const form = slashCommandBody({ secret, team: 'T0OFTHEMANY', user: teacher.user, text: 'help' })
    const body = `${form}&enterprise_id=${organisation}&is_enterprise_install=true`
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body, { secret }) }
    expect((await post(bot.baseUrl, body, headers)).status).toBe(200)
    expect(bot.bot.requests.at(-1)).toMatchObject({ account: { workspace: organisation } })
    expect(tokensUsed('users.info')).toEqual([tokenOf(organisation)])
    // A channel of any of its workspaces is the organisation's to write to.
    slack.calls.length = 0
    await messenger.post({ workspace: 'T0OFTHEMANY', channel: 'C1' }, { text: say`A few reviews are coming.` })
    expect(tokensUsed('chat.postMessage')).toEqual([tokenOf(organisation)])
  })

  test('a workspace that is not the district’s is refused, and its token given back', async () => {
    consentIsFor(slack, stranger)
    slack.failNext('auth.revoke', { body: { ok: true, revoked: true } })
    const page = await goBack(await consentAt(bot.baseUrl))
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('not on the list') })
    expect(page.text).not.toContain(stranger)
    expect(tokensUsed('auth.revoke')).toEqual([tokenOf(stranger)])
    expect(await bot.installations.all('slack')).toEqual([])
    expect((await ask(stranger)).status).toBe(403)
  })

  test('the whole of an organisation is not let in by one of its workspaces', async () => {
    const few = await started(engine, place, slack, { allowedWorkspaces: [homeTeam] })
    try {
      consentIsFor(slack, organisation)
      expect((await goBack(await consentAt(few.baseUrl))).status).toBe(403)
    } finally {
      await few.stop()
    }
  })

  test('what is taken off the list is neither answered nor written to', async () => {
    await install(secondTeam)
    const few = await started(engine, place, slack, { allowedWorkspaces: [homeTeam] })
    try {
      const at = { ...teacher, workspace: secondTeam }
      const gone = { outcome: 'gone', reason: 'appRemoved' }
      expect(await few.adapter.messenger.sendPrivately(at, shortReply, preview)).toEqual(gone)
      expect((await sendSlashCommand(few.baseUrl, { secret, team: secondTeam, user: 'U1', text: 'help' })).status).toBe(
        403,
      )
      await expect(few.adapter.messenger.accountOf('robin.diaz@school.example')).rejects.toThrow()
    } finally {
      await few.stop()
    }
  })

  test('another process finishes what one began, answers at once, and all is there after a restart', async () => {
    const other = await started(engine, place, slack)
    expect((await goBack(await consentAt(bot.baseUrl), other.baseUrl)).status).toBe(200)
    await other.stop()
    expect((await ask(homeTeam)).status).toBe(200)
    await bot.stop()
    bot = await started(engine, place, slack)
    expect((await ask(homeTeam)).status).toBe(200)
  })

  test.each<[string, (consent: Consent, other: Consent) => Consent]>([
    ['of another browser', (consent, other) => ({ ...consent, cookie: other.cookie })],
    ['without a cookie', (consent) => ({ ...consent, cookie: '' })],
    ['that was forged', (consent) => forged(consent)],
  ])('a return %s is refused', async (_, change) => {
    const consent = change(await consentAt(bot.baseUrl), await consentAt(bot.baseUrl))
    expect(await goBack(consent)).toMatchObject({ status: 400, text: expect.stringContaining('begin again') })
    expect(await bot.installations.all('slack')).toEqual([])
  })

  test('a return is good once, in whichever process, and for ten minutes', async () => {
    const other = await started(engine, place, slack)
    const consent = await consentAt(bot.baseUrl)
    expect((await goBack(consent)).status).toBe(200)
    expect((await goBack(consent, other.baseUrl)).status).toBe(400)
    await other.stop()
    const later = { ...systemClock('UTC'), now: () => (Date.now() + 11 * 60_000) as Instant }
    const slow = await started(engine, place, slack, { ownClock: later })
    expect((await goBack(await consentAt(bot.baseUrl), slow.baseUrl)).status).toBe(400)
    await slow.stop()
  })

  test('who doesn’t consent, or comes back with a code that Slack doesn’t know, has nothing installed', async () => {
    const refused = await consentAt(bot.baseUrl)
    refused.back.searchParams.set('error', 'access_denied')
    expect(await goBack(refused)).toMatchObject({ status: 400, text: expect.stringContaining('Nothing was installed') })
    const wrong = await consentAt(bot.baseUrl)
    wrong.back.searchParams.set('code', 'another')
    expect(await goBack(wrong)).toMatchObject({ status: 502, text: expect.stringContaining('did not finish') })
    expect(await bot.installations.all('slack')).toEqual([])
  })

  test('a database that is stolen speaks for nobody, and no log or address holds a token', async () => {
    await install()
    await install(secondTeam)
    const tokens = (await bot.installations.all('slack')).map(({ held }) => JSON.parse(held).token as string)
    expect(tokens).toHaveLength(2)
    const rows = await bot.database.read.select().from(bot.database.tables.installations)
    const stored = Buffer.concat(rows.map((row) => Buffer.concat([row.held, Buffer.from(JSON.stringify(row))])))
    const files = engine.name === 'SQLite' ? ['', '-wal'].map((end) => readFileSync(`${place}${end}`)) : []
    for (const token of tokens) {
      for (const bytes of [stored, ...files]) expect(bytes.includes(token)).toBe(false)
      expect(bot.logged.join()).not.toContain(token)
    }
    // A token that is put in the place of another does not open there.
    const { installations } = bot.database.tables
    const [first] = rows
    await bot.database.write(async (write) => {
      await write.update(installations).set({ held: first?.held }).where(eq(installations.place, secondTeam))
    })
    await expect(bot.installations.of('slack', secondTeam)).rejects.toThrow()
  })

  test.each([
    ['removed', { type: 'app_uninstalled' }],
    ['its token taken back', { type: 'tokens_revoked', tokens: { bot: ['UBOT'], oauth: [] } }],
  ])('with the app %s nothing is kept, and what was to be sent there says why it will not come', async (_, event) => {
    await install()
    await install(secondTeam)
    slack.failNext('auth.test', takenBack)
    expect((await sendEvent(bot.baseUrl, { secret, team: homeTeam, event })).status).toBe(200)
    await allDone()
    expect((await bot.installations.all('slack')).map(({ place: at }) => at)).toEqual([secondTeam])
    expect((await ask(homeTeam)).status).toBe(403)
    const { messenger } = bot.adapter
    const gone = { outcome: 'gone', reason: 'appRemoved' }
    expect(await messenger.sendPrivately(teacher, shortReply, preview)).toEqual(gone)
    expect(await messenger.post({ workspace: homeTeam, channel: 'C1' }, preview)).toEqual(gone)
    expect(await messenger.audienceOf({ workspace: homeTeam, channel: 'C1' })).toEqual({
      type: 'gone',
      reason: 'appRemoved',
    })
    await install()
    expect((await ask(homeTeam)).status).toBe(200)
  })

  test('the end of a person’s token, of a stranger’s app or of one workspace ends nothing else', async () => {
    await install()
    await install(organisation)
    const oauth = { type: 'tokens_revoked', tokens: { oauth: ['U1'] } }
    await sendEvent(bot.baseUrl, { secret, team: homeTeam, event: oauth })
    await sendEvent(bot.baseUrl, { secret, team: stranger, event: { type: 'app_uninstalled' } })
    await allDone()
    expect(await bot.installations.all('slack')).toHaveLength(2)
    const uninstalled = async (more: object) => {
      const event = { type: 'app_uninstalled' }
      const body = JSON.stringify({ type: 'event_callback', event_id: `Ev${Math.random()}`, event, ...more })
      await post(bot.baseUrl, body, { 'content-type': 'application/json', ...signedHeaders(body, { secret }) })
      await allDone()
    }
    const ofWorkspace = { team_id: homeTeam, enterprise_id: organisation }
    slack.failNext('auth.test', takenBack)
    await uninstalled(ofWorkspace)
    await uninstalled(ofWorkspace)
    expect((await bot.installations.all('slack')).map(({ place: at }) => at)).toEqual([organisation])
    const whole = [{ enterprise_id: organisation, team_id: null, is_enterprise_install: true }]
    slack.failNext('auth.test', takenBack)
    await uninstalled({ ...ofWorkspace, authorizations: whole })
    expect(await bot.installations.all('slack')).toEqual([])
  })

  test.each([
    ['was installed again before Slack told of its end', undefined],
    ['is told of while Slack itself has a fault', { body: { ok: false, error: 'internal_error' } }],
  ])('an app that %s stays', async (_, answer) => {
    await install()
    if (answer) slack.failNext('auth.test', answer)
    await sendEvent(bot.baseUrl, { secret, team: homeTeam, event: { type: 'app_uninstalled' } })
    await allDone()
    expect(await bot.installations.all('slack')).toHaveLength(1)
    expect((await ask(homeTeam)).status).toBe(200)
  })

  test('with nothing installed yet it is ready, and says so; nobody is said to have no account', async () => {
    slack.failNext('api.test', { body: { ok: true } })
    expect(await bot.adapter.check()).toEqual({ reachable: true })
    expect(bot.logged).toContain('{"event":"slack.notInstalled"}')
    await expect(bot.adapter.messenger.accountOf('robin.diaz@school.example')).rejects.toThrow()
    slack.failNext('api.test', { status: 503 })
    expect(await bot.adapter.check()).toMatchObject({ reachable: false })
  })
})

/** The same with a state that somebody made up, in the cookie as well. */
function forged({ back, cookie, beganAt }: Consent): Consent {
  const [body = ''] = back.searchParams.get('state')?.split('.') ?? []
  const state = `${body}.${Buffer.from('x'.repeat(32)).toString('base64url')}`
  const changed = new URL(back)
  changed.searchParams.set('state', state)
  return { beganAt, back: changed, cookie: `${cookie.split('=')[0]}=${state}` }
}
