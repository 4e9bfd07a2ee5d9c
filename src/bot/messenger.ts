// What the bot asks of a platform when it speaks first. One door for private things, one for public ones.
import type { Account, Platform } from '#people/staff'
import type { Audience, ChannelPlace } from '#records/audience'
import type { Undelivered } from '#records/undelivered'
import type { Instant } from '#time/clock'
import type { PublicNotice } from './public-text.js'
import type { Reply } from './reply.js'
import type { Profile } from './request.js'

/** How a sending ended. `gone`: never again to this account; `later`: worth another try, after `afterMs` where told. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | Later
  /** `code`: the platform's own word for it. */
  | { readonly outcome: 'gone'; readonly reason: Undelivered; readonly code?: string }

export interface Later {
  readonly outcome: 'later'
  readonly afterMs?: number
  /** Where the pages stand that did go out: mending it sends the others. */
  readonly partly?: string
  /** The platform was told, and said nothing. It is asked whether it arrived; where it can't be, the next says that it is sent again. */
  readonly mayHaveArrived?: true
}

/** Whether a message came to stand where it was sent. `isPart`: not all of it did; mending it sends the rest. */
export type Arrival =
  | { readonly messageId: string; readonly isPart?: true }
  | 'absent'
  /** The platform can't be asked, now or ever. */
  | 'unknown'

export interface Messenger {
  readonly platform: Platform
  /**
   * Private: to the person behind the account, and nobody else.
   * @param key the message's own: where the platform can carry it, `arrived` finds the message by it
   */
  sendPrivately(account: Account, reply: Reply, preview: PublicNotice, key?: string): Promise<Delivery>
  /**
   * Whether a message sent privately is there, after a process died while it was sending it.
   * @param since when it was sent at the soonest
   * @throws where that can't be asked just now
   */
  arrived(account: Account, key: string, since: Instant): Promise<Arrival>
  /** Puts something else in the place of a message that was sent privately. `gone` where it no longer stands there. */
  mend(account: Account, messageId: string, reply: Reply, preview: PublicNotice, key?: string): Promise<Delivery>
  /** Takes a message that was sent privately out of the chat. `gone` where it no longer stands there. */
  takeAway(account: Account, messageId: string): Promise<Delivery>
  /** Public: everybody in the channel reads it. */
  post(channel: ChannelPlace, notice: PublicNotice): Promise<Delivery>
  /** Puts other public words in the place of a post. `gone` where it no longer stands there. */
  mendPost(channel: ChannelPlace, messageId: string, notice: PublicNotice): Promise<Delivery>
  /** Who reads a channel now. @throws where that can't be asked */
  audienceOf(channel: ChannelPlace): Promise<Audience>
  /** Asks the platform who is behind an account; undefined where it knows nobody. @throws where it can't be asked */
  profile(account: Account): Promise<Profile | undefined>
  /** The account that has this e-mail address, for somebody who has not written to the bot yet. */
  accountOf(email: string): Promise<Account | undefined>
}
