// Who reads a channel, as the platform says at the moment.
import type { Account } from '#people/staff'
import type { Undelivered } from './undelivered.js'

/** A channel of a platform, by its ids. */
export interface ChannelPlace {
  /** Slack's workspace, Teams' tenant; empty where the district named none. */
  readonly workspace: string
  readonly channel: string
}

/** Somebody who is in a channel. */
export interface Present {
  readonly account: Account
  /** What the platform's own profile of them says. */
  readonly email?: string
}

export type Audience =
  /** Nothing can be posted there any more. */
  | { readonly type: 'gone'; readonly reason: Undelivered }
  /**
   * Others than known members read it, or may join by themselves: a public channel, one that is shared with another
   * organisation, one with a guest or somebody whom the platform doesn't vouch for, one too large to look through.
   */
  | { readonly type: 'open' }
  /** These read it and nobody else, bots apart. */
  | { readonly type: 'closed'; readonly members: readonly Present[] }
