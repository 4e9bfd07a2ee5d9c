// Why a student leaves special education or a 504 plan, and to whom a summary of performance is owed (34 CFR 300.305(e)(3)).
import type { PlanKind } from '#plans/kind'
import { wording } from '#wording/t'

export const exitReasons = ['graduated', 'reachedAge', 'returned', 'revoked', 'moved', 'left'] as const
export type ExitReason = (typeof exitReasons)[number]

export const exitTitles: Readonly<Record<ExitReason, string>> = wording({
  graduated: 'Graduated with a regular diploma',
  reachedAge: 'Reached the highest age of eligibility',
  returned: 'No longer eligible: back to general education',
  revoked: 'Consent to services was revoked in writing',
  moved: 'Moved to another school',
  left: 'Left school otherwise',
})

/** Whether the school owes a summary of performance before the student leaves. */
export function owesSummary(reason: ExitReason, kind: PlanKind): boolean {
  return kind === 'iep' && (reason === 'graduated' || reason === 'reachedAge')
}
