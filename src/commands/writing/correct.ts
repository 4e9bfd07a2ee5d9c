// A correction of what was written down wrongly, with its reason: for after the ten minutes in which it could be undone.

import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { edit } from './edit.js'
import { whichPlan } from './which-plan.js'

export const correct = defineCommand({
  name: 'correct',
  summary: later`Correct what was written down wrongly in a plan, with the reason`,
  phrases: ['correct', 'correct … plan', 'correct … iep', 'correction', 'correction for', 'make a correction'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`correct J. Doe's 504 plan`],
  changes: false,
  async run(input, context) {
    const which = await whichPlan(input, context, 'correct')
    if ('status' in which) return which
    if (!which.mayChange)
      return invalid(t`The case manager corrects the plan`, t`Ask for a change, and they will see it.`)
    const { student, kind } = which
    const sections = await edit.run({ student: student.id, kind }, context)
    if (sections.status !== 'ok') return sections
    const text = t`Change what is wrong, then put it into effect by a correction, with the reason. What was there before stays in the history.`
    return { ...sections, sections: [{ type: 'notice', tone: 'info', text }, ...sections.sections] }
  },
})
