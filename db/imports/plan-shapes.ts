// A plan of an import in the shapes that it is kept in.
import { isDeepStrictEqual } from 'node:util'
import { documentOf } from '#imports/plan-files/plan-document'
import type { PlanRow, PlanVersionRow } from '#imports/rows'
import type { PlanStatus } from '#plans/status'
import type { VersionStatus } from '#plans/version'
import { type Clock, instantFrom, isoInstant } from '#time/clock'
import type { AddedVersion } from '../records/plan-versions.js'

/** Whether a plan stands here just as the other system has it: then its version says that, too. */
export function isAsImported(row: PlanRow): boolean {
  return row.status === row.imported?.status && isDeepStrictEqual(documentOf(row), row.imported.document)
}

/** What a version is to the school where its plan has a status. */
export function standingOf(status: PlanStatus): VersionStatus {
  if (status === 'draft' || status === 'proposed') return 'proposed'
  return status === 'active' || status === 'comparableServices' ? 'active' : 'superseded'
}

/** The version that an import makes of a plan. */
export function versionOf(row: PlanRow, clock: Clock): AddedVersion {
  const { id, studentId, kind, version: number, last, startDay, meetingDay } = row
  const begins = startDay ?? meetingDay
  const today = clock.today()
  const now = clock.now()
  return {
    planId: id,
    studentId,
    kind,
    number,
    document: documentOf(row),
    status: standingOf(row.status),
    basis: 'import',
    source: 'import',
    // The first one came into effect when the plan says; a later one when it was read.
    effectiveDay: last === null || begins > today ? begins : today,
    authorId: null,
    record: { at: isoInstant(now) },
    previousHash: last?.hash ?? '',
    createdAt: now,
  }
}

/** A version that came with its plan from another database: as it was there. */
export function heldVersion(plan: PlanRow, version: PlanVersionRow, clock: Clock): AddedVersion {
  const { inEffect: _inEffect, ...words } = version
  return {
    ...words,
    planId: plan.id,
    studentId: plan.studentId,
    createdAt: instantFrom(version.record.at ?? '') ?? clock.now(),
  }
}
