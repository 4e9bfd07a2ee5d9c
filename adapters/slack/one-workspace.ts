// One workspace, whose token stands in the settings.
import { note } from '#bot/public-text'
import { Home } from './home.js'
import { Installed, type Means } from './installed.js'
import { Refusal } from './refusal.js'
import type { WebClient } from './web-client.js'
import type { Workspaces } from './workspaces.js'

/** @param allowed the workspaces and organisations answered; where there is none, the token's own */
export function oneWorkspace(means: Means, client: WebClient, allowed: readonly string[]): Workspaces {
  const home = new Home(client, allowed)
  const installed = new Installed(means, client, home)
  return {
    async admit({ workspace, organisation }) {
      const answers = await home.answers(workspace, organisation).catch(() => {
        throw new Refusal(503)
      })
      if (!answers) throw new Refusal(403)
      return installed
    },
    of: async () => installed,
    all: async () => [installed],
    ended: ({ workspace, organisation }) => home.answers(workspace, organisation),
    start: async () => {
      await home.identity().catch(() => means.log.warn(note`slack.unreachable`))
    },
    check: () => home.check(),
  }
}
