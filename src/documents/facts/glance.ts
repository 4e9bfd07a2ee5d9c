// A plan on one page, as much of it as whoever prints it may see.
import { z } from 'zod'
import { aboutDocument, flag, said } from './fact-kit.js'
import { accommodations, goals, services } from './plan-lists.js'

export const glanceFacts = z.object({
  ...aboutDocument,
  plan: said(),
  isIep: flag(),
  /** Each: whether whoever prints it may see that part of the plan. What they may not is left out, not called empty. */
  mayServices: flag(),
  mayStaffSupports: flag(),
  mayGoals: flag(),
  mayDisability: flag(),
  mayPlacement: flag(),
  /** Whether all of the plan is theirs to see. */
  isPart: flag(),
  standing: said(),
  safetyNote: said(),
  behaviorDo: said(),
  behaviorDoNot: said(),
  accommodations: accommodations(),
  assessmentAccommodations: accommodations(),
  services: services(),
  staffSupports: services(),
  goals: goals(),
  disability: said(),
  impairment: said(),
  majorLifeActivity: said(),
  placement: said(),
  caseManager: said(),
  reviewDueDate: said(),
})
export type GlanceFacts = z.infer<typeof glanceFacts>
