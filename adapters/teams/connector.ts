// Teams' connector: the few calls that we make, by ourselves. botbuilder's own client would post a targeted message to
// the whole channel, and reports what could not be sent as sent.
//
// What is private is addressed to a `Chat` or an `Aside` and nothing else; a `Crowd` gets a `PublicNotice`.
import { z } from 'zod'
import type { Delivery } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { AdaptiveCard } from './card.js'
import { type Answered, type Calling, callConnector } from './connector-call.js'
import { type Aside, type Chat, type Crowd, openedChat } from './places.js'

/** A member of a conversation, as far as Teams tells. */
const memberSchema = z.object({
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
})
export type Member = z.infer<typeof memberSchema>

export interface Connector {
  /** Sends a card to one person. @param preview what a locked phone shows */
  whisper(to: Chat | Aside, card: AdaptiveCard, preview: PublicNotice): Promise<Delivery>
  /** Says something that anybody may read. */
  post(to: Crowd | Chat, notice: PublicNotice): Promise<Delivery>
  /** The bot's chat with one person, by their id in Teams or in the directory. */
  openChat(at: {
    serviceUrl: string
    tenant: string
    user: string
  }): Promise<Chat | Exclude<Delivery, { outcome: 'sent' }>>
  /** Who somebody in the conversation is; undefined where Teams knows nobody. @throws where it can't be asked */
  member(of: Chat | Crowd, user: string): Promise<Member | undefined>
}

const created = z.object({ id: z.string().min(1) })

/** @param botId the bot's own id in Teams, `28:` and the app's id */
export function createConnector(calling: Calling, botId: string): Connector {
  return {
    whisper: async (to, card, preview) => {
      const message = {
        type: 'message',
        summary: preview.text,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      }
      if (!('crowd' in to)) return deliver('POST', activitiesOf(to), message)
      const url = activitiesOf(to.crowd)
      url.searchParams.set('isTargetedActivity', 'true')
      return deliver('POST', url, { ...message, recipient: { id: to.reader, isTargeted: true } })
    },
    post: (to, notice) =>
      deliver('POST', activitiesOf(to), { type: 'message', textFormat: 'plain', text: notice.text }),
    openChat: async ({ serviceUrl, tenant, user }) => {
      const answered = await callConnector(calling, 'POST', endpoint(serviceUrl, 'conversations'), {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: user }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      })
      const opened = created.safeParse(answered.body)
      if (answered.ok && opened.success) return openedChat(serviceUrl, opened.data.id)
      return answered.ok ? { outcome: 'later' } : failure(answered)
    },
    member: async (of, user) => {
      const url = endpoint(of.serviceUrl, 'conversations', of.conversation, 'members', user)
      const answered = await callConnector(calling, 'GET', url)
      if (answered.ok) return memberSchema.parse(answered.body)
      if (answered.status === 404) return undefined
      throw new Error(`the connector answered ${answered.status} when asked for a member`)
    },
  }

  async function deliver(method: 'POST', url: URL, message: unknown): Promise<Delivery> {
    const answered = await callConnector(calling, method, url, message)
    if (!answered.ok) return failure(answered)
    return { outcome: 'sent', messageId: created.safeParse(answered.body).data?.id ?? '' }
  }
}

/** What Teams refuses for good is gone; whatever else happened may pass. */
function failure(answered: Answered): Exclude<Delivery, { outcome: 'sent' }> {
  if ([400, 403, 404, 413].includes(answered.status)) {
    return { outcome: 'gone', reason: answered.code ? `${answered.status} ${answered.code}` : `${answered.status}` }
  }
  return { outcome: 'later', ...(answered.retryAfterMs !== undefined && { afterMs: answered.retryAfterMs }) }
}

function activitiesOf(place: Chat | Crowd): URL {
  return endpoint(place.serviceUrl, 'conversations', place.conversation, 'activities')
}

function endpoint(serviceUrl: string, ...path: readonly string[]): URL {
  return new URL(
    `v3/${path.map(encodeURIComponent).join('/')}`,
    serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`,
  )
}
