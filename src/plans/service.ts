// A service: specially designed instruction, a related service, a supplementary aid or a support for staff, with how
// often, how long and where (34 CFR 300.320(a)(4) and (7)).
import { z } from 'zod'
import { dayField, flag, minutes, oneOf, text } from './field-kit.js'

export const serviceCategories = ['specialEducation', 'related', 'supplementary', 'staffSupport'] as const

export const serviceFields = z.object({
  service: text({ label: 'Service', hint: 'Such as: speech therapy' }),
  category: oneOf(serviceCategories, {
    label: 'Kind',
    options: {
      specialEducation: 'Specially designed instruction',
      related: 'Related service',
      supplementary: 'Supplementary aid or service',
      staffSupport: 'Support for staff',
    },
  }).optional(),
  frequencyValue: z.number().positive().max(1_000).meta({ label: 'How often', hint: 'A number, such as 2' }).optional(),
  frequencyPeriod: text({ label: 'In each', hint: 'Day, week, month or year' }).optional(),
  minutesPerSession: minutes({ label: 'Minutes a session' }).optional(),
  location: text({ label: 'Where' }).optional(),
  delivery: text({ label: 'How', hint: 'Individual, group, consult or push-in' }).optional(),
  providerEmail: text({ label: 'Who provides it', hint: 'Their e-mail address' }).optional(),
  esy: flag({ label: 'Also in the extended school year' }).optional(),
  startDate: dayField({ label: 'From' }).optional(),
  endDate: dayField({ label: 'Until' }).optional(),
})

export const serviceSchema = z.object({ id: z.string().min(1), ...serviceFields.shape })
export type Service = z.infer<typeof serviceSchema>
