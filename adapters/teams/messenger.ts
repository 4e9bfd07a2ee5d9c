// The bot speaking first in Teams: reminders to one person, notices to a channel.
import type { Messenger } from '#bot/messenger'
import type { Connector } from './connector.js'
import type { ConversationBook } from './conversation-book.js'
import { chatFrom } from './places.js'
import type { PrivateDoor } from './private-door.js'
import { profileIn } from './profiles.js'
import type { PublicDoor } from './public-door.js'
import { renderWhole } from './render.js'
import type { ServiceHosts } from './service-hosts.js'

interface Means {
  readonly connector: Connector
  readonly privateDoor: PrivateDoor
  readonly publicDoor: PublicDoor
  readonly book: ConversationBook
  readonly hosts: ServiceHosts
  readonly serviceUrl: string
}

export function createMessenger(means: Means): Messenger {
  return {
    platform: 'teams',
    sendPrivately: (account, reply, preview) => means.privateDoor.reach(account, renderWhole(reply), preview),
    post: ({ channel }, notice) =>
      means.publicDoor.post({ serviceUrl: means.serviceUrl, conversation: channel }, notice),
    profile: async (account) => {
      const kept = chatFrom(await means.book.of(account))
      if (kept && means.hosts.allows(kept.serviceUrl)) return profileIn(means.connector, kept, account)
      const at = { serviceUrl: means.serviceUrl, tenant: account.workspace, user: account.user }
      const opened = await means.connector.openChat(at)
      if (!('outcome' in opened)) return profileIn(means.connector, opened, account)
      if (opened.outcome === 'gone') return undefined
      throw new Error('Teams could not be asked who the account is')
    },
    // The connector finds people by id alone; an address would take Graph, and with it rights over the whole directory.
    accountOf: async () => undefined,
  }
}
