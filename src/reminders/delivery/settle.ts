// What becomes of one person's obligations about one plan, given who is responsible now and which version is in effect.
// A pure rule: whether two versions are the same to them is asked of whoever may read plans.
import type { Responsible } from '#plans/delivery/responsible'
import type { Obligation, ObligationChange, PlanStanding } from '#records/obligations'
import type { Instant } from '#time/clock'

export interface Situation {
  readonly plan: PlanStanding
  readonly person: Responsible
  /** Theirs about this plan, of every version, the newest first. */
  readonly held: readonly Obligation[]
  /** Nobody has an obligation about this plan yet: it is new, not they. */
  readonly isNewPlan: boolean
}

export interface Moments {
  readonly now: Instant
  /** When what takes effect now can no longer be taken back. */
  readonly undoLapsed: Instant
  /** When whoever joins a class now has settled there. */
  readonly settled: Instant
}

/** The version that somebody is known to know: read and said so, or never owed. */
export function knownVersion(held: readonly Obligation[]): number | undefined {
  for (const one of held) {
    if (one.acknowledgedAt !== undefined) return one.version
    if (one.status === 'acknowledged') return one.sinceVersion ?? one.version
  }
  return undefined
}

/** Obligations about versions that are no longer in effect. */
function overtaken(held: readonly Obligation[], version: number): readonly ObligationChange[] {
  return held
    .filter((one) => one.version !== version && isOpen(one))
    .map((one) => ({ type: 'lapse' as const, id: one.id }))
}

export function isOpen(one: Obligation): boolean {
  return one.status === 'waiting' || one.status === 'sent'
}

/**
 * The changes for one person and plan.
 * @param isSame whether two versions are the same to this person
 */
export async function settle(
  situation: Situation,
  moments: Moments,
  id: string,
  isSame: (one: number, other: number) => Promise<boolean>,
): Promise<readonly ObligationChange[]> {
  const { plan, person, held } = situation
  const stands = held.find((one) => one.version === plan.version)
  const over = overtaken(held, plan.version)
  if (stands) return [...over, ...standing(stands, situation, moments)]
  // One of a version that was taken back says nothing of what they know of those before it.
  const before = held.filter((one) => one.version < plan.version)
  const last = before[0]
  const known = knownVersion(before)
  const fresh: Obligation = {
    id,
    staffId: person.staffId,
    studentId: plan.studentId,
    planId: plan.planId,
    kind: plan.kind,
    version: plan.version,
    ...(known !== undefined && { sinceVersion: known }),
    grounds: person.grounds,
    cause: last ? 'version' : causeOf(situation),
    status: 'waiting',
    dueAt: moments.undoLapsed,
    createdAt: moments.now,
  }
  const add = (more: Partial<Obligation> = {}, shownIn?: string): readonly ObligationChange[] => [
    ...over,
    { type: 'add', obligation: { ...fresh, ...more }, ...(shownIn && { shownIn }) },
  ]
  if (!last) return add({ dueAt: dueFor(fresh.cause, moments) })
  // Nothing of theirs is different from what they know: no message, nothing to say.
  if (known !== undefined && (await isSame(known, plan.version))) return add({ status: 'acknowledged' })
  if (last.status === 'sent' && (await isSame(last.version, plan.version))) {
    // What they were shown and have not answered is still what holds.
    const { sentAt, sinceVersion, cause } = last
    return add(
      { status: 'sent', cause, ...(sentAt && { sentAt }), ...(sinceVersion !== undefined && { sinceVersion }) },
      last.id,
    )
  }
  if (last.status === 'waiting') {
    return add({ cause: last.cause, dueAt: Math.max(last.dueAt, moments.undoLapsed) as Instant })
  }
  return add()
}

function standing(one: Obligation, situation: Situation, moments: Moments): readonly ObligationChange[] {
  const { person } = situation
  const changes: ObligationChange[] = []
  if (JSON.stringify(one.grounds) !== JSON.stringify(person.grounds)) {
    changes.push({ type: 'grounds', id: one.id, grounds: person.grounds })
  }
  if (one.status !== 'lapsed') return changes
  const status = one.acknowledgedAt !== undefined ? 'acknowledged' : one.sentAt !== undefined ? 'sent' : 'waiting'
  return [...changes, { type: 'revive', id: one.id, status, dueAt: dueFor(causeOf(situation), moments) }]
}

function causeOf({ person, isNewPlan }: Situation): Obligation['cause'] {
  return person.isSubstitute ? 'substitute' : isNewPlan ? 'version' : 'joined'
}

function dueFor(cause: Obligation['cause'], moments: Moments): Instant {
  return cause === 'joined' ? moments.settled : moments.undoLapsed
}
