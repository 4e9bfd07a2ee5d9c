// The form of each kind of measure: which fields it has, and the figures that come of what is filled in.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import { spokenSeconds } from '#language/score-words'
import { count, dayField, figure, oneOf, text } from '#plans/field-kit'
import type { Goal } from '#plans/goal'
import type { Figures } from '#progress/data-point'
import { countsPrompts } from '#progress/measures'
import { promptLevels, promptTitles } from '#progress/prompt-levels'
import { later, t } from '#wording/t'

type Values = Readonly<Record<string, unknown>>

/** How a measure is filled in. */
interface MeasureForm {
  fields(goal: Goal): z.ZodRawShape
  /** What was filled in, as figures. */
  figures(values: Values, goal: Goal): Figures
  /** The fields again, from figures: to correct them, or to begin with those of last time. */
  values(figures: Figures, goal: Goal): FormValues
}

const prompts = oneOf(promptLevels, { label: later`Prompting`, options: promptTitles })
const number = (values: Values, name: string): number | undefined =>
  typeof values[name] === 'number' ? (values[name] as number) : undefined
const given = (figures: { readonly [Name in keyof Figures]: Figures[Name] | undefined }): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined))

const rightOf = (right: string, of: string): MeasureForm => ({
  fields: () => ({ correct: figure({ label: right }), attempts: count({ label: of }) }),
  figures: (values) => given({ correct: number(values, 'correct'), attempts: number(values, 'attempts') }),
  values: ({ correct, attempts }) => shown({ correct, attempts }),
})

/** "3:20", "3 min 20 s" or seconds alone. */
const time = (label: string) =>
  z
    .string()
    .max(40)
    .refine((typed) => spokenSeconds(typed) !== undefined, t`Please write it like 3:20, 3 min 20 s or 45 s.`)
    .meta({ label, hint: t`Such as 3:20, or 45 s` })
const secondsIn = (values: Values, name: string) =>
  typeof values[name] === 'string' ? spokenSeconds(values[name]) : undefined

const forms: Readonly<Record<NonNullable<Goal['measure']>, MeasureForm>> = {
  percent: rightOf(later`Correct`, later`Out of`),
  interval: rightOf(later`Intervals in which it was seen`, later`Intervals observed`),
  frequency: {
    fields: () => ({
      value: figure({ label: t`How many times` }),
      minutes: figure({ label: t`Minutes observed`, hint: t`Lets days of different length be compared` }).optional(),
    }),
    figures: (values) => {
      const minutes = number(values, 'minutes')
      return given({ value: number(values, 'value'), seconds: minutes === undefined ? undefined : 60 * minutes })
    },
    values: ({ value, seconds }) => shown({ value, minutes: seconds === undefined ? undefined : seconds / 60 }),
  },
  rate: {
    fields: () => ({
      total: figure({ label: t`How many in all`, hint: t`Such as: words read` }),
      errors: figure({ label: t`Errors` }).optional(),
      seconds: figure({ label: t`In how many seconds` }),
    }),
    figures: (values) => {
      const total = number(values, 'total')
      if (total === undefined) return {}
      return given({
        correct: total - (number(values, 'errors') ?? 0),
        attempts: total,
        seconds: number(values, 'seconds'),
      })
    },
    values: ({ correct, attempts, seconds }) =>
      shown({
        total: attempts ?? correct,
        errors: attempts === undefined || correct === undefined ? undefined : attempts - correct,
        seconds,
      }),
  },
  duration: {
    fields: () => ({ time: time(t`How long`) }),
    figures: (values) => given({ seconds: secondsIn(values, 'time') }),
    values: ({ seconds }) => shown({ time: seconds === undefined ? undefined : `${seconds} s` }),
  },
  latency: {
    fields: () => ({
      time: time(t`From the cue until it began`).optional(),
      never: z.boolean().meta({ label: t`It did not begin` }).optional(),
    }),
    figures: (values) =>
      given({ seconds: secondsIn(values, 'time'), promptLevel: values.never === true ? 'timedOut' : undefined }),
    values: ({ seconds, promptLevel }) =>
      shown({
        time: seconds === undefined ? undefined : `${seconds} s`,
        never: promptLevel === 'timedOut' || undefined,
      }),
  },
  taskAnalysis: {
    fields: ({ steps = [] }) =>
      steps.length > 0
        ? Object.fromEntries(
            steps.map((step, at) => [
              `step${at + 1}`,
              oneOf(promptLevels, { label: step, options: promptTitles }).optional(),
            ]),
          )
        : { correct: figure({ label: t`Steps done alone` }), attempts: count({ label: t`Steps in all` }) },
    figures: (values, { steps = [] }) =>
      steps.length > 0
        ? { promptLevel: steps.map((_, at) => String(values[`step${at + 1}`] ?? '')).join(';') }
        : given({ correct: number(values, 'correct'), attempts: number(values, 'attempts') }),
    values: ({ correct, attempts, promptLevel }, { steps = [] }) =>
      steps.length > 0
        ? shown(
            Object.fromEntries(
              (promptLevel ?? '').split(';').map((level, at) => [`step${at + 1}`, level || undefined]),
            ),
          )
        : shown({ correct, attempts }),
  },
  promptLevel: {
    fields: ({ unit }) =>
      countsPrompts(unit) ? { value: figure({ label: t`How many prompts` }) } : { promptLevel: prompts },
    figures: (values) => {
      const { promptLevel } = values
      return given({
        value: number(values, 'value'),
        promptLevel: typeof promptLevel === 'string' ? promptLevel : undefined,
      })
    },
    values: ({ promptLevel, value }) => shown({ promptLevel, value }),
  },
  rubric: {
    fields: () => ({ value: figure({ label: t`Points` }) }),
    figures: (values) => given({ value: number(values, 'value') }),
    values: ({ value }) => shown({ value }),
  },
  narrative: { fields: () => ({}), figures: () => ({}), values: () => ({}) },
}

const about = {
  day: dayField({ label: later`On` }),
  setting: text({ label: later`Setting`, hint: later`Such as: small group, general education class` }).optional(),
}

/** The form for a data point of a goal. */
export function measureSchema(goal: Goal): z.ZodObject {
  return z.object({ ...figureFields(goal), ...about, note: noteField(goal) })
}

/** The form to correct one: without figures, those that are recorded stay. */
export function correctionSchema(goal: Goal): z.ZodObject {
  const figures = z.object(figureFields(goal)).partial()
  return z.object({ ...figures.shape, ...about, note: noteField(goal) })
}

/** Whether any figure was filled in. */
export function hasFigures(goal: Goal, values: Values): boolean {
  return Object.keys(figureFields(goal)).some((name) => values[name] !== undefined)
}

function figureFields(goal: Goal): z.ZodRawShape {
  return goal.measure ? forms[goal.measure].fields(goal) : {}
}

/** What is seen in words alone is not without them. */
function noteField({ measure }: Goal): z.ZodType {
  return measure === 'narrative'
    ? text({ label: t`What you saw`, long: true })
    : text({ label: t`Note`, long: true }).optional()
}

/** The figures of what was filled in. */
export function figuresOf(goal: Goal, values: Values): Figures {
  return goal.measure ? forms[goal.measure].figures(values, goal) : {}
}

/** What the form holds for figures that are there. */
export function valuesOf(goal: Goal, figures: Figures): FormValues {
  return goal.measure ? forms[goal.measure].values(figures, goal) : {}
}

function shown(values: Readonly<Record<string, string | number | boolean | undefined>>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as FormValues
}
