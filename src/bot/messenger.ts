// What the bot asks of a platform when it speaks first. One door for private things, one for public ones.
import type { Account, Platform } from '#people/staff'
import type { PublicNotice } from './public-text.js'
import type { Reply } from './reply.js'
import type { Profile } from './request.js'

/** How a sending ended. `gone`: never again to this account; `later`: worth another try, after `afterMs` where told. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'later'; readonly afterMs?: number }
  | { readonly outcome: 'gone'; readonly reason: string }

export interface Messenger {
  readonly platform: Platform
  /** Private: to the person behind the account, and nobody else. */
  sendPrivately(account: Account, reply: Reply, preview: PublicNotice): Promise<Delivery>
  /** Public: everybody in the channel reads it. */
  post(channel: { readonly workspace: string; readonly channel: string }, notice: PublicNotice): Promise<Delivery>
  /** Asks the platform who is behind an account; undefined where it knows nobody. @throws where it can't be asked */
  profile(account: Account): Promise<Profile | undefined>
  /** The account that has this e-mail address, for somebody who has not written to the bot yet. */
  accountOf(email: string): Promise<Account | undefined>
}
