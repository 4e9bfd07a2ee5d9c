// The form for one data point: it knows how the goal is measured, and begins with the settings of last time.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { planKinds } from '#plans/kind'
import { valueInWords } from '#progress/spoken-figures'
import { type Day, dayFrom, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'
import { keepPoint, takeBackPoint } from './keep-point.js'
import { figuresOf, measureSchema, valuesOf } from './measure-form.js'
import { checkPoint } from './point-checks.js'
import { lastOf, pointsOf } from './read-progress.js'
import { goalsAtHand, goalTitle, type PlanGoal } from './which-goal.js'

/** A probe is a minute long, unless it was another time last. */
const usualSeconds = 60

export const aboutGoal = z.object({ student: studentId, kind: z.enum(planKinds), goal: z.string().min(1).max(200) })
export type AboutGoal = z.infer<typeof aboutGoal>

export const logDataPoint = defineFormCommand({
  name: 'logDataPoint',
  summary: later`Log a data point of a goal`,
  phrases: [],
  takes: 'nothing',
  input: aboutGoal,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const of = await goalOf(input, context)
      if ('status' in of) return of
      const last = await lastOf(of, context)
      const attempts = last?.figures.attempts ?? of.goal.attemptsPerTrial
      const seconds = last?.figures.seconds ?? (of.goal.measure === 'rate' ? usualSeconds : undefined)
      const isTimed = of.goal.measure === 'rate' || of.goal.measure === 'frequency'
      // Of what was recorded last time, how it was measured; never what came of it.
      const measured = valuesOf(of.goal, {
        ...(attempts !== undefined && { attempts }),
        ...(isTimed && seconds !== undefined && { seconds }),
      })
      const { total: _total, ...kept } = measured
      return {
        title: t`Log a data point`,
        schema: measureSchema(of.goal),
        values: { ...kept, day: context.viewer.today, ...(last?.setting && { setting: last.setting }) },
        sections: [{ type: 'text', text: aboutText(of) }],
        submitLabel: t`Log it`,
        students: [of.plan.student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context) {
      const of = await goalOf(input, context)
      if ('status' in of) return { type: 'done', answer: of }
      const point = pointFrom(of, values, context.viewer.today)
      const check = checkPoint(of, point, await pointsOf(of, context), context.viewer.today)
      const sure = JSON.stringify(point)
      if (check && (check.type === 'mend' || basis !== sure)) {
        const field = check.type === 'mend' && check.field === 'day' ? 'day' : firstField(of)
        const says = check.type === 'ask' ? t`${check.says} If so, send it off once more.` : check.says
        return { type: 'faults', faults: { [field]: says }, basis: sure }
      }
      return { type: 'done', answer: await keepPoint(of, point, 'logDataPoint', context) }
    },
  },
  undo: takeBackPoint,
})

/** What was filled in, as a data point. */
export function pointFrom(of: PlanGoal, values: Readonly<Record<string, unknown>>, today: Day) {
  const { day, setting, note } = values
  return {
    figures: figuresOf(of.goal, values),
    day: (typeof day === 'string' ? dayFrom(day) : undefined) ?? today,
    ...(typeof setting === 'string' && { setting }),
    ...(typeof note === 'string' && { note }),
  }
}

/** The goal that a button names, where the asker may still see its figures. */
export async function goalOf(input: AboutGoal, context: Context): Promise<PlanGoal | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const { open } = await goalsAtHand([student], input.kind, context.viewer)
  return open.find(({ goal }) => goal.goalId === input.goal) ?? notFound('')
}

/** The field that a fault of the figures is told at. */
export function firstField(of: PlanGoal): string {
  return Object.keys(measureSchema(of.goal).shape)[0] ?? 'day'
}

function aboutText({ plan, goal }: PlanGoal): string {
  const { target, targetDate } = goal
  const aim =
    target === undefined
      ? ''
      : t` Target: ${valueInWords(target, goal)}${targetDate ? t` by ${spokenDay(targetDate)}` : ''}.`
  return `${plan.student.name}, ${goalTitle(goal)}: ${goal.statement}${aim}`
}
