// Slack as the bot sees it when it speaks first: the messenger of whichever installation an account or a channel
// belongs to.
import type { Delivery, Messenger } from '#bot/messenger'
import type { Account } from '#people/staff'
import type { Installed } from './installed.js'
import type { Workspaces } from './workspaces.js'

const removed: Delivery = { outcome: 'gone', reason: 'appRemoved' }

export function messengerOfAll(workspaces: Workspaces): Messenger {
  /** An account that was tied by hand is of whichever workspace knows it. */
  async function installedFor(account: Account): Promise<Messenger | undefined> {
    const found = await workspaces.of(account.workspace)
    if (found || account.workspace !== '*') return found?.messenger
    return firstOf(await workspaces.all(), async ({ messenger }) =>
      (await messenger.profile(account)) ? messenger : undefined,
    )
  }
  const inChannel = async (workspace: string) => (await workspaces.of(workspace))?.messenger

  return {
    platform: 'slack',
    sendPrivately: async (account, ...what) =>
      (await installedFor(account))?.sendPrivately(account, ...what) ?? removed,
    // Where nothing is installed any more, nobody can be asked, now or ever.
    arrived: async (account, ...what) => (await installedFor(account))?.arrived(account, ...what) ?? 'unknown',
    mend: async (account, ...what) => (await installedFor(account))?.mend(account, ...what) ?? removed,
    takeAway: async (account, messageId) => (await installedFor(account))?.takeAway(account, messageId) ?? removed,
    post: async (place, notice) => (await inChannel(place.workspace))?.post(place, notice) ?? removed,
    mendPost: async (place, ...what) => (await inChannel(place.workspace))?.mendPost(place, ...what) ?? removed,
    audienceOf: async (place) =>
      (await inChannel(place.workspace))?.audienceOf(place) ?? { type: 'gone', reason: 'appRemoved' },
    profile: async (account) => (await installedFor(account))?.profile(account),
    async accountOf(email) {
      const all = await workspaces.all()
      // Whether somebody has an account can't be told before there is anybody to ask.
      if (all.length === 0) throw new Error('the app is installed nowhere')
      return firstOf(all, ({ messenger }) => messenger.accountOf(email))
    },
  }
}

/** What the first of them finds. @throws where none finds it, and one of them could not be asked */
async function firstOf<Found>(
  all: readonly Installed[],
  find: (one: Installed) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let fault: { readonly reason: unknown } | undefined
  for (const one of all) {
    try {
      const found = await find(one)
      if (found !== undefined) return found
    } catch (reason) {
      fault = { reason }
    }
  }
  if (fault) throw fault.reason
  return undefined
}
