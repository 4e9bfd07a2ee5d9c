// The bot speaking first in Teams: reminders to one person, notices to a channel.
import type { Messenger } from '#bot/messenger'
import type { ChannelPlace } from '#records/audience'
import { audienceIn } from './audiences.js'
import type { Connector } from './connector.js'
import type { ConversationBook } from './conversation-book.js'
import { type Crowd, chatFrom } from './places.js'
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
  /** Whose people a channel holds where the district named no tenant for it. */
  readonly tenant: string
}

export function createMessenger(means: Means): Messenger {
  const crowdOf = ({ channel }: ChannelPlace): Crowd => ({ serviceUrl: means.serviceUrl, conversation: channel })
  return {
    platform: 'teams',
    sendPrivately: (account, reply, preview) => means.privateDoor.reach(account, renderWhole(reply), preview),
    // Nothing of a chat can be read again without rights over everybody's chats.
    arrived: async () => 'unknown',
    mend: (account, messageId, reply, preview) =>
      means.privateDoor.mend(account, messageId, renderWhole(reply), preview),
    takeAway: (account, messageId) => means.privateDoor.takeAway(account, messageId),
    post: (channel, notice) => means.publicDoor.post(crowdOf(channel), notice),
    mendPost: (channel, messageId, notice) => means.publicDoor.mend(crowdOf(channel), messageId, notice),
    audienceOf: (channel) => audienceIn(means.connector, crowdOf(channel), channel.workspace || means.tenant),
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
