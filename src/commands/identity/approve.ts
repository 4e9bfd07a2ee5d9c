// What waits for a second administrator, and their agreement.
import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import { clauseOf, mayAgree } from '#bot/needs-two'
import { fullName } from '#people/staff'
import { meetOver } from '#records/over-records'
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
    const waiting = await toldTo(context)
    const items = []
    for (const { clause, askedBy, why } of waiting) {
      const asker = await context.directory.staffMember(askedBy)
      const by = t`Asked by ${asker ? fullName(asker) : t`somebody who has left`}`
      items.push({ text: clause, details: [by, ...(why ? [t`Why: ${why}`] : [])] })
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
                  label: others.length === 1 ? t`Agree` : t`Agree: ${one.clause}`.slice(0, 70),
                  action: { command: 'approve', input: { id: one.id, decision: 'agreed' } },
                },
                {
                  label: others.length === 1 ? t`Refuse` : t`Refuse: ${one.clause}`.slice(0, 70),
                  action: { command: 'approve', input: { id: one.id, decision: 'refused' } },
                },
              ],
            }) as const,
        ),
      ],
      students: waiting.flatMap(({ student }) => (student ? [student.sourcedId] : [])),
      data: {
        waiting: waiting.map(({ id: approval, command, subject, says, student }) => ({
          ...{ approval, command, subject, says },
          ...(student && { student: student.sourcedId }),
        })),
      },
    }
  },
})

/** What waits, as whoever asks may hear of it: of a student's record, those alone who decide over it. */
async function toldTo({ readings, viewer }: Context) {
  const told = []
  for (const one of await readings.approvals.waiting()) {
    const student = one.about && (await meetOver(viewer, one.about))
    if (!one.about || student) told.push({ ...one, clause: clauseOf(one.says, student), ...(student && { student }) })
  }
  return told
}
