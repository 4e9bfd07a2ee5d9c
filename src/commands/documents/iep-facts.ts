// A whole IEP in the words that it is printed in.

import type { IepFacts } from '#documents/facts/iep'
import { appliesToAssessment, isForAssessment } from '#plans/reduce'
import type { Service, serviceCategories } from '#plans/service'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { accommodationFacts, goalFacts, serviceFacts, teamFacts } from './list-facts.js'
import { type AboutPlan, headFacts, ongoing } from './plan-facts.js'

export function iepFacts(about: AboutPlan): IepFacts {
  const { plan, today } = about
  const { facts, accommodations, services, goals, objectives, presentLevels, team } = plan.content
  const given = ongoing(accommodations, today)
  const provided = ongoing(services, today)
  const ofCategory = (category: (typeof serviceCategories)[number] | undefined) =>
    serviceFacts(
      provided.filter((one: Service) => one.category === category),
      today,
    )
  const inClass = given.filter((one) => !isForAssessment(one))
  const alternate = facts.alternateAssessment
  return {
    ...facts,
    ...headFacts(about),
    team: teamFacts(team),
    presentLevels: presentLevels.map(({ area, statement, date }) => ({
      levelArea: area,
      level: statement,
      levelOn: date && spokenDay(date),
    })),
    transferOfRightsDate: facts.transferOfRightsDate && spokenDay(facts.transferOfRightsDate),
    goals: goalFacts(goals, objectives, team),
    specialEducation: ofCategory('specialEducation'),
    relatedServices: ofCategory('related'),
    supplementaryAids: ofCategory('supplementary'),
    staffSupports: ofCategory('staffSupport'),
    otherServices: ofCategory(undefined),
    accommodations: accommodationFacts(
      inClass.filter((one) => !one.isModification),
      today,
    ),
    modifications: accommodationFacts(
      inClass.filter((one) => one.isModification),
      today,
    ),
    assessmentAccommodations: accommodationFacts(given.filter(appliesToAssessment), today),
    alternateAssessment: alternate === undefined ? undefined : alternate ? t`yes` : t`no`,
    placement: facts.lre,
    regularClassMinutes: facts.regularClassMinutes?.toString(),
    schoolDayMinutes: facts.schoolDayMinutes?.toString(),
  }
}
