// The one way by which an answer leaves: to one reader, in the bot's chat with them or by a targeted message.
//
// In a channel the answer goes by targeted message where the tenant has it, else into the chat, and the channel reads
// a neutral line at most.
import type { Delivery } from '#bot/messenger'
import { type PublicNotice, say } from '#bot/public-text'
import type { Account } from '#people/staff'
import type { AdaptiveCard } from './card.js'
import type { Connector } from './connector.js'
import type { ConversationBook } from './conversation-book.js'
import { type Chat, type Crowd, chatFrom, referenceTo } from './places.js'
import type { PublicDoor } from './public-door.js'
import type { ServiceHosts } from './service-hosts.js'

/**
 * Teams now and then says that it has no such message though it stands there (MicrosoftDocs/msteams-docs#6139): what was
 * to be said then comes as a new one. Nobody but the bot itself can take one of its messages out of a chat.
 */
function isNotFound(delivery: Delivery): boolean {
  return delivery.outcome === 'gone' && delivery.code === '404 ActivityNotFoundInConversation'
}

/** Somebody who asked, and where. */
export interface Reader {
  readonly account: Account
  /** Their id in that conversation. */
  readonly id: string
}

export interface PrivateDoor {
  /** Answers where it was asked, so that the asker alone reads it. @param announce tells the channel where it went */
  answer(
    place: { chat: Chat } | { crowd: Crowd },
    reader: Reader,
    card: AdaptiveCard,
    announce: boolean,
  ): Promise<Delivery>
  /** Speaks first: in the chat with the account, opened where there is none. */
  reach(account: Account, cards: readonly AdaptiveCard[], preview: PublicNotice): Promise<Delivery>
  /**
   * Puts cards in the place of those that `reach` sent: one for one, what is too many is taken away, what is missing is
   * sent. @param messageId as `reach` gave it
   */
  mend(account: Account, messageId: string, cards: readonly AdaptiveCard[], preview: PublicNotice): Promise<Delivery>
  /** Takes what `reach` or `answer` sent out of the chat with the account. One that is gone already is no fault. */
  takeAway(account: Account, messageId: string): Promise<Delivery>
}

interface Means {
  readonly connector: Pick<Connector, 'whisper' | 'openChat' | 'mend' | 'takeAway'>
  readonly publicDoor: PublicDoor
  readonly book: ConversationBook
  readonly hosts: ServiceHosts
  readonly targetedMessages: 'try' | 'off'
  /** Where the bot speaks first to somebody who never wrote. */
  readonly serviceUrl: string
}

const answerPreview = (): PublicNotice => ({ text: say`Your answer from Caseload` })
const sentInChat = (): PublicNotice => ({ text: say`I sent you the answer in our chat.` })
export const noChatYet = (): PublicNotice => ({
  text: say`I can't write to you yet. Please add me as a personal app, then ask me in our chat.`,
})

export function createPrivateDoor(means: Means): PrivateDoor {
  const withoutTargeting = new Set<string>()

  async function aside(crowd: Crowd, reader: Reader, card: AdaptiveCard): Promise<Delivery | undefined> {
    const tenant = reader.account.workspace
    if (means.targetedMessages === 'off' || withoutTargeting.has(tenant)) return undefined
    if (!means.hosts.mayTarget(crowd.serviceUrl)) return undefined
    const delivery = await means.connector.whisper({ crowd, reader: reader.id }, card, answerPreview())
    if (delivery.outcome === 'sent') return delivery
    // A tenant that doesn't know targeted messages refuses the request as such (400); other refusals are of this
    // conversation alone.
    const isRefusedAsSuch = delivery.outcome === 'gone' && delivery.code?.startsWith('400')
    // The chat of two people knows no such message, whatever the tenant has.
    if (isRefusedAsSuch && !crowd.ofTwo) withoutTargeting.add(tenant)
    return undefined
  }

  async function inChat(
    account: Account,
    cards: readonly AdaptiveCard[],
    preview: PublicNotice,
    at: string,
    user: string,
  ) {
    const kept = chatFrom(await means.book.of(account))
    const told = kept && means.hosts.allows(kept.serviceUrl) ? await tell(kept, cards, preview) : undefined
    // A chat that is gone may have been begun anew under another address.
    if (told && !(told.outcome === 'gone' && told.code?.startsWith('404'))) return told
    const opened = await means.connector.openChat({ serviceUrl: at, tenant: account.workspace, user })
    if ('outcome' in opened) return opened
    await means.book.remember(account, referenceTo(opened))
    return tell(opened, cards, preview)
  }

  async function tell(chat: Chat, cards: readonly AdaptiveCard[], preview: PublicNotice): Promise<Delivery> {
    const sent: string[] = []
    for (const card of cards) {
      const delivery = await means.connector.whisper(chat, card, preview)
      if (delivery.outcome === 'later' && sent.length > 0) return { ...delivery, partly: sent.join(' ') }
      if (delivery.outcome !== 'sent') return delivery
      sent.push(delivery.messageId)
    }
    return { outcome: 'sent', messageId: sent.join(' ') }
  }

  async function mend(chat: Chat, before: readonly string[], cards: readonly AdaptiveCard[], preview: PublicNotice) {
    const stand: string[] = []
    for (const [index, card] of cards.entries()) {
      const activity = before[index]
      const delivery =
        activity === undefined
          ? await means.connector.whisper(chat, card, preview)
          : await means.connector.mend(chat, activity, card, preview)
      const mended = isNotFound(delivery) ? await means.connector.whisper(chat, card, preview) : delivery
      if (mended.outcome !== 'sent') return mended
      stand.push(mended === delivery && activity !== undefined ? activity : mended.messageId)
    }
    for (const activity of before.slice(cards.length)) await means.connector.takeAway(chat, activity)
    return { outcome: 'sent', messageId: stand.join(' ') } as const
  }

  return {
    answer: async (place, reader, card, announce) => {
      if ('chat' in place) return means.connector.whisper(place.chat, card, answerPreview())
      const targeted = await aside(place.crowd, reader, card)
      if (targeted) return targeted
      const delivery = await inChat(reader.account, [card], answerPreview(), place.crowd.serviceUrl, reader.id)
      if (announce) await means.publicDoor.post(place.crowd, delivery.outcome === 'sent' ? sentInChat() : noChatYet())
      return delivery
    },
    mend: async (account, messageId, cards, preview) => {
      const kept = chatFrom(await means.book.of(account))
      if (!kept || messageId === '' || !means.hosts.allows(kept.serviceUrl)) {
        return { outcome: 'gone', reason: 'accountGone' }
      }
      return mend(kept, messageId.split(' '), cards, preview)
    },
    takeAway: async (account, messageId) => {
      const kept = chatFrom(await means.book.of(account))
      if (!kept || messageId === '' || !means.hosts.allows(kept.serviceUrl)) {
        return { outcome: 'gone', reason: 'accountGone' }
      }
      for (const activity of messageId.split(' ')) {
        const delivery = await means.connector.takeAway(kept, activity)
        if (delivery.outcome !== 'sent' && !isNotFound(delivery)) return delivery
      }
      return { outcome: 'sent', messageId }
    },
    reach: (account, cards, preview) => inChat(account, cards, preview, means.serviceUrl, account.user),
  }
}
