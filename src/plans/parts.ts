// The parts of a plan that may be shown or withheld.
export const parts = [
  'accommodations',
  /** Accommodations on assessments alone. */
  'assessment',
  'staffSupports',
  'safetyNote',
  /** What to do and what not to, in the moment: the behavior intervention plan. */
  'behavior',
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
  /** What the team weighed: parent concerns, special factors, reasons. */
  'considerations',
  /** Goals after school, transition services, transfer of rights. */
  'transition',
] as const

/** What is known of a student beside what the plan says. */
const besides = [
  /** Removals for what the student did, and the reviews of them. */
  'removals',
  /** Meetings of the team: who belongs to them, what was asked and answered, attempts to reach the parents. */
  'meetings',
  /** When and where a meeting is that one is invited to, and what is asked of one. */
  'invitations',
] as const

/** All that may be shown or withheld. */
export const allParts = [...parts, ...besides] as const

export type Part = (typeof allParts)[number]
