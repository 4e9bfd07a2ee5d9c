// How the settings say that Slack is reached: with the token of one workspace, or with those that Slack's consent gave.
import type { Logger } from '@slack/bolt'
import type { PlatformInstallations } from '#records/platform-installations'
import { InstallDoor } from './install-door.js'
import { InstallationBook } from './installation-book.js'
import type { Means } from './installed.js'
import { manyWorkspaces } from './many-workspaces.js'
import { oneWorkspace } from './one-workspace.js'
import { webClient } from './web-client.js'
import type { Workspaces } from './workspaces.js'

export interface OAuth {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs what goes along to Slack's consent and comes back. */
  readonly stateSecret: string
  readonly installations: PlatformInstallations
  /** Where a browser reaches this program, where the settings say so. */
  readonly publicUrl?: string
}

interface Settings extends Means {
  readonly botToken?: string
  readonly oauth?: OAuth
  readonly apiUrl?: string
  readonly allowedWorkspaces: readonly string[]
}

/** By the bot's token one workspace; by consent as many as are kept, and the door by which they come. @throws where there is neither */
export function openWorkspaces(options: Settings, logger: Logger): { workspaces: Workspaces; door?: InstallDoor } {
  const { botToken, oauth, apiUrl, allowedWorkspaces: allowed, log, clock } = options
  if (oauth) {
    const { installations: kept, publicUrl, ...secrets } = oauth
    const book = new InstallationBook(kept)
    const door = new InstallDoor({ ...secrets, book, kept, allowed, log, logger, clock, apiUrl, publicUrl })
    return { workspaces: manyWorkspaces(options, { book, allowed, logger, apiUrl }), door }
  }
  if (!botToken) throw new Error('Slack needs a bot token, or the settings of its consent')
  return { workspaces: oneWorkspace(options, webClient(botToken, logger, apiUrl), allowed) }
}
