// A measurable annual goal, and its objectives (34 CFR 300.320(a)(2) and (3)). The figures are data, not prose, so that
// progress can be measured against them.

import { z } from 'zod'
import { later } from '#wording/t'
import { count, dayField, figure, oneOf, text } from './field-kit.js'

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

export const goalFields = z.object({
  goalNumber: text({ label: later`Goal number` }),
  statement: text({
    label: later`Goal`,
    hint: later`Given what, the student will do what, how well, by when`,
    long: true,
  }),
  ownerEmail: text({ label: later`Who is responsible`, hint: later`Their e-mail address` }).optional(),
  area: text({ label: later`Area`, hint: later`Such as: reading fluency` }).optional(),
  goalType: text({ label: later`Type`, hint: later`Academic, functional or transition` }).optional(),
  measure: oneOf(measures, {
    label: later`Measured by`,
    options: {
      percent: later`Percent right`,
      frequency: later`How many times`,
      rate: later`How many in a minute or so`,
      duration: later`How long it lasts`,
      latency: later`How long until it begins`,
      taskAnalysis: later`Steps of a task done alone`,
      promptLevel: later`How much prompting it takes`,
      rubric: later`Points of a rubric`,
      interval: later`Intervals in which it is seen`,
      narrative: later`In words alone, without figures`,
    },
  }).optional(),
  unit: text({ label: later`Unit`, hint: later`Such as: words a minute` }).optional(),
  direction: oneOf(directions, {
    label: later`Which way it goes`,
    options: { increase: later`Up: more is better`, decrease: later`Down: less is better` },
  }).optional(),
  baseline: figure({ label: later`Baseline` }).optional(),
  baselineDate: dayField({ label: later`Baseline measured on` }).optional(),
  target: figure({ label: later`Target` }).optional(),
  targetDate: dayField({ label: later`Target by` }).optional(),
  /** Read as data by `progress/mastery`. */
  criterion: text({ label: later`Met when`, hint: later`Such as: 4 of 5, or 3 in a row` }).optional(),
  attemptsPerTrial: count({ label: later`Attempts a trial` }).optional(),
  steps: z
    .array(z.string().min(1).max(200))
    .max(20)
    .meta({ label: later`Steps of the task`, hint: later`In order, with commas between` })
    .optional(),
  scheduleEvery: count({ label: later`Measured every`, hint: later`A number, such as 1` }).optional(),
  scheduleUnit: text({ label: later`Days, weeks or months`, hint: later`Such as: week` }).optional(),
  /** When whoever is responsible is asked for a data point. */
  askedOn: text({ label: later`Ask for it on`, hint: later`A day and a time, such as: Tuesday 9:30` }).optional(),
  /** 34 CFR 300.320(a)(3)(i). */
  howMeasured: text({ label: later`How progress is measured`, long: true }).optional(),
})

export const goalSchema = z.object({
  /** Stable across versions. */
  goalId: z.string().min(1),
  ...goalFields.shape,
})
export type Goal = z.infer<typeof goalSchema>

export const objectiveFields = z.object({
  goalNumber: text({ label: later`Of goal number` }),
  objectiveNumber: text({ label: later`Objective number` }),
  statement: text({ label: later`Objective`, long: true }),
  target: figure({ label: later`Target` }).optional(),
  targetDate: dayField({ label: later`Target by` }).optional(),
})

export const objectiveSchema = z.object({
  id: z.string().min(1),
  goalId: z.string().min(1).optional(),
  ...objectiveFields.shape,
})
export type Objective = z.infer<typeof objectiveSchema>
