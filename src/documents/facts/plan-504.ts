// What a 504 plan is printed from (34 CFR 104.3(j), 104.33–104.36).
import { z } from 'zod'
import { aboutDocument, said } from './fact-kit.js'
import { accommodations, goals, services, team } from './plan-lists.js'

export const plan504Facts = z.object({
  ...aboutDocument,
  birthDate: said(),
  impairment: said(),
  majorLifeActivity: said(),
  eligibilityBasis: said(),
  meetingDate: said(),
  startDate: said(),
  endDate: said(),
  reviewDueDate: said(),
  lastEligibilityDate: said(),
  caseManager: said(),
  version: said(),
  standing: said(),
  safetyNote: said(),
  team: team(),
  accommodations: accommodations(),
  modifications: accommodations(),
  services: services(),
  staffSupports: services(),
  goals: goals(),
  behaviorDo: said(),
  behaviorDoNot: said(),
})
export type Plan504Facts = z.infer<typeof plan504Facts>
