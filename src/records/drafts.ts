// Forms as they have been filled in so far. What was typed is kept: a form that was closed or failed opens as it was.
import type { StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { DeliveryKey } from './delivery.js'

/** What a field holds. Days are `YYYY-MM-DD`; a list's entries are texts. */
export type FieldValue = string | number | boolean | readonly string[]

/** What the fields of a form hold, by name; an empty field is absent. */
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>

export interface Draft {
  readonly id: string
  readonly staffId: StaffId
  readonly command: string
  /** What it is about: one open draft a person, command and subject. */
  readonly subject: string
  /** What opens the form again: opaque ids. */
  readonly input: Readonly<Record<string, unknown>>
  /** What stood there when the form was opened, so that a change meanwhile is seen. */
  readonly basis?: string
  readonly values: FieldValues
  readonly updatedAt: Instant
  /** It was sent off, and what was typed stands where it belongs. */
  readonly doneAt?: Instant
}

export interface DraftRecords {
  /** A draft of somebody's own; undefined where there is none or it is another's. */
  of(id: string, owner: StaffId): Promise<Draft | undefined>
  /** Their open draft about something. */
  about(owner: StaffId, command: string, subject: string): Promise<Draft | undefined>
  /** Everything they have not sent off, what was touched last first. */
  open(owner: StaffId): Promise<readonly Draft[]>
  /**
   * Keeps what was typed.
   * @param deliveries taken with it @throws DeliveryTaken
   */
  keep(draft: Omit<Draft, 'updatedAt' | 'doneAt'>, deliveries: readonly DeliveryKey[]): Promise<void>
}

/** What a change does to drafts. */
export interface DraftWork {
  /** It was sent off: nothing more is typed into it. */
  done(id: string): Promise<void>
  /** Takes it away, with what was typed. */
  discard(id: string): Promise<void>
}
