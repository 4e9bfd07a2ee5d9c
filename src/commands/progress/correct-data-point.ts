// A data point that was wrong is put right by another, or struck out; the audit log says who did.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { CannotUndo, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { figuresInWords } from '#progress/spoken-figures'
import type { Replaced } from '#records/data-points'
import { later, t } from '#wording/t'
import { aboutGoal, firstField, goalOf, pointFrom } from './log-data-point.js'
import { correctionSchema, hasFigures, valuesOf } from './measure-form.js'
import { checkPoint, understood } from './point-checks.js'
import { pointsOf } from './read-progress.js'
import { goalTitle, keyOf } from './which-goal.js'

const strikeOut = z.boolean().meta({ label: later`Strike it out: it was not measured` }).optional()

export const correctDataPoint = defineFormCommand({
  name: 'correctDataPoint',
  summary: later`Correct a data point`,
  phrases: [],
  takes: 'nothing',
  input: aboutGoal.extend({ point: z.string().min(1).max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const of = await goalOf(input, context)
      if ('status' in of) return of
      const point = (await pointsOf(of, context)).find((one) => one.id === input.point)
      if (!point) return gone()
      const { figures, day, setting, note } = point
      return {
        title: t`Correct a data point`,
        // What was logged as "80 %" has no figures to fill in: left empty, they stay as they are.
        schema: correctionSchema(of.goal).extend({ strikeOut }),
        values: { ...valuesOf(of.goal, figures), day, ...(setting && { setting }), ...(note && { note }) },
        sections: [{ type: 'text', text: `${of.plan.student.name}, ${understood(of, point)}` }],
        submitLabel: t`Correct it`,
        students: [of.plan.student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context) {
      const { viewer } = context
      const of = await goalOf(input, context)
      if ('status' in of) return { type: 'done', answer: of }
      const all = await pointsOf(of, context)
      const held = all.find((one) => one.id === input.point)
      if (!held) return { type: 'done', answer: gone() }
      const filled = pointFrom(of, values, viewer.today)
      const meant = hasFigures(of.goal, values) ? filled : { ...filled, figures: held.figures }
      const right = values.strikeOut === true ? undefined : meant
      const check =
        right &&
        checkPoint(
          of,
          right,
          all.filter((one) => one !== held),
          viewer.today,
        )
      const sure = JSON.stringify(right)
      if (check && (check.type === 'mend' || basis !== sure)) {
        const field = check.type === 'mend' && check.field === 'day' ? 'day' : firstField(of)
        const says = check.type === 'ask' ? t`${check.says} If so, send it off once more.` : check.says
        return { type: 'faults', faults: { [field]: says }, basis: sure }
      }
      const was = figuresInWords(held.figures, of.goal) || t`a note`
      const done = await context.write(async (unit) => {
        const whole = right && { ...right, recorderEmail: held.recorderEmail ?? viewer.staff.email }
        const stands = await unit.dataPoints.replace(held.id, keyOf(of), whole)
        if (stands === undefined) return undefined
        return unit.undo.remember({
          command: 'correctDataPoint',
          says: t`${was} stands again for ${of.plan.student.name}, ${goalTitle(of.goal)}`,
          payload: { wrong: held.id, ...stands },
          student: of.plan.studentId,
          by: viewer.staff.id,
        })
      })
      if (done === undefined) return { type: 'done', answer: gone() }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: right ? t`Corrected for ${of.plan.student.name}` : t`Struck out for ${of.plan.student.name}`,
          sections: [
            { type: 'text', text: right ? t`${understood(of, right)}. It was ${was}.` : understood(of, held) },
            {
              type: 'buttons',
              buttons: [
                undoButton(done),
                {
                  label: t`See the goal`,
                  action: {
                    command: 'progress',
                    input: { student: of.plan.studentId, kind: of.plan.kind, goal: of.goal.goalId },
                  },
                },
              ],
            },
          ],
          students: [of.plan.student.sourcedId],
          data: { corrected: true },
        },
      }
    },
  },
  async undo(payload, unit) {
    const { wrong, stands, replacedBy, words } = payload as Replaced & { readonly wrong: string }
    const isUndone = words
      ? await unit.dataPoints.reword(wrong, words)
      : (stands === undefined || (await unit.dataPoints.takeBack(stands, replacedBy))) &&
        (await unit.dataPoints.restore(wrong))
    if (!isUndone) throw new CannotUndo(t`It has been corrected since.`)
  },
})

const gone = () =>
  invalid(
    t`I can't correct that any more`,
    t`It has been corrected or taken back since this button was shown. Ask for the progress again.`,
  )
