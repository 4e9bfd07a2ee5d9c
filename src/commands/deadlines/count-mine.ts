// How many of what a channel's post speaks of are a reader's own: shown to them within the post, where others may look
// over their shoulder, so it is a number and names nobody.
import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { addDays } from '#time/day'
import { ownDeadlines } from './own-deadlines.js'

/** As far as the post looks ahead. */
const aheadDays = 30

const words = {
  overdue: 'past their day',
  coming: 'past their day or due in the next 30 days',
} as const

export const countMine = defineCommand({
  name: 'countMine',
  summary: 'How many of them are yours',
  phrases: [],
  takes: 'nothing',
  input: z.object({ of: z.enum(['overdue', 'coming']) }),
  mayUse: 'staff',
  examples: [],
  changes: false,
  byButtonOnly: true,
  async run({ of }, context) {
    const until = addDays(context.viewer.today, aheadDays)
    const mine = (await ownDeadlines(context)).filter(
      ({ deadline: { status, workTarget } }) => status === 'overdue' || (of === 'coming' && workTarget <= until),
    )
    return {
      status: 'ok',
      title: `${mine.length} of yours: ${words[of]}`,
      sections: [],
      students: [],
      data: { count: mine.length },
    }
  },
})
