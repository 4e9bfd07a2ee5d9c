// The legal dates that come with a version of a plan, recorded and taken back together with it.

import { CannotUndo } from '#bot/command'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { VersionBasis } from '#plans/version'
import { type Activated, ChangedMeanwhile } from '#records/plan-writing'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Day } from '#time/day'
import { t } from '#wording/t'

/** An activation, with the legal dates that came with it. */
export interface WithDates extends Activated {
  readonly dates?: readonly string[]
}

interface Dated {
  readonly student: StudentId
  readonly kind: PlanKind
  readonly basis: VersionBasis
  readonly by: StaffId
  readonly today: Day
  /** Consent to the first services, where this version brings them. */
  readonly consentOn?: Day | undefined
}

/**
 * The legal dates that come with a version of an IEP: one that a meeting finished is owed to the family as a copy
 * (34 CFR 300.322(f)), and consent to the first is consent to the first services (300.300(b)(1)).
 * @returns the ids of those that were recorded
 */
export async function datesOf(dated: Dated, unit: UnitOfWork): Promise<readonly string[]> {
  const { student: studentId, kind, basis, by: recordedBy, today, consentOn } = dated
  if (kind !== 'iep') return []
  const written = basis === 'meeting' ? { event: 'iepWritten' as const, day: today } : undefined
  const consented = consentOn ? { event: 'servicesConsentReceived' as const, day: consentOn } : undefined
  const recorded: string[] = []
  for (const one of [written, consented]) {
    const id = one && (await unit.events.record({ studentId, kind, recordedBy, ...one }))
    if (id) recorded.push(id)
  }
  return recorded
}

/** Takes an activation back, or says why it can't be. */
export async function takeActivationBack({ dates = [], ...activated }: WithDates, unit: UnitOfWork): Promise<void> {
  for (const date of dates) await unit.events.strike(date)
  try {
    await unit.plans.deactivate(activated)
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    throw new CannotUndo(t`Something was built on it since. Correct it with a reason; both stay in the history.`)
  }
}
