// What the adapter sends: blocks, and the same in words for where blocks can't be shown.
import type { types } from '@slack/bolt'

export type Block = types.KnownBlock

/** A message for Slack. Everything in it is private; it leaves by the private door alone. */
export interface SlackMessage {
  /** The fallback: says the same as the blocks, already escaped. */
  readonly text: string
  readonly blocks: readonly Block[]
}
