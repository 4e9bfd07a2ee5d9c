// The meeting of a deadline is set: nothing is said of it until the day after, when it is asked whether it was held.

import { z } from 'zod'
import type { Deadline } from '#deadlines/deadline'
import { dayField } from '#plans/field-kit'
import { addDays, type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { keepPutOff, takePutOffBack } from './keep-put-off.js'
import { reminderForm } from './reminder-form.js'

export const scheduledFor = reminderForm({
  name: 'scheduledFor',
  summary: later`Say for which day a meeting is set`,
  schema: z.object({ day: dayField({ label: later`The meeting is on` }) }),
  open: ({ what, deadline }, { viewer }) => ({
    title: t`The meeting is set`,
    values: { day: [viewer.today, deadline.workTarget].sort().at(-1) ?? viewer.today },
    sections: [
      {
        type: 'text',
        text: t`${what()}, due ${spokenDay(deadline.due)}. I will ask the day after the meeting whether it was held.`,
      },
    ],
  }),
  async submit({ day }, at, context) {
    const { today, staff } = context.viewer
    if (day < today) {
      return { type: 'faults', faults: { day: t`That day is over. If the meeting was held, press "Done …".` } }
    }
    const meeting = { studentId: at.student.id, event: 'meetingScheduled', day, recordedBy: staff.id } as const
    const answer = await keepPutOff(
      at,
      {
        command: 'scheduledFor',
        about: at.about,
        why: 'scheduled',
        untilDay: addDays(day, 1),
        alongside: (unit) => unit.events.record({ ...meeting, kind: at.about.kind }),
      },
      () => ({
        title: t`The meeting is set for ${spokenDay(day)}`,
        text: `${at.what()}.${lateWords(day, at.deadline)}`,
      }),
      context,
    )
    return { type: 'done', answer }
  },
  undo: takePutOffBack,
})

/** That the meeting is after the day it is due, with the section that says so; nothing where it is not. */
function lateWords(meeting: Day, { due, rule }: Deadline): string {
  if (meeting <= due) return ''
  const ground = rule.basis === 'law' ? ` (${rule.citation})` : t` by district practice`
  return t` That is after the day it is due, ${spokenDay(due)}${ground}.`
}
