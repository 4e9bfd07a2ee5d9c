// Where the app is installed by Slack's consent: `/slack/install` begins, `/slack/oauth_redirect` finishes. Only the
// district's own workspaces and organisations are kept; a token of any other is given back at once.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Installation, Logger } from '@slack/bolt'
import {
  AuthorizationError,
  InstallProvider,
  InvalidStateError,
  MissingCodeError,
  MissingStateError,
} from '@slack/oauth'
import { note } from '#bot/public-text'
import type { Log } from '#records/log'
import type { PlatformInstallations } from '#records/platform-installations'
import type { Clock } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { languageOfBrowser } from '../web/browser-language.js'
import { beginPage, guardHeaders, pages, showPage } from './install-pages.js'
import { type InstallationBook, placeOf } from './installation-book.js'
import { botScopes } from './manifest.js'
import { SignedStates, stateForSeconds } from './signed-states.js'
import { clientOptions, webClient } from './web-client.js'

export const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'

export interface InstallDoorOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  readonly book: InstallationBook
  readonly kept: Pick<PlatformInstallations, 'takeOnce'>
  /** Ids of the workspaces and organisations that may install it. */
  readonly allowed: readonly string[]
  readonly log: Log
  readonly logger: Logger
  readonly clock: Pick<Clock, 'now'>
  readonly apiUrl: string | undefined
  /** Where a browser reaches this program; where absent, Slack takes the first address of the app's settings. */
  readonly publicUrl: string | undefined
}

export class InstallDoor {
  readonly #provider: InstallProvider

  constructor(private readonly options: InstallDoorOptions) {
    const { clientId, clientSecret, stateSecret, book, kept, clock, logger, apiUrl } = options
    this.#provider = new InstallProvider({
      clientId,
      clientSecret,
      stateStore: new SignedStates(stateSecret, clock, kept),
      stateCookieName: 'caseload-slack-install',
      stateCookieExpirationSeconds: stateForSeconds,
      installationStore: {
        storeInstallation: (installation) => book.keep(installation),
        // Who asks for an installation goes to the book.
        fetchInstallation: async () => Promise.reject(new Error('not asked here')),
      },
      renderHtmlForInstallPath: beginPage,
      authorizationUrl: consentUrl(apiUrl),
      logger,
      clientOptions: clientOptions(logger, apiUrl),
    })
  }

  /** Answers the two addresses. @returns false for any other */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    return inLanguage(languageOfBrowser(request.headers), () => this.#take(request, response))
  }

  #take(request: IncomingMessage, response: ServerResponse): boolean {
    const path = request.url?.split('?', 1)[0]
    const answer = path === installPath ? this.#begin : path === redirectPath ? this.#finish : undefined
    if (!answer || request.method !== 'GET') return false
    request.resume()
    guardHeaders(response)
    answer(request, response).catch(() => {
      this.options.log.error(note`slack.install.failed`)
      if (!response.headersSent) showPage(response, 500, pages.unfinished)
    })
    return true
  }

  readonly #begin = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const redirectUri = this.#redirectUri(request)
    const options = { scopes: [...botScopes], ...(redirectUri && { redirectUri }) }
    await this.#provider.handleInstallPath(request, response, undefined, options)
  }

  readonly #finish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { log } = this.options
    await this.#provider.handleCallback(request, response, {
      afterInstallation: async (installation) => {
        if (this.#isOurs(installation)) return true
        log.warn(note`slack.install.stranger`)
        await this.#giveBack(installation)
        showPage(response, 403, pages.stranger)
        return false
      },
      success: () => {
        log.info(note`slack.installed`)
        showPage(response, 200, pages.done)
      },
      failure: (fault) => {
        log.warn(note`slack.install.failed`)
        if (fault instanceof AuthorizationError) showPage(response, 400, pages.cancelled)
        else if (isStale(fault)) showPage(response, 400, pages.stale)
        else showPage(response, 502, pages.unfinished)
      },
    })
  }

  /** The whole of an organisation is installed only where the organisation itself is on the list. */
  #isOurs(installation: Installation): boolean {
    const { enterprise, isEnterpriseInstall } = installation
    const ids = isEnterpriseInstall ? [enterprise?.id] : [placeOf(installation), enterprise?.id]
    return ids.some((id) => id !== undefined && this.options.allowed.includes(id))
  }

  /** A token that is not kept is not to live on either. */
  async #giveBack({ bot, user }: Installation): Promise<void> {
    const { logger, apiUrl, log } = this.options
    for (const token of [bot?.token, user.token]) {
      if (token)
        await webClient(token, logger, apiUrl)
          .auth.revoke()
          .catch(() => log.warn(note`slack.revoke.failed`))
    }
  }

  /** Slack knows the address from the app's settings; what stands in for Slack on this machine must be told. */
  #redirectUri({ headers }: IncomingMessage): string | undefined {
    const { publicUrl, apiUrl } = this.options
    if (publicUrl) return `${publicUrl}${redirectPath}`
    const isStandIn = apiUrl !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(apiUrl).hostname)
    return isStandIn && headers.host ? `http://${headers.host}${redirectPath}` : undefined
  }
}

/** Bolt takes what is thrown in a state's check as it is; what is no state at all is no JSON. */
function isStale(fault: unknown): boolean {
  return [InvalidStateError, MissingStateError, MissingCodeError].some((kind) => fault instanceof kind)
}

/** Where Slack asks for consent: beside its Web API, for GovSlack and for what stands in for Slack as well. */
function consentUrl(apiUrl: string | undefined): string {
  const base = apiUrl && /\/api\/?$/.test(new URL(apiUrl).pathname) ? apiUrl : 'https://slack.com/api/'
  return base.replace(/\/api\/?$/, '/oauth/v2/authorize')
}
