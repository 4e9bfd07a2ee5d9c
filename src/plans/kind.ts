// The two kinds of plan.
import { t, wording } from '#wording/t'

export const planKinds = ['iep', '504'] as const
export type PlanKind = (typeof planKinds)[number]

export const kindTitles: Record<PlanKind, string> = wording({ iep: 'IEP', '504': '504 plan' })

/** One of a kind at the head of a sentence: "An IEP", "A 504 plan". */
export function oneOfKind(kind: PlanKind): string {
  return kind === 'iep' ? t`An IEP` : t`A 504 plan`
}
