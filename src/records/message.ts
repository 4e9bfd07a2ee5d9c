// A message to one member of staff: what it says, and to whom.
import type { StaffId } from '#people/staff'
import type { PublicText } from './public-text.js'
import type { Section } from './section.js'

/** A part of a message that is about one thing: once that is dealt with, the part says so in its place. */
export interface MessagePart {
  /** Names the thing by opaque ids; nobody reads it. */
  readonly about: string
  readonly sections: readonly Section[]
}

/** What a message says. */
export interface MessageWords {
  /** Private: goes to that person alone. */
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Beneath the paragraphs: lists, facts, and buttons with which it can be answered. */
  readonly sections?: readonly Section[]
  /** Beneath the sections, one thing after the other. */
  readonly parts?: readonly MessagePart[]
  /** What a locked phone shows. */
  readonly preview: PublicText
}

/** A message to one member of staff, sent once the change is kept. */
export interface OutgoingMessage {
  readonly to: StaffId
  /** What it says: asked for in the language of whoever reads it, which need not be that of whoever causes it. */
  readonly words: () => MessageWords
  /** It tells of no student at all, so it may stand for good. */
  readonly namesNobody?: true
  /** What it tells of can still be taken back: sent once that is over, and never if it was. */
  readonly unlessUndone?: string
}
