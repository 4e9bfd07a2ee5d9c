// Many workspaces, or a whole organisation: the installation is looked up for each request, so that one made or ended by
// another process counts at once; what works with its token is remembered.
import type { Logger } from '@slack/bolt'
import { LRUCache } from 'lru-cache'
import { note } from '#bot/public-text'
import { identified } from './home.js'
import type { InstallationBook, Installment } from './installation-book.js'
import { Installed, type Means } from './installed.js'
import { isThere } from './look.js'
import { Refusal } from './refusal.js'
import { slackError, webClient } from './web-client.js'
import type { Workspaces } from './workspaces.js'

/** What Slack says of a token that was taken back; anything else may pass. */
const takenBack = ['token_revoked', 'account_inactive', 'invalid_auth']

/** More than any district has. */
const mostRemembered = 50

export interface ManyWorkspacesOptions {
  readonly book: InstallationBook
  /** Ids of the workspaces and organisations that are answered. */
  readonly allowed: readonly string[]
  readonly logger: Logger
  readonly apiUrl: string | undefined
}

export function manyWorkspaces(means: Means, options: ManyWorkspacesOptions): Workspaces {
  const { book, allowed, logger, apiUrl } = options
  const remembered = new LRUCache<string, Installed>({ max: mostRemembered })
  const isAllowed = (...ids: readonly (string | undefined)[]) =>
    ids.some((id) => id !== undefined && allowed.includes(id))

  /** What was taken off the list is not written to either. */
  const isOurs = ({ place, organisation }: Installment) => isAllowed(place, organisation)

  function installedWith({ place, organisation, token, botUser, botId }: Installment): Installed {
    // A token of a new installation makes a new client; the old one is forgotten in its time.
    const key = `${place} ${token}`
    const known = remembered.get(key)
    if (known) return known
    const identity = { workspace: place, botUser, ...(organisation && { organisation }), ...(botId && { botId }) }
    const made = new Installed(means, webClient(token, logger, apiUrl), identified(identity))
    remembered.set(key, made)
    return made
  }

  async function isRefused({ token }: Installment): Promise<boolean> {
    try {
      await webClient(token, logger, apiUrl).auth.test()
      return false
    } catch (fault) {
      return takenBack.includes(slackError(fault) ?? '')
    }
  }

  /** Slack tells of an end late and more than once: what was installed anew meanwhile stays. */
  async function removeEnded(found: Installment | undefined): Promise<boolean> {
    return found !== undefined && (await isRefused(found)) && book.remove(found.place)
  }

  return {
    async admit({ workspace, organisation }) {
      if (!isAllowed(workspace, organisation)) throw new Refusal(403)
      const found = await book.of(organisation, workspace).catch(() => {
        throw new Refusal(503)
      })
      if (!found) {
        means.log.warn(note`slack.notInstalled`)
        throw new Refusal(403)
      }
      return installedWith(found)
    },
    async of(workspace) {
      const found = await book.speakingTo(workspace)
      return found && isOurs(found) ? installedWith(found) : undefined
    },
    all: async () => (await book.all()).filter(isOurs).map(installedWith),
    async ended({ workspace, organisation, whole }) {
      if (!isAllowed(workspace, organisation)) return false
      if (!whole && (await removeEnded(await book.of(undefined, workspace)))) return true
      await removeEnded(await book.of(organisation, undefined))
      return true
    },
    async start() {
      if ((await book.all()).length === 0) means.log.warn(note`slack.notInstalled`)
    },
    // Whether a token is still good is each workspace's own matter: one that is not keeps no other from its answers.
    check: async () =>
      (await isThere(apiUrl)) ? { reachable: true } : { reachable: false, reason: note`slack.unreachable` },
  }
}
