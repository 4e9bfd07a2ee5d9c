// A concern was talked over with the family: on which day, and what was answered. What they said stays as they said it.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { dayField, text } from '#plans/field-kit'
import type { RecordedConcern } from '#records/families'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { concernsTitle } from './concerns.js'
import { type CarriedPlan, carriedPlan, concernsOf } from './family-at-hand.js'
import { concernItem } from './family-words.js'

const input = z.object({ ...aboutStudent.shape, concern: z.string().min(1).max(100) })

const schema = z.object({
  day: dayField({ label: later`Talked over on` }),
  answer: text({
    label: later`What was answered`,
    hint: later`What the school will do, or why not`,
    long: true,
  }).optional(),
})

export const discussConcern = defineFormCommand({
  name: 'discussConcern',
  summary: later`Note that a family's concern was talked over`,
  phrases: [],
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(asked, context) {
      const found = await concernMeant(asked, context)
      if ('status' in found) return found
      const { concern, student } = found
      return {
        title: t`Talked over`,
        schema,
        values: { day: concern.discussedDay ?? context.viewer.today, answer: concern.answer },
        sections: [{ type: 'list', items: [concernItem(concern)] }],
        submitLabel: t`Note it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await concernMeant(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { concern, student, kind } = found
      const { day, answer } = schema.parse(values)
      if (day > context.viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      if (day < concern.day) return { type: 'faults', faults: { day: t`That is before they said it.` } }
      const { discussedDay, answer: before } = concern
      const by = context.viewer.staff.id
      const undo = await context.write(async (unit) => {
        await unit.families.discuss(concern.id, { discussedDay: day, ...(answer && { answer }) })
        return unit.undo.remember({
          command: 'discussConcern',
          says: t`noted that a concern of the family of ${student.name} was talked over`,
          payload: { id: concern.id, ...(discussedDay && { discussedDay }), ...(before && { answer: before }) },
          student: student.id,
          by,
        })
      })
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Noted for ${student.name}: talked over with the family`,
          sections: [
            {
              type: 'buttons',
              buttons: [
                undoButton(undo),
                { label: t`All concerns`, action: { command: 'concerns', input: { student: student.id, kind } } },
              ],
            },
          ],
          students: [student.sourcedId],
          data: { discussedDate: day, ...(answer && { answer }), undo },
        },
      }
    },
  },
  async undo(payload, unit) {
    const { id, ...before } = payload as Pick<RecordedConcern, 'id' | 'discussedDay' | 'answer'>
    if (!(await unit.families.discuss(id, before))) throw new CannotUndo(t`It is gone already.`)
  },
})

async function concernMeant(
  asked: z.infer<typeof input>,
  context: Context,
): Promise<(CarriedPlan & { readonly concern: RecordedConcern }) | Answer> {
  const found = await carriedPlan(asked, concernsTitle, context)
  if ('status' in found) return found
  const concern = (await concernsOf(found, context)).find(({ id }) => id === asked.concern)
  return concern ? { ...found, concern } : notFound('')
}
