// The bot's own credentials at Microsoft: a token for the connector, kept until shortly before it ends.
import { z } from 'zod'
import type { Clock, Instant } from '#time/clock'

/** Gives a token for the connector. @throws where Microsoft gives none */
export interface TokenSource {
  token(): Promise<string>
  /** Forgets a token that the connector refused. */
  forget(): void
}

/** botbuilder's own names. */
export type BotbuilderSettings = Readonly<Record<string, string | undefined>>

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const renewBeforeMs = 5 * 60_000
const patienceMs = 10_000

/** Tokens by client id and secret. */
export function secretTokens(settings: BotbuilderSettings, clock: Clock, loginUrl?: string): TokenSource {
  let kept: { readonly token: string; readonly until: Instant } | undefined
  let asking: Promise<string> | undefined

  async function ask(): Promise<string> {
    const response = await requestToken(settings, loginUrl)
    if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`)
    const { access_token, expires_in } = granted.parse(await response.json())
    kept = { token: access_token, until: (clock.now() + expires_in * 1000 - renewBeforeMs) as Instant }
    return access_token
  }

  return {
    token: async () => {
      if (kept && clock.now() < kept.until) return kept.token
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    forget: () => {
      kept = undefined
    },
  }
}

/** Asks for a token, whatever comes of it. @throws where Microsoft can't be reached */
export function requestToken(settings: BotbuilderSettings, loginUrl?: string): Promise<Response> {
  return fetch(tokenEndpoint(settings, loginUrl), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.MicrosoftAppId ?? '',
      client_secret: settings.MicrosoftAppPassword ?? '',
      scope: `${oauthScope(settings)}/.default`,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
}

/** What the token is for. */
export function oauthScope(settings: BotbuilderSettings): string {
  return (
    settings.ToChannelFromBotOAuthScope ||
    (isGovernment(settings) ? 'https://api.botframework.us' : 'https://api.botframework.com')
  ).replace(/\/+(\.default)?$/, '')
}

/**
 * Where tokens are had. A login URL with a path names the tenant itself, as botbuilder takes it; but at Microsoft's
 * own hosts a single-tenant app always asks its own tenant.
 */
function tokenEndpoint(settings: BotbuilderSettings, loginUrl: string | undefined): string {
  const government = isGovernment(settings)
  const host = government ? 'https://login.microsoftonline.us' : 'https://login.microsoftonline.com'
  const login = new URL(loginUrl || settings.ToChannelFromBotLoginUrl || host)
  const isSingleTenant = settings.MicrosoftAppType?.toLowerCase() === 'singletenant'
  const shared = government ? 'MicrosoftServices.onmicrosoft.us' : 'botframework.com'
  const tenant = (isSingleTenant && settings.MicrosoftAppTenantId) || shared
  const namesTenant = login.pathname !== '/' && !(isSingleTenant && login.hostname.startsWith('login.microsoftonline.'))
  const authority = namesTenant ? login.href.replace(/\/+$/, '') : `${login.origin}/${tenant}`
  return `${authority}/oauth2/v2.0/token`
}

function isGovernment(settings: BotbuilderSettings): boolean {
  return settings.ChannelService === 'https://botframework.azure.us'
}
