// The versions that a plan has had, and the one in the making.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { VersionBasis, VersionStatus } from '#plans/version'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

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
  readonly hash: string
  readonly createdAt: Instant
}

export interface PlanHistory {
  /** All versions of these students' plans, oldest first. */
  versions(permits: readonly Permit[], kind: PlanKind): Promise<readonly PlanVersionRecord[]>
}
