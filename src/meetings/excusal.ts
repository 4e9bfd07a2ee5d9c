// A member of the IEP team who need not come, or not for all of it: both kinds of excusal (34 CFR 300.321(e)).
import type { Day } from '#time/day'
import { t, wording } from '#wording/t'

/** (e)(1): the member's area is not discussed or changed. (e)(2): it is. */
export const excusalKinds = ['notDiscussed', 'discussed'] as const
export type ExcusalKind = (typeof excusalKinds)[number]

export interface Excusal {
  readonly kind: ExcusalKind
  /** When the parents agreed (e)(1) or consented (e)(2) in writing. */
  readonly parentOn?: Day
  /** When the district did. */
  readonly agencyOn?: Day
  /** When the member's written input went to the parents and the team. */
  readonly inputOn?: Day
}

export const excusalTitles: Record<ExcusalKind, string> = wording({
  notDiscussed: 'Their area is not discussed or changed',
  discussed: 'Their area is discussed, and they give written input before',
})

export const excusalCitations: Readonly<Record<ExcusalKind, string>> = {
  notDiscussed: '34 CFR 300.321(e)(1)',
  discussed: '34 CFR 300.321(e)(2)',
}

/**
 * What an excusal lacks, each as it goes on after "lacks"; nothing where it counts.
 * @param meeting the day of the meeting: what came later does not count
 */
export function excusalLacks({ kind, parentOn, agencyOn, inputOn }: Excusal, meeting: Day): readonly string[] {
  const isThere = (day: Day | undefined) => day !== undefined && day <= meeting
  const isLate = (day: Day | undefined) => day !== undefined && day > meeting
  const lacks: string[] = []
  if (!isThere(parentOn)) {
    lacks.push(kind === 'discussed' ? t`the parents' written consent` : t`the parents' written agreement`)
  }
  if (!isThere(agencyOn)) {
    lacks.push(kind === 'discussed' ? t`the district's consent` : t`the district's written agreement`)
  }
  if (kind === 'discussed' && !isThere(inputOn)) lacks.push(t`written input to the parents and the team`)
  const late = [parentOn, agencyOn, ...(kind === 'discussed' ? [inputOn] : [])].some(isLate)
  return late ? [...lacks, t`a day before the meeting`] : lacks
}
