// The inputs that the commands of writing share: opaque ids and names of ours, checked wherever they come from.
import { z } from 'zod'
import { planKinds } from '#plans/kind'
import { type SectionName, sections } from '#plans/sections'
import { kind, studentId } from '../inputs.js'

const sectionName = z.enum(sections.map((one) => one.name) as [SectionName, ...SectionName[]])
const itemId = z.string().min(1).max(200)

/** A plan of a student, of a kind that may have to be asked for. */
export const aboutSection = z.object({ student: studentId, kind, section: sectionName.optional() })

/** A spot of a plan: a group of fields, an item of a list, or a new one. */
export const aboutSpot = z.object({
  student: studentId,
  kind: z.enum(planKinds),
  section: sectionName,
  item: itemId.optional(),
  /** One step of a plan that is written from nothing. */
  steps: z.boolean().optional(),
})
export type AboutSpot = z.infer<typeof aboutSpot>

export const aboutItem = z.object({ student: studentId, kind: z.enum(planKinds), section: sectionName, item: itemId })

/** A student's plan of one kind. */
export const aboutOnePlan = z.object({ student: studentId, kind: z.enum(planKinds) })

export const aboutVersion = z.object({
  student: studentId,
  kind: z.enum(planKinds),
  number: z.number().int().positive(),
})

export const aboutRequest = z.object({ student: studentId, kind: z.enum(planKinds), request: z.string().max(64) })
