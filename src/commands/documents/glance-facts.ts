// A plan at a glance in the words that it is printed in: as much of it as was opened.

import type { GlanceFacts } from '#documents/facts/glance'
import { parts } from '#plans/parts'
import { appliesToAssessment, isForAssessment, isStaffSupport } from '#plans/reduce'
import { accommodationFacts, goalFacts, serviceFacts } from './list-facts.js'
import { type AboutPlan, headFacts, ongoing } from './plan-facts.js'

export function glanceFacts(about: AboutPlan): GlanceFacts {
  const { plan, today } = about
  const { facts, accommodations, services, goals } = plan.content
  const given = ongoing(accommodations, today)
  const provided = ongoing(services, today)
  const { opened } = plan
  return {
    ...headFacts(about),
    isIep: plan.kind === 'iep',
    mayServices: opened.has('services'),
    mayStaffSupports: opened.has('staffSupports'),
    mayGoals: opened.has('goals'),
    mayDisability: opened.has('disability'),
    mayPlacement: opened.has('placement'),
    isPart: parts.some((part) => !opened.has(part)),
    safetyNote: facts.safetyNote,
    behaviorDo: facts.behaviorDo,
    behaviorDoNot: facts.behaviorDoNot,
    accommodations: accommodationFacts(
      given.filter((one) => !isForAssessment(one)),
      today,
    ),
    assessmentAccommodations: accommodationFacts(given.filter(appliesToAssessment), today),
    services: serviceFacts(
      provided.filter((one) => !isStaffSupport(one)),
      today,
    ),
    staffSupports: serviceFacts(provided.filter(isStaffSupport), today),
    goals: goalFacts(goals, []),
    disability: facts.disability,
    impairment: facts.impairment,
    majorLifeActivity: facts.majorLifeActivity,
    placement: facts.lre,
  }
}
