// An accommodation: what is given, and all that staff need to give it (34 CFR 300.320(a)(4) and (6), 104.33). OCR has
// had plans rewritten to say who starts an accommodation, when, and what is written down.
import { z } from 'zod'
import { dayField, flag, oneOf, text } from './field-kit.js'

export const accommodationCategories = ['presentation', 'response', 'setting', 'timing', 'other'] as const

export const accommodationFields = z.object({
  text: text({ label: 'Accommodation', hint: 'What is given, as staff will read it', long: true }),
  category: oneOf(accommodationCategories, {
    label: 'Kind',
    options: {
      presentation: 'How things are presented',
      response: 'How the student responds',
      setting: 'Where',
      timing: 'Time and scheduling',
      other: 'Other',
    },
  }).optional(),
  /** Subjects, `classroom`, `assessment`; none means everywhere. */
  contexts: z
    .array(z.string().min(1))
    .default([])
    .meta({ label: 'Where it is given', hint: 'Subjects, classroom, assessment; nothing means everywhere' }),
  when: text({ label: 'When', hint: 'Such as: tests and quizzes over 10 minutes' }).optional(),
  initiatedBy: text({ label: 'Who starts it', hint: 'Such as: teacher, without being asked' }).optional(),
  implementerRoles: text({ label: 'Who gives it' }).optional(),
  documentationRequired: flag({ label: 'Written down each time it is given' }).optional(),
  documentation: text({ label: 'What is written down' }).optional(),
  isModification: flag({ label: 'Modification: changes what is taught or expected' }).optional(),
  startDate: dayField({ label: 'From' }).optional(),
  endDate: dayField({ label: 'Until' }).optional(),
})

export const accommodationSchema = z.object({ id: z.string().min(1), ...accommodationFields.shape })
export type Accommodation = z.infer<typeof accommodationSchema>
