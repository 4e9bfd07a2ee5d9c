// The words in which the made-up school is told. Days are told as days before today, so that it never grows old.
import type { PlanFacts } from '#plans/plan-facts'
import type { StaffKey } from './staff.js'
import type { SchoolKey } from './table.js'

export interface Pupil {
  readonly id: string
  readonly given: string
  readonly family: string
  readonly middle?: string
  readonly preferred?: string
  readonly grade: number
  /** Month and day; the year follows from the grade. */
  readonly born: string
  /** Takes classes at the other school too. */
  readonly alsoAt?: SchoolKey
}

/** `contexts` by semicolons, as in the file; empty means everywhere. */
export type AccommodationLine = readonly [
  text: string,
  category: 'presentation' | 'response' | 'setting' | 'timing' | 'other',
  contexts: string,
  when: string,
  initiatedBy: string,
  more?: { readonly isModification?: true; readonly documentationRequired?: true; readonly implementerRoles?: string },
]

export type ServiceLine = readonly [
  service: string,
  category: 'specialEducation' | 'related' | 'supplementary' | 'staffSupport',
  times: number,
  per: 'week' | 'month',
  minutes: number,
  location: string,
  delivery: 'individual' | 'group' | 'consultation' | 'in class',
  provider: StaffKey,
]

export interface GoalText {
  readonly area: string
  readonly statement: string
  readonly measure:
    | 'percent'
    | 'frequency'
    | 'rate'
    | 'duration'
    | 'latency'
    | 'taskAnalysis'
    | 'promptLevel'
    | 'rubric'
  readonly unit: string
  readonly direction?: 'decrease'
  readonly baseline: number
  readonly target: number
  readonly owner: StaffKey
  /** Out of how many each data point is, where it is counted so. */
  readonly attempts?: number
  /** What was measured, a week apart, the last one last week. */
  readonly weekly?: readonly number[]
  readonly objectives?: readonly string[]
}

export type FamilyLine = readonly [
  name: string,
  relationship: string,
  more?: { readonly language?: string; readonly role?: string; readonly email?: string; readonly restriction?: string },
]

/** What a plan says once, beside what stands with its lists. */
export type FactsText = Omit<
  PlanFacts,
  | 'disability'
  | 'impairment'
  | 'majorLifeActivity'
  | 'lre'
  | 'regularClassMinutes'
  | 'schoolDayMinutes'
  | 'safetyNote'
  | 'transferOfRightsDate'
  | 'esyDecision'
  | 'esyReason'
  | 'progressReporting'
> & {
  /** Why teaching goes on in summer; absent where it does not. */
  readonly summer?: string
  /** The student was told, when the team met, of the rights that pass to them. */
  readonly toldOfRights?: true
}

export interface PlanText {
  readonly student: string
  readonly kind: 'iep' | '504'
  readonly manager: StaffKey
  /** Days since the team last met on it. */
  readonly met: number
  /** Days since eligibility was last determined. */
  readonly eligible: number
  readonly disability?: string
  readonly impairment?: string
  readonly majorLifeActivity?: string
  /** Minutes of the 390 of a day in regular classes. */
  readonly regularMinutes?: number
  readonly safety?: string
  readonly levels?: readonly (readonly [area: string, statement: string])[]
  readonly accommodations: readonly AccommodationLine[]
  readonly services?: readonly ServiceLine[]
  readonly goals?: readonly GoalText[]
  readonly family: readonly FamilyLine[]
  /** Advocates, agencies, interpreters. */
  readonly outside?: readonly (readonly [name: string, role: string, knowledgeOf: string])[]
}
