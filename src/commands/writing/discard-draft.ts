// Throws a draft away. What is in effect stays as it is.

import { invalid } from '#bot/answers'
import { CannotUndo, defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { ChangedMeanwhile } from '#records/plan-writing'
import { later, t } from '#wording/t'
import { atHand } from './at-hand.js'
import { aboutOnePlan } from './inputs.js'
import { planOf } from './phrases.js'
import { planToWrite } from './which-plan.js'

export const discardDraft = defineCommand({
  name: 'discardDraft',
  summary: later`Throw a draft away`,
  phrases: [],
  takes: 'student',
  input: aboutOnePlan,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async undo(payload, unit) {
    try {
      await unit.plans.reopen((payload as { draft: string }).draft)
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      throw new CannotUndo(t`A new draft was begun since.`)
    }
  },
  async run(input, context) {
    const which = await planToWrite(input, context, 'discardDraft')
    if ('status' in which) return which
    const { student, kind } = which
    const { draft } = await atHand(student, kind, context)
    if (!draft)
      return invalid(t`There is no draft any more`, t`It was put into effect, proposed or discarded meanwhile.`)
    const by = context.viewer.staff.id
    try {
      const undo = await context.write(async (unit) => {
        await unit.plans.discard({ id: draft.id, revision: draft.revision })
        return unit.undo.remember({
          command: 'discardDraft',
          says: t`you discarded the draft of ${planOf(kind, student)}`,
          payload: { draft: draft.id },
          student: student.id,
          by,
        })
      })
      return {
        status: 'ok',
        title: t`Discarded: the draft of ${planOf(kind, student)}`,
        sections: [{ type: 'buttons', buttons: [undoButton(undo)] }],
        students: [student.sourcedId],
        data: { undo },
      }
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      return invalid(t`The draft was changed just now`, t`Nothing was discarded. Please review it once more.`)
    }
  },
})
