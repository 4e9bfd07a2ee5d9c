// A plan cut down to the parts that somebody may see. What is not opened is not in the result.

import type { Accommodation, Goal, PlanContent, Service } from './content.js'
import type { Part } from './parts.js'

/** The content with nothing in it that `opened` does not open. */
export function reduceContent(content: PlanContent, opened: ReadonlySet<Part>): PlanContent {
  const { disability, impairment, majorLifeActivity, lre, regularClassMinutes, schoolDayMinutes, safetyNote } =
    content.facts
  return {
    facts: {
      ...(opened.has('disability') && defined({ disability, impairment, majorLifeActivity })),
      ...(opened.has('placement') && defined({ lre, regularClassMinutes, schoolDayMinutes })),
      ...(opened.has('safetyNote') && defined({ safetyNote })),
    },
    presentLevels: opened.has('presentLevels') ? content.presentLevels : [],
    accommodations: content.accommodations.filter(
      (one) =>
        (opened.has('accommodations') && !isForAssessment(one)) ||
        (opened.has('assessment') && appliesToAssessment(one)),
    ),
    services: content.services.filter((one) => opened.has(isStaffSupport(one) ? 'staffSupports' : 'services')),
    goals: opened.has('goalDetail') ? content.goals : opened.has('goals') ? content.goals.map(shortGoal) : [],
    objectives: opened.has('goalDetail') ? content.objectives : [],
    team: opened.has('family') ? content.team : opened.has('team') ? content.team.filter((one) => !one.external) : [],
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
