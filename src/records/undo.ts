// Taking back: each write can be undone for ten minutes by whoever made it.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'

/** How long a write may be taken back, and how long what it sends waits. */
export const undoForMs = 10 * 60_000

export interface Undoable {
  /** The command that knows how to take it back. */
  readonly command: string
  /** What was done, in words, as "Undone: …" goes on. */
  readonly says: string
  /** What takes it back, for the command's own `undo`. */
  readonly payload: unknown
  readonly student?: StudentId
}

export interface UndoRecord extends Undoable {
  readonly id: string
  readonly staffId: StaffId
  readonly at: Instant
  readonly until: Instant
  readonly undoneAt?: Instant
}

export interface UndoRecords {
  /** What somebody did, by its id; undefined where there is nothing or it was another. */
  of(id: string, owner: StaffId): Promise<UndoRecord | undefined>
  /** What they did last and have not taken back. */
  latest(owner: StaffId): Promise<UndoRecord | undefined>
}

/** What a change does to what can be undone. */
export interface UndoWork {
  /** From now on this change can be taken back. @returns the id that an Undo button carries */
  remember(undoable: Undoable & { readonly by: StaffId }): Promise<string>
  /**
   * Marks it taken back; what waited to be sent for it never will be.
   * @returns false where that was done before or its time is over
   */
  done(id: string): Promise<boolean>
}
