// How a version of a plan is told: what became of it, by what it came to be, and who says so.

import type { PlanVersionRecord } from '#records/plan-history'
import { type Day, spokenDay } from '#time/day'
import { t, wording } from '#wording/t'

export const statusWords: Record<PlanVersionRecord['status'], string> = wording({
  proposed: 'awaits consent',
  active: 'in effect',
  superseded: 'superseded',
  undone: 'undone',
  withdrawn: 'withdrawn',
})

export const basisWords: Record<PlanVersionRecord['basis'], string> = wording({
  meeting: 'by a meeting',
  amendment: 'by an amendment without a meeting',
  correction: 'by a correction',
  import: "by an import from the district's other system",
})

/** The reason, the agreement and the consent, each in a line. */
export function recordLines({ record }: PlanVersionRecord): readonly string[] {
  const { reason, agreedWith, agreedOn, agreedHow, consentBy, consentOn, consent, proposed, agreed } = record
  const on = (day: string | undefined) => (day ? t` on ${spokenDay(day as Day)}` : '')
  return [
    ...(reason ? [t`Reason: ${reason}`] : []),
    ...(agreedWith ? [t`Agreed with ${agreedWith}${on(agreedOn)}${agreedHow ? `: ${agreedHow}` : ''}`] : []),
    ...(consentBy
      ? [
          t`Consent${consent === 'part' ? t` to a part` : ''} of ${consentBy}${on(consentOn)}, to version ${proposed ?? ''}`,
        ]
      : []),
    ...(agreed ? [t`As agreed in version ${agreed}, with what was changed since`] : []),
  ]
}
