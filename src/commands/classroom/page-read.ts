// Writes down who has read a printed page.

import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { later, t } from '#wording/t'
import { grantedSubstitute, noSuchSubstitute } from './end-substitute.js'

const schema = z.object({
  name: z.string().trim().min(1).max(200).meta({ label: later`Who has read the page` }),
})
const undoneWith = z.object({ substitute: z.string(), name: z.string() })

export const pageRead = defineFormCommand({
  name: 'pageRead',
  summary: later`Note who has read a printed page`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ substitute: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const found = await grantedSubstitute(input.substitute, context)
      if (!found) return noSuchSubstitute()
      return {
        title: t`Who has read the page`,
        schema,
        values: { name: found.substitute.name },
        submitLabel: t`Note it`,
      }
    },
    async submit(values, { input }, context) {
      const found = await grantedSubstitute(input.substitute, context)
      if (!found) return { type: 'done', answer: noSuchSubstitute() }
      const { name } = schema.parse(values)
      const by = context.viewer.staff.id
      const undo = await context.write(async (unit) => {
        if (!(await unit.pages.addReader(input.substitute, name))) return undefined
        const payload = { substitute: input.substitute, name }
        return unit.undo.remember({ command: 'pageRead', says: t`${name} is not noted as a reader`, payload, by })
      })
      if (!undo) return { type: 'faults', faults: { name: t`No page has been printed for them yet.` } }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Noted: ${name} has read the page`,
          sections: [{ type: 'buttons', buttons: [undoButton(undo)] }],
          students: [],
          data: { reader: name },
        },
      }
    },
  },
  async undo(payload, unit) {
    const { substitute, name } = undoneWith.parse(payload)
    await unit.pages.removeReader(substitute, name)
  },
})
