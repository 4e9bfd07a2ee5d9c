// The summary that a student takes along at the end of school (34 CFR 300.305(e)(3)): academic achievement, functional
// performance, and how to be helped in reaching the goals after school.
import { z } from 'zod'
import { aboutDocument, list, said } from './fact-kit.js'
import { accommodations } from './plan-lists.js'

export const summaryFacts = z.object({
  ...aboutDocument,
  birthDate: said(),
  disability: said(),
  exitDate: said(),
  caseManager: said(),
  academicAchievement: said(),
  functionalPerformance: said(),
  goals: list({
    number: said(),
    area: said(),
    goal: said(),
    started: said(),
    reached: said(),
    target: said(),
    outcome: said(),
  }),
  accommodations: accommodations(),
  postsecondaryEducation: said(),
  postsecondaryEmployment: said(),
  postsecondaryIndependentLiving: said(),
  recommendationsEducation: said(),
  recommendationsEmployment: said(),
  recommendationsIndependentLiving: said(),
  studentsWords: said(),
})
export type SummaryFacts = z.infer<typeof summaryFacts>
