// Teams, joined together: botbuilder judges, the bot answers, the private door sends.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccountNews, StandingAnswers } from '#bot/account-news'
import type { Bot } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import { note, type PublicText } from '#bot/public-text'
import type { Log } from '#records/log'
import { whereOf } from '#records/public-text'
import type { Clock } from '#time/clock'
import type { Activity } from './activity.js'
import { createConnector } from './connector.js'
import type { ConversationBook } from './conversation-book.js'
import { receive } from './inbound.js'
import { RecentPresses } from './invoke-answers.js'
import { createMessenger } from './messenger.js'
import { createPrivateDoor } from './private-door.js'
import { createPublicDoor } from './public-door.js'
import { publicServiceUrl, serviceHosts } from './service-hosts.js'
import { type BotbuilderSettings, secretTokens } from './token.js'
import { takeTurn } from './turn.js'

export interface TeamsOptions {
  readonly bot: Bot
  readonly log: Log
  readonly clock: Clock
  /** botbuilder's own settings, by its own names. */
  readonly settings: BotbuilderSettings
  /** The district's own, known to the bot alone: seals whom a shared card is about. Nothing of the platform's follows from it. */
  readonly secret: string
  /** Ids of the tenants that are answered; the app's own where empty. */
  readonly allowedTenants: readonly string[]
  /** `try`: answer in a channel by a message that only the asker sees, where the tenant has such. */
  readonly targetedMessages: 'try' | 'off'
  readonly conversations: ConversationBook
  /** Is told that something changed about an account. */
  readonly news?: AccountNews
  /** Remembers the answers that stand in chats. */
  readonly standing?: StandingAnswers
  /** Further connectors that the operator trusts, beside Microsoft's: the first is where the bot speaks first. */
  readonly serviceUrls?: readonly string[]
  /** Where tokens are had, instead of Microsoft's own or `ToChannelFromBotLoginUrl`. */
  readonly loginUrl?: string
  /** How long a press waits for its answer before that is sent by itself; Teams gives up after 5 seconds. */
  readonly pressPatienceMs?: number
}

export type Check = { readonly ok: true } | { readonly ok: false; readonly why: PublicText }

export interface TeamsAdapter {
  readonly name: 'teams'
  /** Takes what comes to `/api/messages`. */
  requestListener(request: IncomingMessage, response: ServerResponse): void
  readonly messenger: Messenger
  /** Ends once everything taken has been answered. End the server's intake first. */
  stop(): Promise<void>
  /** Whether Microsoft knows the app and its secret. */
  check(): Promise<Check>
}

/**
 * Makes the adapter. Nothing is sent or received before the first request. botbuilder is loaded here and not before.
 * @throws where the app's id or every allowed tenant is missing
 */
export async function createTeams(options: TeamsOptions): Promise<TeamsAdapter> {
  const { bot, log, clock, settings, conversations: book, targetedMessages } = options
  const { MicrosoftAppId = '', MicrosoftAppTenantId } = settings
  const ownTenant = MicrosoftAppTenantId ? [MicrosoftAppTenantId] : []
  const allowedTenants = options.allowedTenants.length > 0 ? options.allowedTenants : ownTenant
  if (allowedTenants.length === 0) throw new Error('no tenant is allowed: name them in TEAMS_ALLOWED_TENANTS')
  const [tenant = ''] = allowedTenants
  const { botbuilderTokens, verifyInbound } = await import('./botbuilder.js')
  const inbound = verifyInbound(settings)

  const hosts = serviceHosts([...(options.serviceUrls ?? []), ...metadataUrl(settings)])
  const hasSecret = Boolean(settings.MicrosoftAppPassword)
  const tokens = hasSecret ? secretTokens(settings, clock, options.loginUrl) : botbuilderTokens(settings)
  const connector = createConnector({ tokens }, `28:${MicrosoftAppId}`)
  const serviceUrl = options.serviceUrls?.[0] ?? publicServiceUrl
  const publicDoor = createPublicDoor(connector)
  const privateDoor = createPrivateDoor({ connector, publicDoor, book, hosts, targetedMessages, serviceUrl })
  const underWay = new Set<Promise<void>>()
  const follow = (work: Promise<unknown>) => {
    const ended: Promise<void> = work
      .then(
        () => undefined,
        (fault: unknown) => log.error(note`a Teams activity failed`, { where: whereOf(fault) }),
      )
      .finally(() => underWay.delete(ended))
    underWay.add(ended)
  }
  const turns = {
    bot,
    connector,
    privateDoor,
    publicDoor,
    book,
    ...(options.news && { news: options.news }),
    ...(options.standing && { standing: options.standing }),
    hosts,
    presses: new RecentPresses(),
    follow,
    pressPatienceMs: options.pressPatienceMs ?? 4000,
    clock,
    log,
    secret: options.secret,
  }
  const guards = { inbound, hosts, allowedTenants, log, take: (activity: Activity) => takeTurn(turns, activity) }

  return {
    name: 'teams',
    requestListener: (request, response) => follow(receive(guards, request, response)),
    messenger: createMessenger({ connector, privateDoor, publicDoor, book, hosts, serviceUrl, tenant }),
    stop: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
      inbound.stop()
    },
    check: async () => {
      try {
        await tokens.token()
        return { ok: true }
      } catch {
        return { ok: false, why: note`Microsoft gives the bot no token.` }
      }
    },
  }
}

/** Whoever may say which keys are Teams' own is trusted with the answers too. */
function metadataUrl(settings: BotbuilderSettings): readonly string[] {
  const url = settings.ToBotFromChannelOpenIdMetadataUrl || settings.BotOpenIdMetadata
  return url ? [url] : []
}
