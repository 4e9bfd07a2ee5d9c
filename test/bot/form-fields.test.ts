// What a form asks for, and what is made of what people type into it.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkValues, fieldsOf, typedValues } from '#bot/form-fields'

const service = z.object({
  service: z.string().min(1).meta({ label: 'Service' }),
  category: z
    .enum(['related', 'staffSupport'])
    .optional()
    .meta({ label: 'Kind', options: { related: 'Related service' } }),
  minutes: z.number().positive().max(600).optional().meta({ label: 'Minutes a session', hint: 'Such as 30' }),
  contexts: z.array(z.string()).optional().meta({ label: 'Where' }),
  days: z
    .array(z.enum(['monday', 'tuesday']))
    .optional()
    .meta({ label: 'Days' }),
  esy: z.boolean().optional().meta({ label: 'Also in the extended school year' }),
  start: z.string().optional().meta({ label: 'From', day: true }),
  note: z.string().max(10).optional().meta({ label: 'Note', long: true }),
})

describe('the fields of a form', () => {
  it('are named, typed and hinted by the schema that checks them', () => {
    expect(fieldsOf(service, { service: 'Speech', minutes: 30 }, { minutes: 'Please check this.' })).toEqual([
      { name: 'service', label: 'Service', required: true, type: 'text', value: 'Speech' },
      {
        name: 'category',
        label: 'Kind',
        required: false,
        type: 'choice',
        options: [
          { value: 'related', label: 'Related service' },
          { value: 'staffSupport', label: 'Staff support' },
        ],
      },
      {
        name: 'minutes',
        label: 'Minutes a session',
        hint: 'Such as 30',
        required: false,
        type: 'number',
        value: 30,
        fault: 'Please check this.',
      },
      { name: 'contexts', label: 'Where', required: false, type: 'list' },
      {
        name: 'days',
        label: 'Days',
        required: false,
        type: 'choices',
        options: [
          { value: 'monday', label: 'Monday' },
          { value: 'tuesday', label: 'Tuesday' },
        ],
      },
      { name: 'esy', label: 'Also in the extended school year', required: false, type: 'flag' },
      { name: 'start', label: 'From', required: false, type: 'day' },
      { name: 'note', label: 'Note', required: false, type: 'longText' },
    ])
  })

  const typed: readonly [string, Parameters<typeof typedValues>[1], object][] = [
    ['a number as people write it', { minutes: ' 30 ' }, { minutes: 30 }],
    ['a percentage', { minutes: '80 %' }, { minutes: 80 }],
    ['what is no number, for the check to name', { minutes: 'half an hour' }, { minutes: 'half an hour' }],
    ['a list by commas', { contexts: 'math, classroom;art,' }, { contexts: ['math', 'classroom', 'art'] }],
    ['a list with nothing in it as nothing', { contexts: ' , ' }, {}],
    ['a ticked box, whatever the platform calls it', { esy: 'true' }, { esy: true }],
    ['an empty field as no value', { service: '   ', start: '' }, {}],
    ['nothing of a field that the form does not have', { forged: 'x', service: 'Speech' }, { service: 'Speech' }],
  ]
  it.each(typed)('read %s', (_what, given, wanted) => expect(typedValues(service, given)).toEqual(wanted))

  const faulty: readonly [string, Parameters<typeof checkValues>[1], Readonly<Record<string, string>>][] = [
    ['what is missing', {}, { service: 'Please fill this in.' }],
    ['what is no number', { service: 'Speech', minutes: 'x' }, { minutes: 'Please give a number, such as 30 or 2.5.' }],
    ['too much', { service: 'Speech', minutes: 900 }, { minutes: 'Please give at most 600.' }],
    ['too long', { service: 'Speech', note: 'more than ten' }, { note: 'Please shorten this to 10 characters.' }],
    ['what is not on the list', { service: 'Speech', category: 'x' }, { category: 'Please choose one of the list.' }],
  ]
  it.each(faulty)('name %s at its field', (_what, values, faults) =>
    expect(checkValues(service, values)).toEqual({ ok: false, faults }),
  )
})
