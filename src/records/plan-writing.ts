// What writing a plan changes. A version never changes: it is added, and only what it is to the school moves.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { Spot, Stood } from '#plans/spot'
import type { PlanStatus } from '#plans/status'
import type { VersionBasis } from '#plans/version'
import type { Day } from '#time/day'
import type { AskedChange } from './plan-history.js'

/** Somebody else changed it since it was read: nothing was done. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('it was changed meanwhile')
    this.name = 'ChangedMeanwhile'
  }
}

/** A member of staff as a version names its author. */
export interface Author {
  readonly id: StaffId
  readonly email: string
}

/** A draft as it was read. */
export interface DraftRead {
  readonly id: string
  readonly revision: number
}

/** The plan that a draft is of, as it was read. */
export interface PlanRead {
  readonly id: string
  /** The version that the draft was made from. */
  readonly version: number
}

export interface DraftSave {
  readonly student: StudentId
  readonly kind: PlanKind
  /** Absent: a draft is started. */
  readonly draft?: DraftRead | undefined
  readonly plan?: PlanRead | undefined
  /** By what a version would come of it, where a draft is started. */
  readonly basis: VersionBasis
  readonly spot: Spot
  /** What stood there. */
  readonly before: Stood
  /** The whole plan as it shall be. */
  readonly document: PlanDocument
  readonly by: StaffId
}

/** What is written down of a version: the reason, the agreement, the consent; by name. */
export type VersionWords = Readonly<Record<string, string>>

export interface NewVersion {
  readonly student: StudentId
  readonly kind: PlanKind
  readonly draft: DraftRead
  /** Absent: a new plan. */
  readonly plan?: PlanRead | undefined
  /** As it was looked at before it was agreed to. */
  readonly document: PlanDocument
  readonly basis: VersionBasis
  readonly effectiveDay: Day
  readonly words: VersionWords
  readonly by: Author
}

/** What became of an activation, and what takes it back. */
export interface Activated {
  readonly planId: string
  readonly number: number
  /** How the plan stood before; absent for a new one. */
  readonly before?: { readonly version: number; readonly status: PlanStatus }
  readonly draft?: string
  /** The proposal that was agreed to. */
  readonly proposal?: number
  /** The draft that holds what was not agreed to. */
  readonly rest?: string
  /** It takes effect on a later day. */
  readonly isLater: boolean
}

/** Consent to a proposal, to all of it or some. */
export interface Consent {
  readonly plan: PlanRead
  readonly proposal: number
  /** What was consented to. */
  readonly document: PlanDocument
  /** What was not: it goes back into a draft, made from what takes effect. */
  readonly rest?: PlanDocument
  readonly effectiveDay: Day
  readonly words: VersionWords
  readonly by: Author
}

export interface PlanWork {
  /** Keeps an edit in the draft. @throws ChangedMeanwhile */
  save(save: DraftSave): Promise<DraftRead & { readonly started: boolean }>
  /** Puts a spot back as it was before a revision. @throws ChangedMeanwhile where it was changed since */
  unsave(saved: { readonly draft: string; readonly spot: Spot; readonly revision: number }): Promise<void>
  /** @throws ChangedMeanwhile where it is not open any more */
  discard(draft: DraftRead): Promise<void>
  /** Opens a draft again. @throws ChangedMeanwhile where another one was begun */
  reopen(draft: string): Promise<void>
  /** Makes a version that awaits consent; the one in effect stays in effect. @throws ChangedMeanwhile */
  propose(version: NewVersion): Promise<{ readonly planId: string; readonly number: number }>
  /** Takes a proposal back within its ten minutes: its draft is open again. @throws ChangedMeanwhile */
  unpropose(proposed: { readonly planId: string; readonly number: number; readonly draft: string }): Promise<void>
  /** Makes a version that takes effect, on its day. @throws ChangedMeanwhile */
  activate(version: NewVersion): Promise<Activated>
  /** Makes what was consented to a version that takes effect. @throws ChangedMeanwhile */
  consent(consent: Consent): Promise<Activated>
  /** Takes a version back within its ten minutes: the one before is in effect again. @throws ChangedMeanwhile */
  deactivate(activated: Activated): Promise<void>
  /**
   * A version that was proposed, or agreed for a later day, does not come: its words are an open draft again.
   * @returns the draft's id @throws ChangedMeanwhile
   */
  withdraw(version: { readonly planId: string; readonly number: number; readonly by: StaffId }): Promise<string>
  /** Takes a withdrawal back. @throws ChangedMeanwhile */
  unwithdraw(withdrawn: {
    readonly planId: string
    readonly number: number
    readonly draft: string
    readonly next?: Day | undefined
  }): Promise<void>
  /**
   * Gives a plan another status, as where its services stop; its words stay. @throws ChangedMeanwhile where it stands
   * otherwise than it was read
   */
  become(plan: PlanRead & { readonly status: PlanStatus }, status: PlanStatus): Promise<void>
  /** @returns the request's id */
  requestChange(request: {
    readonly student: StudentId
    readonly kind: PlanKind
    readonly planId: string
    readonly by: StaffId
    readonly to?: StaffId | undefined
    readonly asked: AskedChange
  }): Promise<string>
  settleChange(request: string, by: StaffId): Promise<void>
  unsettleChange(request: string): Promise<void>
  /** Takes a request away that nobody has acted on. */
  withdrawChange(request: string): Promise<void>
}
