// What the bot wrote about students and still stands in people's chats.
import type { Account } from '#people/staff'
import type { Instant } from '#time/clock'

export interface StandingMessages {
  /**
   * Remembers where an answer stands that was posted into the bot's chat with somebody, so that it can be taken away.
   * @param messageId as the platform's messenger takes it
   */
  remember(account: Account, messageId: string): Promise<void>
  /**
   * Lets some of what has stood since before an instant be taken away, or give way to words that name nobody where there
   * is still something to be done. Each once, whichever process asks.
   * @returns how many
   */
  putAway(before: Instant, most: number): Promise<number>
  /** How much of what is to be taken from somebody's chats still stands there. */
  leftOf(staff: string): Promise<number>
}
