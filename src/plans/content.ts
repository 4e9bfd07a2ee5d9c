// What a plan says, in the names of the plan files. A plan's version is one such document, sealed at rest.

import { z } from 'zod'
import { later } from '#wording/t'
import { accommodationSchema } from './accommodation.js'
import { dayField, flag, text } from './field-kit.js'
import { goalSchema, objectiveSchema } from './goal.js'
import { planFactsSchema } from './plan-facts.js'
import { serviceSchema } from './service.js'

/** Present levels of academic achievement and functional performance (34 CFR 300.320(a)(1)). */
export const presentLevelFields = z.object({
  area: text({ label: later`Area`, hint: later`Such as: reading` }),
  statement: text({ label: later`Where the student stands`, hint: later`With figures and their source`, long: true }),
  date: dayField({ label: later`As of` }).optional(),
})
const presentLevelSchema = z.object({ id: z.string().min(1), ...presentLevelFields.shape })

/** The team (34 CFR 300.321), or the group that knows the student, the data and the options (34 CFR 104.35(c)). */
export const teamMemberFields = z.object({
  role: text({ label: later`Role`, hint: later`Such as: parent, general education teacher, advocate, interpreter` }),
  name: text({ label: later`Name` }),
  email: text({ label: later`E-mail address` }).optional(),
  external: flag({ label: later`From outside the school` }).optional(),
  knowledgeOf: text({ label: later`Knows`, hint: later`The child, the data, the options` }).optional(),
})
const teamMemberSchema = z.object({ id: z.string().min(1), ...teamMemberFields.shape })

export const planContentSchema = z.object({
  facts: planFactsSchema.default({}),
  presentLevels: z.array(presentLevelSchema).default([]),
  accommodations: z.array(accommodationSchema).default([]),
  services: z.array(serviceSchema).default([]),
  goals: z.array(goalSchema).default([]),
  objectives: z.array(objectiveSchema).default([]),
  team: z.array(teamMemberSchema).default([]),
})

export type PlanContent = z.infer<typeof planContentSchema>
export type TeamMember = z.infer<typeof teamMemberSchema>

export const emptyContent: PlanContent = {
  facts: {},
  presentLevels: [],
  accommodations: [],
  services: [],
  goals: [],
  objectives: [],
  team: [],
}
