// A change in what is done for a goal: the graph has an upright line there, and the trend begins anew.

import { z } from 'zod'
import { CannotUndo, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { dayField, text } from '#plans/field-kit'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutGoal, goalOf } from './log-data-point.js'
import { goalTitle, keyOf } from './which-goal.js'

const schema = z.object({
  label: text({ label: later`What changes`, hint: later`Such as: small group, 30 minutes daily` }),
  from: dayField({ label: later`From` }),
  reason: text({ label: later`Why`, long: true }).optional(),
})

export const beginPhase = defineFormCommand({
  name: 'beginPhase',
  summary: later`Mark a change in what is done for a goal`,
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
      return {
        title: t`Mark a change`,
        schema,
        values: { from: context.viewer.today },
        sections: [
          { type: 'text', text: `${of.plan.student.name}, ${goalTitle(of.goal)}` },
          {
            type: 'footnote',
            text: t`This notes what is done differently. A change of the goal or of a service belongs in the plan.`,
          },
        ],
        submitLabel: t`Mark it`,
        students: [of.plan.student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const { viewer } = context
      const of = await goalOf(input, context)
      if ('status' in of) return { type: 'done', answer: of }
      const { label, from, reason } = schema.parse(values)
      if (from > viewer.today) {
        return {
          type: 'faults',
          faults: { from: t`That day is still to come. Please mark the change once it is made.` },
        }
      }
      const { student } = of.plan
      const undo = await context.write(async (unit) => {
        const phase = { from, label, ...(reason && { reason }) }
        const id = await unit.dataPoints.beginPhase(keyOf(of), phase, viewer.staff.email)
        if (id === undefined) return undefined
        return unit.undo.remember({
          command: 'beginPhase',
          says: t`marked a change for ${student.name}, ${goalTitle(of.goal)}`,
          payload: id,
          student: student.id,
          by: viewer.staff.id,
        })
      })
      if (undo === undefined) {
        const says = t`A change of this name is marked for that day already. Please name what is new.`
        return { type: 'faults', faults: { label: says } }
      }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Marked for ${student.name}: ${label}`,
          sections: [
            {
              type: 'text',
              text: t`${goalTitle(of.goal)}, from ${spokenDay(from)}. The trend counts what is measured since then.`,
            },
            {
              type: 'buttons',
              buttons: [undoButton(undo), { label: t`See the goal`, action: { command: 'progress', input } }],
            },
          ],
          students: [student.sourcedId],
          data: { phase: { label, date: from } },
        },
      }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.dataPoints.takeBackPhase(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})
