// Messages that were decided and kept, and wait to be sent.
import type { Account, StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { PublicText } from './public-text.js'
import type { Section } from './section.js'
import type { MessagePart } from './unit-of-work.js'

/** A message that this process has claimed, opened for sending. */
export interface ClaimedMessage {
  readonly id: string
  readonly to: StaffId
  readonly email: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly sections: readonly Section[]
  /** Beneath the sections. */
  readonly parts: readonly MessagePart[]
  readonly preview: PublicText
  readonly attempts: number
  /** The recipient's accounts, on the platforms they have linked. */
  readonly accounts: readonly Account[]
}

export interface Outbox {
  /** Claims what is due, so that no other process sends it; a claim that is not settled lapses. */
  claim(most: number): Promise<readonly ClaimedMessage[]>
  /** @param messageId where it stands now, so that it can be mended or taken away */
  sent(id: string, messageId: string): Promise<void>
  later(id: string, at: Instant): Promise<void>
  /** Final. @param reason for the administrator; names nobody */
  dead(id: string, reason: PublicText): Promise<void>
  /** How many wait, and how many will never arrive. */
  counts(): Promise<{ readonly waiting: number; readonly dead: number }>
}
