// "Reminders": the last ones again, with what can be done about each, wherever one is. What is about a student whom the asker
// may not see any more is left out.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { inMessage } from '#records/in-message'
import { reminderName, type ToldMessage } from '#records/reminders'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'

export const reminders = defineCommand({
  name: 'reminders',
  summary: later`Your last reminders again`,
  phrases: ['reminders', 'show reminders', 'show my reminders', 'last reminders', "this morning's reminders"],
  takes: 'nothing',
  input: z.object({}).loose(),
  mayUse: 'staff',
  examples: [later`reminders`],
  changes: false,
  async run(_input, context) {
    const last = await context.readings.reminders.lastTold(context.viewer.staff.id)
    const sections: Section[] = []
    const students = new Map<string, VisibleStudent | undefined>()
    for (const message of last?.messages ?? []) {
      for (const { studentId } of message.told) students.set(studentId, await context.viewer.student(studentId))
      sections.push(...visible(message, students))
    }
    const isNone = last === undefined || sections.length === 0
    return {
      status: 'ok',
      title: isNone ? t`Nothing to remind you of` : t`Your reminders of ${spokenDay(last.day)}`,
      sections: isNone
        ? [{ type: 'text', text: t`When something of yours falls due, I will write to you. "Due" shows what comes.` }]
        : sections,
      students: [...students.values()].flatMap((one) => one?.sourcedId ?? []),
      data: { day: last?.day ?? null },
    }
  },
})

/** What of a message is about students whom the asker sees. Pressed here, it is marked where it stands in the chat too. */
function visible(message: ToldMessage, students: ReadonlyMap<string, VisibleStudent | undefined>): readonly Section[] {
  const hidden = new Set(message.told.filter((one) => !students.get(one.studentId)).map(reminderName))
  return inMessage({ ...message, parts: message.parts.filter(({ about }) => !hidden.has(about)) })
}
