// The two kinds of plan.
import { wording } from '#wording/t'
export const planKinds = ['iep', '504'] as const
export type PlanKind = (typeof planKinds)[number]

export const kindTitles: Record<PlanKind, string> = wording({ iep: 'IEP', '504': '504 plan' })
