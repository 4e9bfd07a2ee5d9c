// Walks the goals that are still to be reported on, of everybody on the caseload: each saved form opens the next.

import { z } from 'zod'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'
import { goalTitle } from '../progress/which-goal.js'
import { type AboutReportedGoal, aboutOf, aboutReportedGoal } from './about-report.js'
import { keepGoal, openGoalForm } from './goal-form.js'
import { byDue, reportsAtHand, unreported } from './report-at-hand.js'
import { theirs } from './their-goals.js'

export const reportNext = defineFormCommand({
  name: 'reportNext',
  summary: later`Write the next goal of your progress reports`,
  phrases: ['report next', 'next report', 'next progress report', 'write reports'],
  takes: 'nothing',
  input: z.union([aboutReportedGoal, z.object({ kind })]),
  mayUse: 'staff',
  examples: [later`report next`],
  form: {
    async open(input, context) {
      const about = 'goal' in input ? input : await nextGoal(input.kind, context)
      if ('status' in about) return about
      const opened = await openGoalForm(about, context)
      return 'status' in opened ? opened : { ...opened, input: { ...about } }
    },
    async submit(values, { input, basis }, context) {
      // A form is stored with the goal it was opened for.
      if (!('goal' in input)) return { type: 'done', answer: allWritten() }
      return keepGoal(values, { input, ...(basis && { basis }) }, context, ({ one }) => ({
        type: 'next',
        action: { command: 'reportNext', input: {} },
        says: t`Saved: ${one.plan.student.name}, ${goalTitle(one.goal)}. "undo" takes it back.`,
      }))
    },
  },
})

/** The first goal of the report that is due first. */
async function nextGoal(of: z.infer<typeof kind>, context: Context): Promise<AboutReportedGoal | Answer> {
  const { viewer } = context
  const all = (await reportsAtHand(await viewer.mine(), of, context)).map((one) => theirs(one, viewer))
  if (all.every(({ goals }) => goals.length === 0)) return nothingToReport()
  const [first] = all.filter((one) => unreported(one).length > 0).sort(byDue)
  const next = first && unreported(first)[0]
  return next ? { ...aboutOf(first), goal: next.goal.goalId } : allWritten()
}

const allWritten = (): Answer => ({
  status: 'ok',
  title: t`Every goal of yours is written this period`,
  sections: [
    { type: 'text', text: t`Reports still have to be reviewed and given.` },
    { type: 'buttons', buttons: [{ label: t`My reports`, action: { command: 'report', input: {} } }] },
  ],
  students: [],
  data: { left: 0 },
})

export const nothingToReport = (): Answer => ({
  status: 'ok',
  title: t`You have no progress reports to write`,
  sections: [
    {
      type: 'text',
      text: t`Reports are written by those who carry a student's plan and by whoever is responsible for a goal, in the reporting periods of the district's calendar.`,
    },
  ],
  students: [],
  data: { toWrite: 0, reports: [] },
})
