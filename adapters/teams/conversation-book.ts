// Where each person's chat with the bot goes on: Teams has to be told the address whenever the bot speaks first.
import type { Account } from '#people/staff'

/** What is kept of a chat, as `referenceTo` makes it: no names, no content. */
export type ConversationReference = Readonly<Record<string, string>>

export interface ConversationBook {
  /** Keeps the newest address of the chat with an account. */
  remember(account: Account, reference: ConversationReference): Promise<void>
  of(account: Account): Promise<ConversationReference | undefined>
}
