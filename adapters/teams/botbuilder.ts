// botbuilder, and the only place that knows it: judges the token that comes with an activity.
//
// Its support ended in 2025. A successor (Microsoft 365 Agents SDK, or a JWT library) takes its place by giving the
// same `Inbound` port; what leaves for Teams is our own.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import { type BotbuilderSettings, oauthScope, type TokenSource } from './token.js'

/** What is judged of a delivery before anything in it is believed. */
export interface Delivered {
  readonly authorization: string
  readonly serviceUrl: string
}

export interface Inbound {
  /** Whether Microsoft sent it, to this app, from this service URL. Never throws. */
  verify(delivered: Delivered): Promise<boolean>
  stop(): void
}

/**
 * Makes the judge of tokens.
 * @throws where there is no app id: botbuilder takes that for "let everybody in"
 */
export function verifyInbound(settings: BotbuilderSettings): Inbound {
  if (!settings.MicrosoftAppId?.trim()) throw new Error('MicrosoftAppId is empty: every request would be let in')
  const authentication = new ConfigurationBotFrameworkAuthentication(given(settings), undefined, {
    requiredEndorsements: ['msteams'],
  })
  const quiet = silence()
  return {
    verify: ({ authorization, serviceUrl }) =>
      quiet.during(async () => {
        try {
          // The channel is ours to say: another one's rules are not Teams'.
          const activity: Partial<Activity> = { channelId: 'msteams', serviceUrl }
          const { claimsIdentity } = await authentication.authenticateRequest(activity as Activity, authorization)
          // Only tokens of the channel itself name the service URL; an emulator's or a skill's don't. And an activity
          // without one would otherwise be let through unchecked.
          return serviceUrl !== '' && claimsIdentity.getClaimValue('serviceurl') === serviceUrl
        } catch {
          // Also where botbuilder itself stumbles over a forged signature: whatever it was, it was no proof.
          return false
        }
      }),
    stop: quiet.stop,
  }
}

/** Tokens for an app that has no secret but a certificate or a managed identity: botbuilder knows how, and keeps them. */
export function botbuilderTokens(settings: BotbuilderSettings): TokenSource {
  const { MicrosoftAppId = '', ToChannelFromBotLoginUrl = '' } = settings
  const factory = new ConfigurationServiceClientCredentialFactory(given(settings))
  let refused = false
  return {
    token: async () => {
      const scope = oauthScope(settings)
      const credentials = await factory.createCredentials(MicrosoftAppId, scope, ToChannelFromBotLoginUrl, true)
      if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') {
        throw new Error('botbuilder has no credentials for this kind of app')
      }
      const token: unknown = await credentials.getToken(refused)
      refused = false
      return String(token)
    },
    forget: () => {
      refused = true
    },
  }
}

/** botbuilder takes an empty setting for a given one. */
function given(settings: BotbuilderSettings): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''))
}

/** botbuilder prints refused tokens' stacks and keys on the console, which is where our log goes. */
function silence(): { during<T>(work: () => Promise<T>): Promise<T>; stop(): void } {
  const judging = new AsyncLocalStorage<true>()
  // biome-ignore lint/suspicious/noConsole: not to print, but to keep another from printing
  const loud = console.error
  const careful = (...said: unknown[]) => {
    if (!judging.getStore()) loud(...said)
  }
  console.error = careful
  return {
    during: (work) => judging.run(true, work),
    stop: () => {
      // biome-ignore lint/suspicious/noConsole: as above
      if (console.error === careful) console.error = loud
    },
  }
}
