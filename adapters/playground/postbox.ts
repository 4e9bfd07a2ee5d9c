// Where the bot's own messages arrive at the made-up school: kept as both platforms would be sent them, in place of a
// platform that sends.
import { randomUUID } from 'node:crypto'
import { noticeBody } from '#adapters/slack/public-door'
import { render as renderSlack } from '#adapters/slack/render'
import { renderWhole } from '#adapters/teams/render'
import { renderNotice } from '#adapters/teams/render-notice'
import type { Messenger } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Reply } from '#bot/reply'
import type { Account } from '#people/staff'
import { people } from './school/people.js'
import type { Arrived, BegunMessage, BegunPost, Morning } from './wire.js'

/** What the bot sends by itself. */
export interface Mornings {
  /** The next morning on which anything is sent; without anything where there is none soon. */
  next(): Promise<Morning>
  /** What is to be sent and mended at this moment, after somebody did something. */
  now(): Promise<Arrived>
}

export interface Postbox {
  readonly messenger: Messenger
  /** Takes out what has arrived. */
  empty(): Arrived
}

const workspace = 'playground'

const nothing = (): { -readonly [Name in keyof Arrived]: Arrived[Name] } => ({
  messages: [],
  posts: [],
  mended: { messages: [], posts: [] },
  takenAway: [],
})

export function createPostbox(): Postbox {
  let found = nothing()
  const sent = (messageId: string = randomUUID()) => ({ outcome: 'sent', messageId }) as const
  const isVisitor = (user: string) => people.some(({ id }) => id === user)
  return {
    messenger: {
      platform: 'playground',
      async sendPrivately({ user }, reply, preview) {
        const gone = sent()
        if (isVisitor(user)) found.messages = [...found.messages, asBegun(gone.messageId, user, reply, preview)]
        return gone
      },
      async post({ channel }, notice) {
        const gone = sent()
        found.posts = [...found.posts, asPost(gone.messageId, channel, notice)]
        return gone
      },
      arrived: async () => 'absent',
      async mend({ user }, messageId, reply, preview) {
        if (!isVisitor(user)) return sent(messageId)
        const now = mended(found.messages, found.mended.messages, asBegun(messageId, user, reply, preview))
        found = { ...found, messages: now.fresh, mended: { ...found.mended, messages: now.mended } }
        return sent(messageId)
      },
      async takeAway(_account, messageId) {
        found.messages = found.messages.filter(({ id }) => id !== messageId)
        found.takenAway = [...found.takenAway, messageId]
        return sent(messageId)
      },
      async mendPost({ channel }, messageId, notice) {
        const now = mended(found.posts, found.mended.posts, asPost(messageId, channel, notice))
        found = { ...found, posts: now.fresh, mended: { ...found.mended, posts: now.mended } }
        return sent(messageId)
      },
      // Visitors may be anybody: the channel counts as open, so it reads numbers alone.
      audienceOf: async () => ({ type: 'open' }),
      profile: async ({ user }) => profileOf(user),
      accountOf: async (email) => accountOf(email),
    },
    empty() {
      const taken = found
      found = nothing()
      return taken
    },
  }
}

/** What was not taken out yet arrives as it stands now; what was is told of anew. */
function mended<Of extends { readonly id: string }>(fresh: readonly Of[], before: readonly Of[], now: Of) {
  if (!fresh.some(({ id }) => id === now.id))
    return { fresh, mended: [...before.filter(({ id }) => id !== now.id), now] }
  return { fresh: fresh.map((one) => (one.id === now.id ? now : one)), mended: before }
}

/** Everybody on the staff list has an account here, so that nothing is undelivered. */
function accountOf(email: string): Account {
  const user = people.find((one) => one.email === email)?.id ?? email
  return { platform: 'playground', workspace, user }
}

function profileOf(user: string) {
  const email = people.find(({ id }) => id === user)?.email
  return { outsider: false, ...(email && { email }) }
}

function asBegun(id: string, to: string, reply: Reply, preview: PublicNotice): BegunMessage {
  // As the private door sends them: what a locked phone shows stands in each page's text.
  const pages = renderSlack(reply).map((message) => ({ ...message, text: preview.text }))
  return { id, to, title: reply.title, preview: preview.text, slack: pages, teams: renderWhole(reply) }
}

function asPost(id: string, room: string, notice: PublicNotice): BegunPost {
  const { text, button } = notice
  const words = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] }
  const blocks = button ? noticeBody(notice).blocks : [{ type: 'section', text: { type: 'plain_text', text } }]
  return { id, room, text, slack: { text, blocks }, teams: button ? renderNotice(text, button) : words }
}
