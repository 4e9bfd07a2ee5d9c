// The two kinds of plan.
export const planKinds = ['iep', '504'] as const
export type PlanKind = (typeof planKinds)[number]

export const kindTitles: Record<PlanKind, string> = { iep: 'IEP', '504': '504 plan' }
