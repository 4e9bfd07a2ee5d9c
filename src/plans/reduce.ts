// A plan cut down to the parts that somebody may see. What is not opened is not in the result.

import type { Accommodation } from './accommodation.js'
import type { PlanContent } from './content.js'
import { isFromOutside } from './from-outside.js'
import type { Goal } from './goal.js'
import type { Part } from './parts.js'
import type { PlanFacts } from './plan-facts.js'
import type { Service } from './service.js'

/** The part that each fact belongs to. */
export const factParts: Record<keyof PlanFacts, Part> = {
  disability: 'disability',
  impairment: 'disability',
  majorLifeActivity: 'disability',
  eligibilityBasis: 'disability',
  lre: 'placement',
  regularClassMinutes: 'placement',
  schoolDayMinutes: 'placement',
  nonParticipation: 'placement',
  safetyNote: 'safetyNote',
  strengths: 'presentLevels',
  effectOnGeneralCurriculum: 'presentLevels',
  parentConcerns: 'considerations',
  behaviorImpedes: 'considerations',
  limitedEnglish: 'considerations',
  braille: 'considerations',
  communicationNeeds: 'considerations',
  assistiveTechnology: 'considerations',
  behaviorDo: 'behavior',
  behaviorDoNot: 'behavior',
  alternateAssessment: 'assessment',
  alternateAssessmentReason: 'considerations',
  postsecondaryEducation: 'transition',
  postsecondaryEmployment: 'transition',
  postsecondaryIndependentLiving: 'transition',
  transitionServices: 'transition',
  courseOfStudy: 'transition',
  transferOfRightsDate: 'transition',
  esyDecision: 'considerations',
  esyReason: 'considerations',
  progressReporting: 'goals',
}

/**
 * The content with nothing in it that `opened` does not open.
 * @param address of whoever looks: where the goals are opened, those that they are responsible for are opened whole
 */
export function reduceContent(content: PlanContent, opened: ReadonlySet<Part>, address = ''): PlanContent {
  const facts = Object.entries(content.facts).filter(([name]) => opened.has(factParts[name as keyof PlanFacts]))
  return {
    facts: Object.fromEntries(facts) as PlanFacts,
    presentLevels: opened.has('presentLevels') ? content.presentLevels : [],
    accommodations: content.accommodations.filter(
      (one) =>
        (opened.has('accommodations') && !isForAssessment(one)) ||
        (opened.has('assessment') && appliesToAssessment(one)),
    ),
    services: content.services.filter((one) => opened.has(isStaffSupport(one) ? 'staffSupports' : 'services')),
    goals: opened.has('goalDetail')
      ? content.goals
      : opened.has('goals')
        ? content.goals.map((goal) => (isOwnedBy(goal, address) ? goal : shortGoal(goal)))
        : [],
    objectives: opened.has('goalDetail') ? content.objectives : [],
    team: opened.has('family')
      ? content.team
      : opened.has('team')
        ? content.team.filter((one) => !isFromOutside(one))
        : [],
  }
}

/** An accommodation given on assessments and nowhere else. */
export function isForAssessment(accommodation: Accommodation): boolean {
  return accommodation.contexts.length === 1 && mentionsAssessment(accommodation.contexts[0] ?? '')
}

/** An accommodation given on assessments, whatever else it is given in. */
export function appliesToAssessment(accommodation: Accommodation): boolean {
  return accommodation.contexts.length === 0 || accommodation.contexts.some(mentionsAssessment)
}

function mentionsAssessment(context: string): boolean {
  return /^(assessments?|tests?|testing|exams?|quiz(zes)?|state|district)\b/i.test(context.trim())
}

export function isStaffSupport(service: Service): boolean {
  return service.category === 'staffSupport'
}

/** Whether somebody is responsible for a goal. */
export function isOwnedBy({ ownerEmail }: Goal, address: string): boolean {
  return ownerEmail !== undefined && ownerEmail.toLowerCase() === address.toLowerCase()
}

/** What a goal is about, without its figures. */
function shortGoal(goal: Goal): Goal {
  return {
    goalId: goal.goalId,
    goalNumber: goal.goalNumber,
    statement: goal.statement,
    ...defined({ area: goal.area }),
  }
}

/** Only the fields that have a value. */
function defined<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }
}
