// A session of a saved group, in a form: who was there is ticked, the rest is as it was last time.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { text } from '#plans/field-kit'
import type { StudentGroup } from '#records/student-groups'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { lastSession } from './last-settings.js'
import { logForGroup, membersOf } from './log-group.js'
import { noteField, saidInForm, sessionFields } from './session-fields.js'
import { studentsField } from './students-field.js'
import { takeSessionsBack } from './write-down.js'

export const logForSavedGroup = defineFormCommand({
  name: 'logForGroup',
  summary: later`Log a session of a saved group`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ group: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const found = await ownGroup(input.group, context)
      if ('status' in found) return found
      const { group, members } = found
      const last = await lastSession(members, context)
      const service = group.service ?? last?.service
      const minutes = last?.minutes ?? group.minutes
      const startTime = group.startTime ?? last?.startTime
      return {
        title: t`Log for a group`,
        schema: schemaFor(members),
        values: {
          students: members.map(({ id }) => id),
          date: context.viewer.today,
          status: 'provided',
          ...(service && { service }),
          ...(minutes !== undefined && { minutes }),
          ...(startTime && { startTime }),
        },
        sections: [{ type: 'text', text: group.name }],
        submitLabel: t`Log it`,
        students: members.map((member) => member.sourcedId),
      }
    },
    async submit(values, { input }, context) {
      const found = await ownGroup(input.group, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { members } = found
      const typed = schemaFor(members).parse(values)
      const present = members.filter(({ id }) => typed.students.includes(id))
      const absent = members.filter((member) => !present.includes(member))
      const said = saidInForm(typed, typed.service)
      if ('fault' in said) return { type: 'faults', faults: { startTime: said.fault } }
      const answer = await logForGroup(present, absent, said, context)
      if (answer.status !== 'ok') return { type: 'faults', faults: { minutes: textOf(answer) } }
      return { type: 'done', answer }
    },
  },
  undo: takeSessionsBack,
})

async function ownGroup(
  id: string,
  context: Context,
): Promise<{ readonly group: StudentGroup; readonly members: readonly VisibleStudent[] } | Answer> {
  const group = (await context.readings.groups.of(context.viewer.staff.id)).find((one) => one.id === id)
  const members = group ? await membersOf(group, context) : []
  if (!group || members.length === 0) {
    return invalid(t`That group is gone`, t`Type "my groups" to see those you have.`)
  }
  return { group, members }
}

function schemaFor(members: readonly VisibleStudent[]) {
  const { minutes, date, startTime, status, reason } = sessionFields
  return z.object({
    students: studentsField(members, t`Who was there`),
    minutes,
    date,
    startTime,
    status,
    reason,
    service: text({ label: t`Service`, hint: t`Empty: the one that you provide` }).optional(),
    note: noteField,
  })
}

function textOf({ sections }: Answer): string {
  const [first] = sections
  return first?.type === 'text' ? first.text : t`Please check this.`
}
