// Teams' connector: the few calls that we make, by ourselves. botbuilder's own client would post a targeted message to
// the whole channel, and reports what could not be sent as sent.
//
// What is private is addressed to a `Chat` or an `Aside` and nothing else; a `Crowd` gets a `PublicNotice`.
import { z } from 'zod'
import type { Delivery } from '#bot/messenger'
import type { PublicNotice, PublicText } from '#bot/public-text'
import type { Undelivered } from '#records/undelivered'
import type { AdaptiveCard } from './card.js'
import { type Answered, type Calling, callConnector } from './connector-call.js'
import { refreshOf } from './own-view.js'
import { type Aside, type Chat, type Crowd, openedChat } from './places.js'
import { renderNotice } from './render-notice.js'

/** A member of a conversation, as far as Teams tells. */
const memberSchema = z.object({
  id: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
})
export type Member = z.infer<typeof memberSchema>

export interface Connector {
  /** Sends a card to one person. @param preview what a locked phone shows */
  whisper(to: Chat | Aside, card: AdaptiveCard, preview: PublicNotice): Promise<Delivery>
  /** Puts another card in the place of one that was sent to one person. */
  mend(of: Chat, activity: string, card: AdaptiveCard, preview: PublicNotice): Promise<Delivery>
  /** Takes a card away again. */
  takeAway(of: Chat, activity: string): Promise<Delivery>
  /** Says something that anybody may read. @param readers who is shown a view of their own, by their ids in Teams */
  post(to: Crowd | Chat, notice: PublicNotice, readers?: readonly string[]): Promise<Delivery>
  /** Says something else in the place of a post. */
  mendPost(of: Crowd, activity: string, notice: PublicNotice, readers?: readonly string[]): Promise<Delivery>
  /** The bot's chat with one person, by their id in Teams or in the directory. */
  openChat(at: {
    serviceUrl: string
    tenant: string
    user: string
  }): Promise<Chat | Exclude<Delivery, { outcome: 'sent' }>>
  /** Who somebody in the conversation is; undefined where Teams knows nobody. @throws where it can't be asked */
  member(of: Chat | Crowd, user: string): Promise<Member | undefined>
  /** Everybody in the conversation, bots apart; `tooMany` where there are more than so many. */
  members(of: Crowd, most: number): Promise<readonly Member[] | 'tooMany' | Exclude<Delivery, { outcome: 'sent' }>>
}

const pageOfMembers = z.object({ members: z.array(memberSchema), continuationToken: z.string().nullish() })

/** The most that Teams gives at once. */
const mostInPage = 500

const created = z.object({ id: z.string().min(1) })

/** @param botId the bot's own id in Teams, `28:` and the app's id */
export function createConnector(calling: Calling, botId: string): Connector {
  return {
    whisper: async (to, card, preview) => {
      const message = withCard(card, preview.text)
      if (!('crowd' in to)) return deliver('POST', activitiesOf(to), message)
      const url = activitiesOf(to.crowd)
      url.searchParams.set('isTargetedActivity', 'true')
      return deliver('POST', url, { ...message, recipient: { id: to.reader, isTargeted: true } })
    },
    mend: (of, activity, card, preview) => deliver('PUT', activitiesOf(of, activity), withCard(card, preview.text)),
    takeAway: (of, activity) => deliver('DELETE', activitiesOf(of, activity)),
    post: (to, notice, readers) => deliver('POST', activitiesOf(to), postOf(notice, readers)),
    mendPost: (of, activity, notice, readers) => deliver('PUT', activitiesOf(of, activity), postOf(notice, readers)),
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
    members: async (of, most) => {
      const found: Member[] = []
      let more: string | undefined
      do {
        const url = endpoint(of.serviceUrl, 'conversations', of.conversation, 'pagedmembers')
        url.searchParams.set('pageSize', String(mostInPage))
        if (more) url.searchParams.set('continuationToken', more)
        const answered = await callConnector(calling, 'GET', url)
        if (!answered.ok) return failure(answered)
        const page = pageOfMembers.parse(answered.body)
        found.push(...page.members)
        more = page.continuationToken ?? undefined
      } while (more && found.length <= most)
      return found.length > most ? 'tooMany' : found
    },
  }

  async function deliver(method: 'POST' | 'PUT' | 'DELETE', url: URL, message?: unknown): Promise<Delivery> {
    const answered = await callConnector(calling, method, url, message)
    if (!answered.ok) {
      const failed = failure(answered)
      // What is mended or taken away twice stands, or is gone, as after once.
      const mayStand = method === 'POST' && answered.mayBeTaken && failed.outcome === 'later'
      return mayStand ? { ...failed, mayHaveArrived: true } : failed
    }
    return { outcome: 'sent', messageId: created.safeParse(answered.body).data?.id ?? '' }
  }
}

function withCard(card: AdaptiveCard, summary: PublicText) {
  const content = card
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  }
}

/** Plain words; a card where there is a button, which opens something for its presser alone. */
function postOf(notice: PublicNotice, readers: readonly string[] = []) {
  const { text, button } = notice
  if (!button) return { type: 'message', textFormat: 'plain', text }
  const refresh = refreshOf(notice, readers)
  return withCard({ ...renderNotice(text, button), ...(refresh && { refresh }) }, text)
}

/** What Teams refuses for good is gone; whatever else happened may pass. */
function failure({ status, code, retryAfterMs }: Answered): Exclude<Delivery, { outcome: 'sent' }> {
  if ([400, 403, 404, 413].includes(status)) {
    return { outcome: 'gone', reason: reasonOf(status, code), code: code ? `${status} ${code}` : `${status}` }
  }
  return { outcome: 'later', ...(retryAfterMs !== undefined && { afterMs: retryAfterMs }) }
}

function reasonOf(status: number, code: string | undefined): Undelivered {
  if (code === 'BotNotInConversationRoster') return 'notInChannel'
  if (status === 404) return 'channelGone'
  return status === 403 ? 'blocked' : 'refused'
}

function activitiesOf(place: Chat | Crowd, ...activity: readonly string[]): URL {
  return endpoint(place.serviceUrl, 'conversations', place.conversation, 'activities', ...activity)
}

function endpoint(serviceUrl: string, ...path: readonly string[]): URL {
  return new URL(
    `v3/${path.map(encodeURIComponent).join('/')}`,
    serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`,
  )
}
