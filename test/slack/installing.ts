// A district of many workspaces: the adapter with its installations in a real database, and somebody at a browser.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createSlack, type SlackAdapter, type SlackOptions } from '#adapters/slack/create-slack'
import { botScopes } from '#adapters/slack/manifest'
import { guarded } from '#adapters/web/guarded'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { platformInstallations } from '#db/records/platform-installations'
import type { PlatformInstallations } from '#records/platform-installations'
import { type Clock, systemClock } from '#time/clock'
import type { Engine } from '../fixtures/engines.js'
import { logInto, secret } from './adapter.js'
import { shortReply } from './replies.js'
import { type ScriptedBot, scriptedBot } from './scripted-bot.js'
import { botToken, homeTeam, listening, type SlackStandIn, startSlack } from './slack-stand-in.js'

export const secondTeam = 'T0SECOND'
export const organisation = 'E0DISTRICT'
export const stranger = 'T0STRANGER'

const publicUrl = 'https://caseload.school.example'

const client = { clientId: '111.222', clientSecret: 'a-client-secret-of-the-tests' }

/** A bot's token in a place that the emulator has only in name. */
export const tokenOf = (place: string) => `xoxb-of-${place}`

/** Slack that holds every call to the scopes that were granted. */
export function strictSlack(): Promise<SlackStandIn> {
  return startSlack({
    strict_scopes: true,
    oauth_apps: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        name: 'Caseload',
        redirect_uris: [`${publicUrl}/slack/oauth_redirect`],
        scopes: botScopes,
      },
    ],
    // The test itself asks with the first.
    tokens: [botToken, ...[secondTeam, organisation, stranger].map(tokenOf)].map((token) => ({
      token,
      user_id: 'U000000001',
      scopes: botScopes,
    })),
  })
}

export interface Process {
  readonly adapter: SlackAdapter
  readonly bot: ScriptedBot
  readonly baseUrl: string
  readonly logged: string[]
  readonly installations: PlatformInstallations
  readonly database: Database
  stop(): Promise<void>
}

/** The key that the district wraps its keys with. */
const wrapping = randomBytes(32)

/** One process of the district, on a database that others may have open too. */
export async function started(
  engine: Engine,
  place: string,
  slack: SlackStandIn,
  more: Partial<SlackOptions> & { readonly ownClock?: Clock } = {},
): Promise<Process> {
  const { ownClock, ...options } = more
  const clock = ownClock ?? systemClock('America/Chicago')
  const database = await engine.open(place)
  const installations = platformInstallations(database, await openSeal(database, [wrapping], clock.now()), clock)
  const bot = scriptedBot(shortReply, true)
  const logged: string[] = []
  const adapter = await createSlack({
    bot,
    log: logInto(logged),
    clock,
    signingSecret: secret,
    apiUrl: slack.apiUrl,
    oauth: { ...client, stateSecret: 'a-state-secret-of-the-tests', installations, publicUrl },
    allowedWorkspaces: [homeTeam, secondTeam, organisation],
    ...options,
  })
  await adapter.start()
  const server = createServer(guarded((request, response) => adapter.requestListener?.(request, response)))
  const baseUrl = await listening(server)
  return {
    adapter,
    bot,
    baseUrl,
    logged,
    installations,
    database,
    stop: async () => {
      await adapter.stop()
      await new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      })
      await database.close()
    },
  }
}

export interface Consent {
  /** The address that Slack sends the browser back to. */
  readonly back: URL
  /** What the browser was given when it began. */
  readonly cookie: string
  /** The process where it began. */
  readonly beganAt: string
}

/** Opens the first page, presses its button, and consents as the first person whom Slack offers. */
export async function consentAt(baseUrl: string): Promise<Consent> {
  const first = await fetch(`${baseUrl}/slack/install`)
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const url = /href="([^"]+)"/.exec(await first.text())?.[1] ?? ''
  const page = await (await fetch(url)).text()
  const fields = [...(/<form[\s\S]*?<\/form>/.exec(page)?.[0] ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)]
  const body = new URLSearchParams(fields.map(([, name = '', value = '']): [string, string] => [name, decoded(value)]))
  const consented = await fetch(new URL('/oauth/v2/authorize/callback', url), {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  return { back: new URL(consented.headers.get('location') ?? ''), cookie, beganAt: baseUrl }
}

const decoded = (value: string) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** Goes back from Slack. @param to another process than the one that began */
export async function goBack({ back, cookie, beganAt }: Consent, to = beganAt) {
  const response = await fetch(new URL(`${back.pathname}${back.search}`, to), { headers: { cookie } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

/** Has Slack say that the next consent was for a place that the emulator doesn't have. */
export function consentIsFor(slack: SlackStandIn, place: string): void {
  const whole = place.startsWith('E')
  slack.failNext('oauth.v2.access', {
    body: {
      ok: true,
      access_token: tokenOf(place),
      token_type: 'bot',
      scope: botScopes.join(','),
      bot_user_id: `UBOT${place}`,
      app_id: 'A1',
      team: whole ? null : { id: place, name: 'A school' },
      enterprise: whole ? { id: place, name: 'A district' } : null,
      is_enterprise_install: whole,
      authed_user: { id: 'U000000001' },
    },
  })
}
