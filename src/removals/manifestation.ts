// The two questions of a manifestation determination, and what in a record of one does not fit the law. What was decided is
// recorded as it was decided, with its faults and how each is mended: it is never refused.
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import { spokenDay } from '#time/day'
import { later, t, wording } from '#wording/t'

export const manifestationOutcomes = ['manifestation', 'notManifestation'] as const
export type ManifestationOutcome = (typeof manifestationOutcomes)[number]

export const outcomeTitles: Readonly<Record<ManifestationOutcome, string>> = wording({
  manifestation: 'A manifestation of the disability',
  notManifestation: 'Not a manifestation of the disability',
})

/** 34 CFR 300.530(e)(1)(i) and (ii), in few words. */
export const manifestationQuestions = {
  causedByDisability: later`Was the behavior caused by the disability, or had it a direct and substantial relationship to it?`,
  failureToImplement: later`Was it the direct result of the school's failure to implement the plan?`,
} as const

export interface ReviewFacts {
  readonly day: Day
  readonly causedByDisability: boolean
  readonly failureToImplement: boolean
  readonly outcome: ManifestationOutcome
  readonly parentThere: boolean
}

export interface ReviewDefect {
  readonly says: string
  readonly mend: string
  readonly citation: string
}

/** @param due the day by which it was due; absent where no decision is recorded */
export function defectsOf(review: ReviewFacts, kind: PlanKind, due: Day | undefined): readonly ReviewDefect[] {
  const defects: ReviewDefect[] = []
  const either = review.causedByDisability || review.failureToImplement
  if (either !== (review.outcome === 'manifestation')) {
    defects.push({
      says: t`The outcome doesn't follow from the two answers: where either is yes, it is a manifestation, and else it is not.`,
      mend: t`Correct the answers or the outcome, or meet again.`,
      citation: cite(kind, '34 CFR 300.530(e)(2)'),
    })
  }
  if (!review.parentThere) {
    defects.push({
      says: t`No parent took part.`,
      mend: t`Record how they were invited, send them what was decided with the safeguards, and offer to meet again.`,
      citation: cite(kind, '34 CFR 300.530(e)(1)'),
    })
  }
  if (due && review.day > due) {
    defects.push({
      says: t`It was held after ${spokenDay(due)}, the 10th school day from the decision.`,
      mend: t`Tell the family why, and look at what the student missed meanwhile.`,
      citation: cite(kind, '34 CFR 300.530(e)(1)'),
    })
  }
  return defects
}

/** What follows from the outcome, each step with its section. @param kind of a 504 plan it is guidance */
export function nextSteps(review: ReviewFacts, kind: PlanKind): readonly string[] {
  if (kind === '504') {
    return review.outcome === 'manifestation'
      ? [
          t`The student returns to their placement, and the team looks at whether the plan gives what they need (34 CFR 104.35, guidance).`,
          ...(review.failureToImplement
            ? [t`The school mends at once how the plan is carried out (34 CFR 104.33, guidance).`]
            : []),
        ]
      : [t`The student may be disciplined as others are; the plan and its aids go on as the team says (guidance).`]
  }
  if (review.outcome === 'notManifestation') {
    return [
      t`The student may be disciplined as others are, with services after the 10th day (34 CFR 300.530(c), (d)).`,
      t`The parents may ask for an expedited hearing (34 CFR 300.532).`,
    ]
  }
  return [
    t`A functional behavioral assessment and a behavior plan, or a review of the one there is (34 CFR 300.530(f)(1)).`,
    t`The student returns to their placement, unless the parents and the school agree otherwise or 300.530(g) holds (34 CFR 300.530(f)(2)).`,
    ...(review.failureToImplement
      ? [t`The school takes immediate steps to mend how the plan is implemented (34 CFR 300.530(e)(3)).`]
      : []),
  ]
}

function cite(kind: PlanKind, citation: string): string {
  return kind === 'iep' ? citation : t`${citation}, followed for 504 plans as guidance`
}
