// A 504 plan in the words that it is printed in.

import type { Plan504Facts } from '#documents/facts/plan-504'
import { isStaffSupport } from '#plans/reduce'
import { accommodationFacts, goalFacts, serviceFacts, teamFacts } from './list-facts.js'
import { type AboutPlan, headFacts, ongoing } from './plan-facts.js'

export function plan504Facts(about: AboutPlan): Plan504Facts {
  const { plan, today } = about
  const { facts, accommodations, services, goals, objectives, team } = plan.content
  const given = ongoing(accommodations, today)
  const provided = ongoing(services, today)
  return {
    ...facts,
    ...headFacts(about),
    team: teamFacts(team),
    accommodations: accommodationFacts(
      given.filter((one) => !one.isModification),
      today,
    ),
    modifications: accommodationFacts(
      given.filter((one) => one.isModification),
      today,
    ),
    services: serviceFacts(
      provided.filter((one) => !isStaffSupport(one)),
      today,
    ),
    staffSupports: serviceFacts(provided.filter(isStaffSupport), today),
    goals: goalFacts(goals, objectives, team),
  }
}
