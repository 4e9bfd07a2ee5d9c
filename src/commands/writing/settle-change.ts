// Settles a request for a change: it was made where the plan is kept, or it will not be.

import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { ChangedMeanwhile } from '#records/plan-writing'
import { later, t } from '#wording/t'
import { aboutRequest } from './inputs.js'
import { requestsFor } from './open-requests.js'
import { planOf } from './phrases.js'
import { planToWrite } from './which-plan.js'

export const settleChange = defineCommand({
  name: 'settleChange',
  summary: later`Settle a request for a change`,
  phrases: [],
  takes: 'student',
  input: aboutRequest,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  undo: (payload, unit) => unit.plans.unsettleChange((payload as { request: string }).request),
  async run(input, context) {
    const which = await planToWrite(input, context, 'settleChange')
    if ('status' in which) return which
    const { student, kind } = which
    const request = (await requestsFor(student, kind, context)).find((one) => one.id === input.request)
    if (!request) return settled()
    const by = context.viewer.staff.id
    try {
      const undo = await context.write(async (unit) => {
        await unit.plans.settleChange(request.id, by)
        return unit.undo.remember({
          command: 'settleChange',
          says: t`a request about ${planOf(kind, student)} is open again`,
          payload: { request: request.id },
          student: student.id,
          by,
        })
      })
      return {
        status: 'ok',
        title: t`Settled`,
        sections: [
          { type: 'list', items: request.asked.words.map((text) => ({ text })) },
          { type: 'buttons', buttons: [undoButton(undo)] },
        ],
        students: [student.sourcedId],
        data: { undo },
      }
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      return settled()
    }
  },
})

const settled = () => invalid(t`That is settled already`, t`There is nothing left to do.`)
