// Messages that were decided and kept, and wait to be sent.

import type { Account, StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { Language } from '#wording/language'
import type { MessagePart } from './message.js'
import type { PublicText } from './public-text.js'
import type { Section } from './section.js'
import type { Settling } from './settling.js'
import type { DeadLetters } from './undelivered.js'

/** A message that this process has claimed, opened for sending. */
export interface ClaimedMessage {
  readonly id: string
  readonly to: StaffId
  readonly email: string
  /** What they are written to in. */
  readonly language: Language
  /** They have it read aloud. */
  readonly readAloud: boolean
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly sections: readonly Section[]
  /** Beneath the sections. */
  readonly parts: readonly MessagePart[]
  readonly preview: PublicText
  readonly attempts: number
  readonly createdAt: Instant
  /**
   * How often a process died after it had claimed the message and before it said what became of it: whether it arrived
   * must be asked. 0 where that is known.
   */
  readonly unsure: number
  /** Where it stands already: its place is to hold what is in it now. */
  readonly standing?: { readonly messageId: string; readonly account?: Account }
  /** The recipient's accounts, on the platforms they have linked. */
  readonly accounts: readonly Account[]
  /** What stands there goes, or gives way to words that name nobody. */
  readonly putAway?: 'remove' | 'replace'
  /** Nothing is sent to them: they have left, or their phone is lost. */
  readonly barred?: 'left' | 'locked'
  readonly namesNobody: boolean
}

/** Of what was given up. */
export interface Given {
  readonly since?: Instant
  readonly until?: Instant
  /** Not those that a phone shows so. */
  readonly butNot?: readonly PublicText[]
}

/** Reminders that go out later than this are not sent as they are: what they tell stands in the next ones. */
export const lateAfterMs = 4 * 60 * 60_000

/** A message that waits until whoever it is to may be written to. */
export type Asleep = Pick<ClaimedMessage, 'id' | 'to' | 'title' | 'paragraphs' | 'sections' | 'parts'>

export interface Outbox extends Settling {
  /**
   * Claims what is due, so that no other process sends it; a claim that is not settled lapses. What would come to
   * somebody in their quiet hours, or on a day that is not theirs, is not claimed: it waits until they may be written to,
   * and reminders that would then come on another day are taken back at once.
   */
  claim(most: number): Promise<readonly ClaimedMessage[]>
  /**
   * @param messageId where it stands now, so that it can be mended or taken away
   * @param to the account that it was sent to
   */
  sent(id: string, messageId: string, to?: Account): Promise<void>
  /** What was to go out never will: whoever it was to has left. */
  withdraw(id: string): Promise<void>
  /** It waits until an instant, however often it was tried. */
  hold(id: string, until: Instant): Promise<void>
  /** Whether an account that was found by its address is told about students: not one that is shared or somebody else's. */
  isTheirs(account: Account, to: StaffId): Promise<boolean>
  /** Some of it stands in a chat; the rest is sent later. */
  partly(id: string, at: Instant, messageId: string, to: Account): Promise<void>
  /**
   * Takes a message of reminders back that did not go out: what it tells counts as not told, and stands in the next one.
   * @returns false where it reminds of nothing, and is to be sent however late it is
   */
  fold(id: string): Promise<boolean>
  /** What waits because of people's hours, where several of one person's wait for the same moment: each person's. */
  asleep(): Promise<readonly (readonly Asleep[])[]>
  /** What will never arrive: how many for which reason, the most first. */
  deadLetters(of?: Given): Promise<readonly DeadLetters[]>
  /** How many wait, and how many will never arrive. */
  counts(): Promise<{ readonly waiting: number; readonly dead: number }>
}
