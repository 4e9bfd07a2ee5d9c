// Where the bot's own messages arrive at the made-up school: kept as both platforms would be sent them, in place of a
// platform that sends.
import { noticeBody } from '#adapters/slack/public-door'
import { render as renderSlack } from '#adapters/slack/render'
import { renderWhole } from '#adapters/teams/render'
import { renderNotice } from '#adapters/teams/render-notice'
import type { Messenger } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Reply } from '#bot/reply'
import type { Account } from '#people/staff'
import { people } from './school/people.js'
import type { BegunMessage, BegunPost, Morning } from './wire.js'

/** Runs the reminder jobs of one school morning after the other. */
export interface Mornings {
  /** The next morning on which anything is sent; without anything where there is none soon. */
  next(): Promise<Morning>
}

export interface Postbox {
  readonly messenger: Messenger
  /** Takes out what has arrived. */
  empty(): Pick<Morning, 'messages' | 'posts'>
}

const workspace = 'playground'

export function createPostbox(): Postbox {
  let messages: BegunMessage[] = []
  let posts: BegunPost[] = []
  let last = 0
  const sent = () => {
    last += 1
    return { outcome: 'sent', messageId: `playground-${last}` } as const
  }
  const isVisitor = (user: string) => people.some(({ id }) => id === user)
  return {
    messenger: {
      platform: 'playground',
      async sendPrivately({ user }, reply, preview) {
        if (isVisitor(user)) messages.push(asBegun(user, reply, preview))
        return sent()
      },
      async post({ channel }, notice) {
        posts.push(asPost(channel, notice))
        return sent()
      },
      arrived: async () => 'absent',
      mend: async (_account, messageId) => ({ outcome: 'sent', messageId }),
      takeAway: async (_account, messageId) => ({ outcome: 'sent', messageId }),
      mendPost: async (_channel, messageId) => ({ outcome: 'sent', messageId }),
      // Visitors may be anybody: the channel counts as open, so it reads numbers alone.
      audienceOf: async () => ({ type: 'open' }),
      profile: async ({ user }) => profileOf(user),
      accountOf: async (email) => accountOf(email),
    },
    empty() {
      const found = { messages, posts }
      messages = []
      posts = []
      return found
    },
  }
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

function asBegun(to: string, reply: Reply, preview: PublicNotice): BegunMessage {
  // As the private door sends them: what a locked phone shows stands in each page's text.
  const pages = renderSlack(reply).map((message) => ({ ...message, text: preview.text }))
  return { to, title: reply.title, preview: preview.text, slack: pages, teams: renderWhole(reply) }
}

function asPost(room: string, notice: PublicNotice): BegunPost {
  const { text, button } = notice
  const words = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] }
  const blocks = button ? noticeBody(notice).blocks : [{ type: 'section', text: { type: 'plain_text', text } }]
  return { room, text, slack: { text, blocks }, teams: button ? renderNotice(text, button) : words }
}
