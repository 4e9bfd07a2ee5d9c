// A ground as somebody holds it over one student. Who is named on a plan is named on that kind of plan: a member of
// the 504 team is no member of the IEP team.
import type { Ground } from '#people/grounds'
import type { PlanKind } from './kind.js'

export interface HeldGround {
  readonly ground: Ground
  /** The kinds of plan that it comes from; undefined where it comes from no plan and counts for each. */
  readonly kinds?: readonly PlanKind[]
}

/** Whether a ground counts in full for a kind of plan. */
export function covers({ kinds }: HeldGround, kind: PlanKind): boolean {
  return kinds === undefined || kinds.includes(kind)
}

/** The same ground held twice: together they cover what either covers. */
export function joined(one: HeldGround | undefined, other: HeldGround): HeldGround {
  if (!one) return other
  if (!one.kinds || !other.kinds) return { ground: other.ground }
  return { ground: other.ground, kinds: [...new Set([...one.kinds, ...other.kinds])] }
}
