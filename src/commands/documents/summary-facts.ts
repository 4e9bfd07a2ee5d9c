// A summary of performance in the words that it is printed in: what the plan and the data say, and what its writer recommends.

import type { SummaryFacts } from '#documents/facts/summary-of-performance'
import { isForAssessment } from '#plans/reduce'
import { outlookOf } from '#progress/reports/outlook'
import { valueInWords } from '#progress/spoken-figures'
import type { GoalWithProgress } from '../progress/read-progress.js'
import { outlookWords } from '../reports/report-words.js'
import { accommodationFacts } from './list-facts.js'
import { type AboutPlan, headFacts, ongoing } from './plan-facts.js'

/** What only a person can say. */
export type Recommended = Pick<
  SummaryFacts,
  | 'exitDate'
  | 'academicAchievement'
  | 'functionalPerformance'
  | 'recommendationsEducation'
  | 'recommendationsEmployment'
  | 'recommendationsIndependentLiving'
  | 'studentsWords'
>

export function summaryFacts(
  about: AboutPlan,
  goals: readonly GoalWithProgress[],
  recommended: Recommended,
): SummaryFacts {
  const { plan, today } = about
  const { facts, accommodations } = plan.content
  return {
    ...headFacts(about),
    disability: facts.disability,
    postsecondaryEducation: facts.postsecondaryEducation,
    postsecondaryEmployment: facts.postsecondaryEmployment,
    postsecondaryIndependentLiving: facts.postsecondaryIndependentLiving,
    goals: goals.map(({ goal, progress }) => {
      const { quantity, outlook } = outlookOf(goal, progress, today)
      const said = (value: number | undefined) => (value === undefined ? undefined : valueInWords(value, goal))
      return {
        number: goal.goalNumber,
        area: goal.area,
        goal: goal.statement,
        started: said(progress.baseline?.value ?? goal.baseline),
        reached: said(quantity),
        target: said(goal.target),
        outcome: quantity === undefined ? undefined : outlookWords[outlook],
      }
    }),
    accommodations: accommodationFacts(
      ongoing(accommodations, today).filter((one) => !isForAssessment(one)),
      today,
    ),
    ...recommended,
  }
}
