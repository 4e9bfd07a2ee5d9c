// The inputs that several commands share.
import { z } from 'zod'
import type { StudentId } from '#people/student'
import { planKinds } from '#plans/kind'

/** Our own id of a student, as a button carries it. */
export const studentId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .transform((text) => text as StudentId)

/** `/504`, or "504" among the words, narrows to that kind. */
export const kind = z.enum(planKinds).optional()

/** A command about one student. */
export const aboutStudent = z.object({ student: studentId, kind })

/** A command that reads its own words. */
export const words = z.object({ words: z.string().max(2_000).default(''), kind })
