// One tap: what became of an accommodation, here and now.

import { z } from 'zod'
import { CannotUndo, defineCommand } from '#bot/command'
import { later, t } from '#wording/t'
import { loggable, logOnce, logRow, whatIsLogged } from './logging.js'

export const logAccommodation = defineCommand({
  name: 'logAccommodation',
  summary: later`Log an accommodation`,
  phrases: [],
  takes: 'nothing',
  input: whatIsLogged.extend({ outcome: z.enum(['provided', 'declined', 'notNeeded']).optional() }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run({ outcome, ...input }, context) {
    const what = await loggable(input, context)
    if ('status' in what) return what
    if (outcome) return logOnce(input, what, { outcome, command: 'logAccommodation' }, context)
    const { student } = what.plan
    return {
      status: 'ok',
      title: t`Log for ${student.name}`,
      sections: logRow(input, what.accommodation.text),
      students: [student.sourcedId],
      data: {},
    }
  },
  undo: async (payload, unit) => {
    if (!(await unit.log.takeBack(String(payload)))) throw new CannotUndo(t`It has been corrected since.`)
  },
})
