// An accommodation that was not provided: the one thing that is asked for in words is why.

import { z } from 'zod'
import { CannotUndo, defineFormCommand } from '#bot/command'
import { later, t } from '#wording/t'
import { loggable, logOnce, whatIsLogged } from './logging.js'

const schema = z.object({
  reason: z.string().max(1_000).meta({
    label: later`Why was it not provided?`,
    hint: later`What stood in the way, and what you did instead`,
    long: true,
  }),
})

export const logNotProvided = defineFormCommand({
  name: 'logNotProvided',
  summary: later`Log that an accommodation was not provided, and why`,
  phrases: [],
  takes: 'nothing',
  input: whatIsLogged,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const what = await loggable(input, context)
      if ('status' in what) return what
      const { student } = what.plan
      return {
        title: t`Not provided`,
        schema,
        values: {},
        sections: [{ type: 'text', text: `${student.name}: ${what.accommodation.text}` }],
        submitLabel: t`Log it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const what = await loggable(input, context)
      if ('status' in what) return { type: 'done', answer: what }
      const said = { outcome: 'notProvided', reason: String(values.reason), command: 'logNotProvided' } as const
      return { type: 'done', answer: await logOnce(input, what, said, context) }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.log.takeBack(String(payload)))) throw new CannotUndo(t`It has been corrected since.`)
  },
})
