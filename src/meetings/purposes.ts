// What a team meets for. Each belongs to a kind of plan, or to both.
import { type PlanKind, planKinds } from '#plans/kind'
import { wording } from '#wording/t'

export const purposes = [
  'initialIep',
  'annualReview',
  'eligibility',
  'transition',
  'amendment',
  'manifestation',
  'eligibility504',
  'review504',
  'parentRequest',
  'other',
] as const
export type Purpose = (typeof purposes)[number]

/** As it is said at the head of a sentence: "Annual review". */
export const purposeTitles: Record<Purpose, string> = wording({
  initialIep: 'First IEP',
  annualReview: 'Annual review',
  eligibility: 'Eligibility or reevaluation',
  transition: 'Transition planning',
  amendment: 'Amendment',
  manifestation: 'Manifestation determination',
  eligibility504: '504 eligibility',
  review504: '504 review',
  parentRequest: 'Meeting that the parents asked for',
  other: 'Meeting of the team',
})

const kindsOf: Partial<Record<Purpose, readonly PlanKind[]>> = {
  initialIep: ['iep'],
  annualReview: ['iep'],
  eligibility: ['iep'],
  transition: ['iep'],
  eligibility504: ['504'],
  review504: ['504'],
}

/** The purposes for which the team of a plan of a kind meets. */
export function purposesOf(kind: PlanKind): readonly [Purpose, ...Purpose[]] {
  const [first = 'other', ...others] = purposes.filter((one) => (kindsOf[one] ?? planKinds).includes(kind))
  return [first, ...others]
}

/** The purposes whose outcome is a plan: what was decided goes into a new version of it. */
export function makesPlan(purpose: Purpose): boolean {
  return purpose !== 'manifestation' && purpose !== 'eligibility' && purpose !== 'eligibility504'
}

/** Whether it goes through the whole plan, so that the year to the next review runs from it. */
export function reviewsPlan(purpose: Purpose): boolean {
  return purpose === 'initialIep' || purpose === 'annualReview' || purpose === 'review504'
}
