// Takes an entry out of a list of the plan: an accommodation that is given no more, a member who has left the team.

import { invalid, notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { standsAt } from '#plans/spot'
import { ChangedMeanwhile } from '#records/plan-writing'
import { later, t } from '#wording/t'
import { atHand } from './at-hand.js'
import { aboutItem } from './inputs.js'
import { askForChange, keepInDraft, takeEditBack } from './keep-edit.js'
import { spotToAsk } from './spot-to-ask.js'
import { whichPlan } from './which-plan.js'

export const removeItem = defineCommand({
  name: 'removeItem',
  summary: later`Take an entry out of a plan`,
  phrases: [],
  takes: 'student',
  input: aboutItem,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  undo: (payload, unit) => takeEditBack(payload, unit),
  async run(input, context) {
    const which = await whichPlan(input, context, 'removeItem')
    if ('status' in which) return which
    const spot = { section: input.section, item: input.item }
    const change = { spot, to: {}, command: 'removeItem' } as const
    if (!which.mayChange || !which.isKeptHere) {
      const found = await spotToAsk(which, spot, context)
      if (!found || !standsAt(found.document, spot).value) return notFound('')
      return askForChange(which, found, change, context)
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const plan = await atHand(which.student, which.kind, context)
      if (!standsAt(plan.document, spot).value) {
        return invalid(t`That entry is not there any more`, t`Somebody has taken it away already.`)
      }
      try {
        return await keepInDraft(plan, change, context)
      } catch (reason) {
        if (!(reason instanceof ChangedMeanwhile)) throw reason
      }
    }
    return invalid(t`The plan is being changed just now`, t`Nothing was changed. Please try again.`)
  },
})
