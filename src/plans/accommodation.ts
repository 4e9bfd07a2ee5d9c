// An accommodation: what is given, and all that staff need to give it (34 CFR 300.320(a)(4) and (6), 104.33). OCR has
// had plans rewritten to say who starts an accommodation, when, and what is written down.

import { z } from 'zod'
import { later } from '#wording/t'
import { dayField, flag, oneOf, text } from './field-kit.js'

export const accommodationCategories = ['presentation', 'response', 'setting', 'timing', 'other'] as const

export const accommodationFields = z.object({
  text: text({ label: later`Accommodation`, hint: later`What is given, as staff will read it`, long: true }),
  category: oneOf(accommodationCategories, {
    label: later`Kind`,
    options: {
      presentation: later`How things are presented`,
      response: later`How the student responds`,
      setting: later`Where`,
      timing: later`Time and scheduling`,
      other: later`Other`,
    },
  }).optional(),
  /** Subjects, `classroom`, `assessment`; none means everywhere. */
  contexts: z
    .array(z.string().min(1))
    .default([])
    .meta({ label: later`Where it is given`, hint: later`Subjects, classroom, assessment; nothing means everywhere` }),
  when: text({ label: later`When`, hint: later`Such as: tests and quizzes over 10 minutes` }).optional(),
  initiatedBy: text({ label: later`Who starts it`, hint: later`Such as: teacher, without being asked` }).optional(),
  implementerRoles: text({ label: later`Who gives it` }).optional(),
  documentationRequired: flag({ label: later`Written down each time it is given` }).optional(),
  documentation: text({ label: later`What is written down` }).optional(),
  isModification: flag({ label: later`Modification: changes what is taught or expected` }).optional(),
  startDate: dayField({ label: later`From` }).optional(),
  endDate: dayField({ label: later`Until` }).optional(),
})

export const accommodationSchema = z.object({ id: z.string().min(1), ...accommodationFields.shape })
export type Accommodation = z.infer<typeof accommodationSchema>
