// A service: specially designed instruction, a related service, a supplementary aid or a support for staff, with how
// often, how long and where (34 CFR 300.320(a)(4) and (7)).

import { z } from 'zod'
import { later } from '#wording/t'
import { dayField, flag, minutes, oneOf, text } from './field-kit.js'

export const serviceCategories = ['specialEducation', 'related', 'supplementary', 'staffSupport'] as const

export const serviceFields = z.object({
  service: text({ label: later`Service`, hint: later`Such as: speech therapy` }),
  category: oneOf(serviceCategories, {
    label: later`Kind`,
    options: {
      specialEducation: later`Specially designed instruction`,
      related: later`Related service`,
      supplementary: later`Supplementary aid or service`,
      staffSupport: later`Support for staff`,
    },
  }).optional(),
  frequencyValue: z
    .number()
    .positive()
    .max(1_000)
    .meta({ label: later`How often`, hint: later`A number, such as 2` })
    .optional(),
  frequencyPeriod: text({ label: later`In each`, hint: later`Day, week, month or year` }).optional(),
  minutesPerSession: minutes({ label: later`Minutes a session` }).optional(),
  location: text({ label: later`Where` }).optional(),
  delivery: text({ label: later`How`, hint: later`Individual, group, consult or push-in` }).optional(),
  providerEmail: text({ label: later`Who provides it`, hint: later`Their e-mail address` }).optional(),
  esy: flag({ label: later`Also in the extended school year` }).optional(),
  startDate: dayField({ label: later`From` }).optional(),
  endDate: dayField({ label: later`Until` }).optional(),
})

export const serviceSchema = z.object({ id: z.string().min(1), ...serviceFields.shape })
export type Service = z.infer<typeof serviceSchema>
