// Acts that two administrators must agree on: one asks, another one agrees, and only then is it done.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'

/** How long the second administrator has. */
export const approvalForMs = 24 * 60 * 60_000

/** An act as it is asked for. */
export interface AskedAct {
  /** The command whose `agreed` does it. */
  readonly command: string
  /** What it is done to: an opaque id or the name of a setting. */
  readonly subject: string
  /** What it does, as "… asks: …" goes on; it is shown to administrators alone. */
  readonly says: string
  /** Whose record it is about: whoever doesn't decide over that neither agrees to it nor hears of it. */
  readonly about?: StudentId
  /** Why, in the words of whoever asked. */
  readonly why?: string
  /** For the command's own `agreed`. */
  readonly payload: unknown
}

export interface Approval extends AskedAct {
  readonly id: string
  readonly askedBy: StaffId
  readonly askedAt: Instant
  /** After it nobody can agree any more. */
  readonly untilAt: Instant
  readonly status: 'waiting' | 'agreed' | 'refused'
  readonly decidedBy?: StaffId
}

export interface ApprovalRecords {
  of(id: string): Promise<Approval | undefined>
  /** What waits and can still be agreed to, the oldest first. */
  waiting(): Promise<readonly Approval[]>
}

/** What a change does to them. */
export interface ApprovalWork {
  /** @returns its id, which a button carries */
  ask(act: AskedAct & { readonly by: StaffId }): Promise<string>
  /**
   * Settles it, once.
   * @returns false where it is settled already, its time is over, or whoever decides is who asked
   */
  decide(id: string, by: StaffId, decision: 'agreed' | 'refused'): Promise<boolean>
  /** Whoever asked takes it back. @returns false where it is settled already */
  takeBack(id: string, by: StaffId): Promise<boolean>
}
