// What a plan says, in the names of the plan files. A plan's version is one such document, sealed at rest.
import { z } from 'zod'
import type { Day } from '#time/day'
import { dayFrom } from '#time/day'

const day = z.string().transform((text, check): Day => {
  const found = dayFrom(text)
  if (found) return found
  check.addIssue({ code: 'custom', message: 'is no day of the form YYYY-MM-DD' })
  return z.NEVER
})
const text = z.string().min(1)
const minutes = z.number().min(0)

export const accommodationCategories = ['presentation', 'response', 'setting', 'timing', 'other'] as const
export const serviceCategories = ['specialEducation', 'related', 'supplementary', 'staffSupport'] as const
export const measures = [
  'percent',
  'frequency',
  'rate',
  'duration',
  'latency',
  'taskAnalysis',
  'promptLevel',
  'rubric',
  'interval',
  'narrative',
] as const
export const directions = ['increase', 'decrease'] as const

export const accommodationSchema = z.object({
  id: text,
  text,
  category: z.enum(accommodationCategories).optional(),
  /** Subjects, `classroom`, `assessment`; none means everywhere. */
  contexts: z.array(text).default([]),
  when: text.optional(),
  initiatedBy: text.optional(),
  implementerRoles: text.optional(),
  documentationRequired: z.boolean().optional(),
  isModification: z.boolean().optional(),
  startDate: day.optional(),
  endDate: day.optional(),
})

export const serviceSchema = z.object({
  id: text,
  service: text,
  category: z.enum(serviceCategories).optional(),
  frequencyValue: z.number().positive().optional(),
  frequencyPeriod: text.optional(),
  minutesPerSession: minutes.optional(),
  location: text.optional(),
  delivery: text.optional(),
  providerEmail: text.optional(),
  esy: z.boolean().optional(),
  startDate: day.optional(),
  endDate: day.optional(),
})

export const goalSchema = z.object({
  /** Stable across versions. */
  goalId: text,
  goalNumber: text,
  statement: text,
  ownerEmail: text.optional(),
  area: text.optional(),
  goalType: text.optional(),
  measure: z.enum(measures).optional(),
  unit: text.optional(),
  direction: z.enum(directions).optional(),
  baseline: z.number().optional(),
  baselineDate: day.optional(),
  target: z.number().optional(),
  targetDate: day.optional(),
  attemptsPerTrial: z.number().int().positive().optional(),
  scheduleEvery: z.number().int().positive().optional(),
  scheduleUnit: text.optional(),
})

export const objectiveSchema = z.object({
  id: text,
  goalNumber: text,
  goalId: text.optional(),
  objectiveNumber: text,
  statement: text,
  target: z.number().optional(),
  targetDate: day.optional(),
})

export const presentLevelSchema = z.object({ id: text, area: text, statement: text, date: day.optional() })

export const teamMemberSchema = z.object({
  id: text,
  role: text,
  name: text,
  email: text.optional(),
  external: z.boolean().optional(),
  knowledgeOf: text.optional(),
})

/** What `plans.csv` says of the student beyond statuses and dates. */
export const planFactsSchema = z.object({
  disability: text.optional(),
  impairment: text.optional(),
  majorLifeActivity: text.optional(),
  lre: text.optional(),
  regularClassMinutes: minutes.optional(),
  schoolDayMinutes: minutes.optional(),
  /** Read before anything else: health, evacuation, what to do in the moment. */
  safetyNote: text.optional(),
})

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
export type PlanFacts = z.infer<typeof planFactsSchema>
export type Accommodation = z.infer<typeof accommodationSchema>
export type Service = z.infer<typeof serviceSchema>
export type Goal = z.infer<typeof goalSchema>
export type Objective = z.infer<typeof objectiveSchema>
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
