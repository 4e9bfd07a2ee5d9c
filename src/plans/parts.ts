// The parts of a plan that may be shown or withheld.
export const parts = [
  'accommodations',
  /** Accommodations on assessments alone. */
  'assessment',
  'staffSupports',
  'safetyNote',
  /** Goals in short: area and statement. */
  'goals',
  /** Their baselines, targets and objectives. */
  'goalDetail',
  'services',
  /** The school's own members of the team. */
  'team',
  /** Its members outside the school: parents, student, advocate, agency. */
  'family',
  'presentLevels',
  /** Disability category, impairment, major life activity. */
  'disability',
  /** Consent, eligibility and evaluation dates. */
  'evaluation',
  /** Placement and minutes. */
  'placement',
] as const

export type Part = (typeof parts)[number]
