// Takes a saved group away. What was logged for it stays.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import type { GroupDetails } from '#records/student-groups'
import { later, t } from '#wording/t'

const undone = z.object({ id: z.string(), details: z.custom<GroupDetails>() })

export const removeGroup = defineCommand({
  name: 'removeGroup',
  summary: later`Remove a saved group`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ group: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const by = context.viewer.staff.id
    const group = (await context.readings.groups.of(by)).find((one) => one.id === input.group)
    if (!group) return invalid(t`That group is gone`, t`Type "my groups" to see those you have.`)
    const { id, ...details } = group
    const undo = await context.write(async (unit) => {
      await unit.groups.remove(by, id)
      return unit.undo.remember({ command: 'removeGroup', says: t`removed a group`, payload: { id, details }, by })
    })
    return {
      status: 'ok',
      title: t`Removed: ${group.name}`,
      sections: [
        { type: 'text', text: t`What was logged for it stays.` },
        { type: 'buttons', buttons: [undoButton(undo)] },
      ],
      students: [],
      data: { group: group.name },
    }
  },
  async undo(payload, unit, { viewer }) {
    const { id, details } = undone.parse(payload)
    await unit.groups.save(viewer.staff.id, details, id)
  },
})
