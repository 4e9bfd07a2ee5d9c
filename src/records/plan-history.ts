// The versions that a plan has had, the one in the making, and what colleagues would have changed.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { Spot, Stood } from '#plans/spot'
import type { PlanStatus } from '#plans/status'
import type { VersionBasis, VersionStatus } from '#plans/version'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** Where a plan stands: which version is in effect, and which will be. */
export interface HeldPlan {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly version: number
  /** A version that is agreed and takes effect on a later day. */
  readonly next?: { readonly version: number; readonly day: Day }
  /** When the other system's files were read last; absent where they never were. */
  readonly importedAt?: Instant
}

export interface PlanVersionRecord {
  readonly planId: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly number: number
  readonly document: PlanDocument
  readonly status: VersionStatus
  readonly basis: VersionBasis
  readonly source: 'import' | 'chat'
  readonly effectiveDay: Day
  readonly authorId?: StaffId
  /** Why it was corrected, what was agreed, by whom it was consented to: by name. */
  readonly record: Readonly<Record<string, string>>
  readonly previousHash: string
  /** Empty for a version from before they had one. */
  readonly hash: string
  readonly createdAt: Instant
}

/** Who changed a part of the draft, and at which of its revisions. */
export interface DraftEdit {
  readonly by: StaffId
  readonly at: number
  readonly revision: number
}

/** One change in the draft: what stood there before it, and whose hand it was. */
export interface PastEdit extends DraftEdit {
  readonly spot: Spot
  readonly before: Stood
  /** It was taken back, or takes one back. */
  readonly undone?: boolean
}

/** A version in the making. */
export interface PlanDraft {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly planId?: string
  /** The version it was made from; absent for a new plan. */
  readonly baseVersion?: number
  readonly basis: VersionBasis
  readonly document: PlanDocument
  readonly revision: number
  /** The last change of each spot, by its key. */
  readonly edits: Readonly<Record<string, DraftEdit>>
  readonly past: readonly PastEdit[]
  readonly status: 'open' | 'done' | 'discarded'
  readonly startedBy: StaffId
  readonly updatedAt: Instant
}

/** What somebody would have changed in a plan that is not theirs to write, or is kept elsewhere. */
export interface ChangeRequest {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly planId: string
  readonly askerId: StaffId
  readonly toId?: StaffId
  readonly asked: AskedChange
  readonly askedAt: Instant
}

/** The words of a request, sealed. */
export interface AskedChange {
  readonly spot: Spot
  /** Each difference in words. */
  readonly words: readonly string[]
  /** What stood there, and what was to. */
  readonly from: Stood
  readonly to: Stood
}

export interface PlanHistory {
  /** These students' plans of a kind, of every status. */
  plans(permits: readonly Permit[], kind: PlanKind): Promise<readonly HeldPlan[]>
  /** All versions of these students' plans, oldest first. */
  versions(permits: readonly Permit[], kind: PlanKind): Promise<readonly PlanVersionRecord[]>
  /** Versions in the making, and those that were; the newest first. */
  drafts(permits: readonly Permit[], kind: PlanKind): Promise<readonly PlanDraft[]>
  /** What was asked for and is not settled, oldest first. */
  changeRequests(permits: readonly Permit[], kind: PlanKind): Promise<readonly ChangeRequest[]>
}
