// A version that was proposed, or agreed for a later day, does not come: its words are a draft again.

import { invalid } from '#bot/answers'
import { CannotUndo, defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { ChangedMeanwhile } from '#records/plan-writing'
import type { Day } from '#time/day'
import { later, t } from '#wording/t'
import { atHand } from './at-hand.js'
import { aboutVersion } from './inputs.js'
import { planOf } from './phrases.js'
import { reviewButton } from './says.js'
import { planToWrite } from './which-plan.js'

export const withdraw = defineCommand({
  name: 'withdraw',
  summary: later`Withdraw a version that is not in effect yet`,
  phrases: [],
  takes: 'student',
  input: aboutVersion,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async undo(payload, unit) {
    try {
      await unit.plans.unwithdraw(payload as { planId: string; number: number; draft: string; next?: Day })
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      throw new CannotUndo(t`The draft has been changed since. Propose it again when it is ready.`)
    }
  },
  async run(input, context) {
    const which = await planToWrite(input, context, 'withdraw')
    if ('status' in which) return which
    const { student, kind } = which
    const plan = await atHand(student, kind, context)
    const { held, upcoming, proposal } = plan
    const version = [upcoming, proposal].find((one) => one?.number === input.number)
    if (!held || !version) {
      return invalid(t`That version can not be withdrawn any more`, t`The history says what became of it.`)
    }
    if (plan.draft) {
      return invalid(
        t`There is a draft already`,
        t`Discard it, or put it into effect first: a plan has one draft at a time.`,
      )
    }
    const by = context.viewer.staff.id
    try {
      const undo = await context.write(async (unit) => {
        const draft = await unit.plans.withdraw({ planId: held.id, number: version.number, by })
        const next = version === upcoming ? version.effectiveDay : undefined
        return unit.undo.remember({
          command: 'withdraw',
          says: t`the withdrawal of version ${version.number} of ${planOf(kind, student)}`,
          payload: { planId: held.id, number: version.number, draft, next },
          student: student.id,
          by,
        })
      })
      return {
        status: 'ok',
        title: t`Version ${version.number} of ${planOf(kind, student)} is withdrawn`,
        sections: [
          { type: 'text', text: t`Its words are in a draft. Nothing of them is lost.` },
          { type: 'buttons', buttons: [undoButton(undo), reviewButton({ student: student.id, kind })] },
        ],
        students: [student.sourcedId],
        data: { plan: { kind, version: plan.current?.number ?? null }, withdrawn: version.number, undo },
      }
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      return invalid(t`The plan was changed just now`, t`Nothing was withdrawn. Please look at the history.`)
    }
  },
})
