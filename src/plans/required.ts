// What the law wants in a plan before it takes effect, and is not there. The software judges no words: it says what is
// missing, with its section, and leaves what to write to the team.

import { addYears, type Day } from '#time/day'
import { later, t, translated, wording } from '#wording/t'
import type { PlanDocument } from './document.js'
import { parentRole } from './from-outside.js'
import type { PlanKind } from './kind.js'
import type { SectionName } from './sections.js'

export interface Missing {
  readonly section: SectionName
  readonly says: string
  readonly citation: string
}

/** What is known of the student beside the plan. */
export interface Student {
  readonly birthDate?: Day | undefined
  /** The first plan of its kind: services begin with the parents' consent (34 CFR 300.300(b)). */
  readonly isFirst: boolean
  /** From when the plan is to be in effect. */
  readonly effectiveDay: Day
  /** In years; 18 in most States, where nothing else is said. */
  readonly majorityAge?: number | undefined
}

const transitionAge = 16
const usualMajorityAge = 18

/** What is missing, in the order in which a plan is read; empty where nothing is. */
export function missingFor(kind: PlanKind, document: PlanDocument, student: Student): readonly Missing[] {
  return kind === 'iep' ? missingInIep(document, student) : missingIn504(document)
}

/** 34 CFR 300.320(a)–(c), 300.321, 300.300(b). */
function missingInIep({ header, content }: PlanDocument, student: Student): readonly Missing[] {
  const { facts } = content
  const missing: Missing[] = []
  const need = (isThere: unknown, section: SectionName, says: string, citation: string) => {
    if (!isThere) missing.push({ section, says, citation: `34 CFR ${citation}` })
  }
  need(header.meetingDate, 'dates', t`the day of the meeting`, '300.324(b)')
  need(
    !student.isFirst || header.consentReceivedDate,
    'dates',
    t`the parents' consent, before services begin for the first time`,
    '300.300(b)(1)',
  )
  need(content.presentLevels.length > 0, 'presentLevels', t`present levels`, '300.320(a)(1)')
  need(
    facts.effectOnGeneralCurriculum,
    'curriculum',
    t`how the disability affects involvement and progress in the general curriculum`,
    '300.320(a)(1)(i)',
  )
  need(content.goals.length > 0, 'goals', t`a measurable annual goal`, '300.320(a)(2)(i)')
  need(
    !facts.alternateAssessment || content.objectives.length > 0,
    'objectives',
    t`objectives, for a student who takes an alternate assessment`,
    '300.320(a)(2)(ii)',
  )
  need(
    content.goals.every((goal) => goal.howMeasured || goal.measure),
    'goals',
    t`how progress toward each goal is measured`,
    '300.320(a)(3)(i)',
  )
  need(facts.progressReporting, 'reporting', t`when progress is reported`, '300.320(a)(3)(ii)')
  need(
    content.services.some((service) => service.category !== 'staffSupport'),
    'services',
    t`the special education and services`,
    '300.320(a)(4)',
  )
  need(
    facts.nonParticipation || facts.lre,
    'participation',
    t`when the student is not with peers, and why`,
    '300.320(a)(5)',
  )
  need(
    !facts.alternateAssessment || facts.alternateAssessmentReason,
    'assessment',
    t`why an alternate assessment is taken, and why this one fits`,
    '300.320(a)(6)(ii)',
  )
  need(
    content.services.every(
      (one) =>
        one.category === 'staffSupport' || (one.frequencyValue && one.minutesPerSession !== undefined && one.location),
    ),
    'services',
    t`how often, how long and where each service is given`,
    '300.320(a)(7)',
  )
  if (isTransitionDue(student)) {
    need(
      facts.postsecondaryEducation && facts.postsecondaryEmployment,
      'transition',
      t`goals after school for education or training and for employment, as the student turns 16 while this plan is in effect`,
      '300.320(b)(1)',
    )
    need(facts.transitionServices || facts.courseOfStudy, 'transition', t`transition services`, '300.320(b)(2)')
  }
  need(
    facts.transferOfRightsDate || !isRightsNoticeDue(student),
    'transferOfRights',
    t`that the student was told of the rights that pass to them at the age of majority`,
    '300.320(c)',
  )
  // Of age, students stand in their parents' place (34 CFR 300.520).
  const stands = isOfAge(student) ? new RegExp(`${parentRole.source}|student`, 'i') : parentRole
  for (const [role, says, citation] of [[stands, t`a parent`, '300.321(a)(1)'] as const, ...iepTeam]) {
    need(
      content.team.some((member) => role.test(member.role)),
      'team',
      t`on the team: ${translated(says)}`,
      citation,
    )
  }
  return missing
}

/** The members that every IEP team has beside the parents (34 CFR 300.321(a)). */
const iepTeam: readonly (readonly [role: RegExp, says: string, citation: string])[] = [
  [/general|regular/i, later`a general education teacher`, '300.321(a)(2)'],
  [
    /special[ -]?ed|case[ -]?manager|specialist|therap|patholog|interven/i,
    later`a special education teacher or provider`,
    '300.321(a)(3)',
  ],
  [
    /representative|administrator|principal|director|\blea\b/i,
    later`a representative of the district`,
    '300.321(a)(4)',
  ],
]

/** A 504 plan: the group, the impairment, what is given (34 CFR 104.3(j), 104.33, 104.35(c)). */
function missingIn504({ header, content }: PlanDocument): readonly Missing[] {
  const { facts } = content
  const missing: Missing[] = []
  const need = (isThere: unknown, section: SectionName, says: string, citation: string) => {
    if (!isThere) missing.push({ section, says, citation: `34 CFR ${citation}` })
  }
  need(header.meetingDate, 'dates', t`the day of the meeting`, '104.35(c)')
  need(facts.impairment, 'impairment', t`the impairment`, '104.3(j)(2)(i)')
  need(facts.majorLifeActivity, 'impairment', t`the major life activity that it limits`, '104.3(j)(2)(ii)')
  need(content.accommodations.length > 0, 'accommodations', t`at least one accommodation`, '104.33(b)')
  for (const [knows, says] of knowledge) {
    need(
      content.team.some((member) => knows.test(member.knowledgeOf ?? '')),
      'team',
      t`in the group: somebody who knows ${says}`,
      '104.35(c)(3)',
    )
  }
  return missing
}

const knowledge: readonly (readonly [knows: RegExp, says: string])[] = wording([
  [/child|student|pupil/i, 'the child'],
  [/data|evaluation|assessment/i, 'the meaning of the evaluation data'],
  [/option|placement|accommodation|resource/i, 'the placement options'],
])

/**
 * Whether transition must stand in this plan: it is the first to be in effect when the student turns 16, or they have
 * (34 CFR 300.320(b)).
 */
export function isTransitionDue({ birthDate, effectiveDay }: Pick<Student, 'birthDate' | 'effectiveDay'>): boolean {
  return birthDate !== undefined && addYears(birthDate, transitionAge) < addYears(effectiveDay, 1)
}

function isOfAge({ birthDate, effectiveDay, majorityAge = usualMajorityAge }: Student): boolean {
  return birthDate !== undefined && addYears(birthDate, majorityAge) <= effectiveDay
}

/**
 * Whether the plan must say that the student was told of their rights: it is in effect at some day within the year before
 * the age of majority under State law (34 CFR 300.320(c)).
 */
function isRightsNoticeDue({ birthDate, effectiveDay, majorityAge = usualMajorityAge }: Student): boolean {
  return birthDate !== undefined && addYears(birthDate, majorityAge - 1) < addYears(effectiveDay, 1)
}
