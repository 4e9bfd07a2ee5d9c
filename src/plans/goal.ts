// A measurable annual goal, and its objectives (34 CFR 300.320(a)(2) and (3)). The figures are data, not prose, so that
// progress can be measured against them.
import { z } from 'zod'
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
  goalNumber: text({ label: 'Goal number' }),
  statement: text({ label: 'Goal', hint: 'Given what, the student will do what, how well, by when', long: true }),
  ownerEmail: text({ label: 'Who is responsible', hint: 'Their e-mail address' }).optional(),
  area: text({ label: 'Area', hint: 'Such as: reading fluency' }).optional(),
  goalType: text({ label: 'Type', hint: 'Academic, functional or transition' }).optional(),
  measure: oneOf(measures, {
    label: 'Measured by',
    options: {
      percent: 'Percent right',
      frequency: 'How many times',
      rate: 'How many in a minute or so',
      duration: 'How long it lasts',
      latency: 'How long until it begins',
      taskAnalysis: 'Steps of a task done alone',
      promptLevel: 'How much prompting it takes',
      rubric: 'Points of a rubric',
      interval: 'Intervals in which it is seen',
      narrative: 'In words alone, without figures',
    },
  }).optional(),
  unit: text({ label: 'Unit', hint: 'Such as: words a minute' }).optional(),
  direction: oneOf(directions, {
    label: 'Which way it goes',
    options: { increase: 'Up: more is better', decrease: 'Down: less is better' },
  }).optional(),
  baseline: figure({ label: 'Baseline' }).optional(),
  baselineDate: dayField({ label: 'Baseline measured on' }).optional(),
  target: figure({ label: 'Target' }).optional(),
  targetDate: dayField({ label: 'Target by' }).optional(),
  /** Read as data by `progress/mastery`. */
  criterion: text({ label: 'Met when', hint: 'Such as: 4 of 5, or 3 in a row' }).optional(),
  attemptsPerTrial: count({ label: 'Attempts a trial' }).optional(),
  steps: z
    .array(z.string().min(1).max(200))
    .max(20)
    .meta({ label: 'Steps of the task', hint: 'In order, with commas between' })
    .optional(),
  scheduleEvery: count({ label: 'Measured every', hint: 'A number, such as 1' }).optional(),
  scheduleUnit: text({ label: 'Days, weeks or months', hint: 'Such as: week' }).optional(),
  /** When whoever is responsible is asked for a data point. */
  askedOn: text({ label: 'Ask for it on', hint: 'A day and a time, such as: Tuesday 9:30' }).optional(),
  /** 34 CFR 300.320(a)(3)(i). */
  howMeasured: text({ label: 'How progress is measured', long: true }).optional(),
})

export const goalSchema = z.object({
  /** Stable across versions. */
  goalId: z.string().min(1),
  ...goalFields.shape,
})
export type Goal = z.infer<typeof goalSchema>

export const objectiveFields = z.object({
  goalNumber: text({ label: 'Of goal number' }),
  objectiveNumber: text({ label: 'Objective number' }),
  statement: text({ label: 'Objective', long: true }),
  target: figure({ label: 'Target' }).optional(),
  targetDate: dayField({ label: 'Target by' }).optional(),
})

export const objectiveSchema = z.object({
  id: z.string().min(1),
  goalId: z.string().min(1).optional(),
  ...objectiveFields.shape,
})
export type Objective = z.infer<typeof objectiveSchema>
