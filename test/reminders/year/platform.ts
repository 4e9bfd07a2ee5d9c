// A platform as it is over a year: it loses answers, asks to wait, is down, and refuses some people for good. It keeps what
// came to stand in whose chat.
import type { Delivery, Messenger } from '#bot/messenger'
import type { Reply } from '#bot/reply'
import type { Account, Platform } from '#people/staff'
import type { Clock, Instant } from '#time/clock'
import { type Chance, upTo } from '../../../bench/chance.js'

/** A message as it arrived. */
export interface Arrived {
  readonly at: Instant
  /** The address before the @ of whose chat it stands in. */
  readonly reader: string
  readonly reply: Reply
  readonly preview: string
  readonly key: string
}

export interface Year extends Messenger {
  readonly arrived_: readonly Arrived[]
  /** What stands in each place now, by the message's id there. */
  readonly standing: ReadonlyMap<string, Arrived>
  /** Keys of messages that it refused for good. */
  readonly refused: ReadonlySet<string>
  /** Posts of channels, as they read. */
  readonly posts: readonly { readonly at: Instant; readonly channel: string; readonly text: string }[]
}

interface Wanted {
  readonly platform: Platform
  /** Whether it can be asked for a message by its key. */
  readonly canBeAsked: boolean
  readonly clock: Clock
  readonly chance: Chance
  /** Whose chats are here. */
  has(reader: string): boolean
  /** Nothing fails. */
  isCalm(): boolean
}

export function yearlong({ platform, canBeAsked, clock, chance, has, isCalm }: Wanted): Year {
  const arrived: Arrived[] = []
  const standing = new Map<string, Arrived>()
  const refused = new Set<string>()
  const posts: { at: Instant; channel: string; text: string }[] = []
  const workspace = `home-of-${platform}`

  /** What goes wrong before anything arrives. */
  function trouble(key: string): Delivery | undefined {
    const fate = isCalm() ? 1 : chance()
    if (fate < 0.06) return { outcome: 'later', afterMs: (1 + upTo(chance, 90)) * 1_000 }
    if (fate < 0.1) throw new Error('503')
    if (fate < 0.104) {
      refused.add(key)
      return { outcome: 'gone', reason: 'blocked' }
    }
    return undefined
  }
  const readerOf = ({ user }: Account) => user

  return {
    platform,
    arrived_: arrived,
    standing,
    refused,
    posts,
    async sendPrivately(account, reply, { text: preview }, key = '') {
      const failed = trouble(key)
      if (failed) return failed
      const messageId = `${platform}-${arrived.length + 1}`
      const message = { at: clock.now(), reader: readerOf(account), reply, preview, key }
      arrived.push(message)
      standing.set(messageId, message)
      // The answer is lost on its way back.
      if (canBeAsked && !isCalm() && chance() < 0.03) return { outcome: 'later', mayHaveArrived: true }
      return { outcome: 'sent', messageId }
    },
    async arrived(_, key) {
      if (!canBeAsked) return 'unknown'
      if (!isCalm() && chance() < 0.1) throw new Error('503')
      const found = [...standing].find(([, message]) => message.key === key)
      return found ? { messageId: found[0] } : 'absent'
    },
    async mend(_, messageId, reply, { text: preview }) {
      const held = standing.get(messageId)
      if (!held) return { outcome: 'gone', reason: 'refused' }
      if (!isCalm() && chance() < 0.05) return { outcome: 'later', afterMs: 5_000 }
      standing.set(messageId, { ...held, reply, preview })
      return { outcome: 'sent', messageId }
    },
    async takeAway(_, messageId) {
      if (!isCalm() && chance() < 0.05) return { outcome: 'later', afterMs: 5_000 }
      standing.delete(messageId)
      return { outcome: 'sent', messageId }
    },
    async post({ channel }, { text }) {
      const failed = trouble(channel)
      if (failed) return failed
      posts.push({ at: clock.now(), channel, text })
      return { outcome: 'sent', messageId: `${platform}-post-${posts.length}` }
    },
    mendPost: async (_, messageId) => ({ outcome: 'sent', messageId }),
    audienceOf: async () => ({ type: 'open' }),
    profile: async ({ user }) => ({ email: `${user}@district.example`, outsider: false }),
    async accountOf(email) {
      const user = email.replace('@district.example', '')
      return has(user) ? { platform, workspace, user } : undefined
    },
  }
}
