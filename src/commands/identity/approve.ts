// What waits for a second administrator, and their agreement.
import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { mayAgree } from '#bot/needs-two'
import { fullName } from '#people/staff'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'

export const approve = defineCommand({
  name: 'approve',
  summary: later`What waits for a second administrator to agree`,
  phrases: ['approve', 'approvals', 'what waits for approval'],
  takes: 'nothing',
  input: z.object({ id: z.string().max(64).optional(), decision: z.enum(['agreed', 'refused']).optional(), kind }),
  mayUse: mayAgree,
  examples: [later`approve`],
  changes: true,
  async run({ id, decision }, context) {
    if (id !== undefined && decision !== undefined) return context.decide(id, decision)
    const waiting = await context.readings.approvals.waiting()
    const items = []
    for (const one of waiting) {
      const asker = await context.directory.staffMember(one.askedBy)
      items.push({ text: one.says, details: [t`Asked by ${asker ? fullName(asker) : t`somebody who has left`}`] })
    }
    const others = waiting.filter(({ askedBy }) => askedBy !== context.viewer.staff.id)
    return {
      status: 'ok',
      title:
        waiting.length === 0
          ? t`Nothing waits for a second administrator`
          : waiting.length === 1
            ? t`1 thing waits for a second administrator`
            : t`${waiting.length} things wait for a second administrator`,
      sections: [
        ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
        ...others.map(
          (one) =>
            ({
              type: 'buttons',
              buttons: [
                {
                  label: others.length === 1 ? t`Agree` : t`Agree: ${one.says}`.slice(0, 70),
                  action: { command: 'approve', input: { id: one.id, decision: 'agreed' } },
                },
                {
                  label: others.length === 1 ? t`Refuse` : t`Refuse: ${one.says}`.slice(0, 70),
                  action: { command: 'approve', input: { id: one.id, decision: 'refused' } },
                },
              ],
            }) as const,
        ),
      ],
      students: [],
      data: {
        waiting: waiting.map(({ id: approval, command, subject, says }) => ({ approval, command, subject, says })),
      },
    }
  },
})
