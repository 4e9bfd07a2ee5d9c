// The meeting of a deadline is set: nothing is said of it until the day after, when it is asked whether it was held.
import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import { dayField } from '#plans/field-kit'
import { addDays, spokenDay } from '#time/day'
import { keepPutOff, takePutOffBack } from './keep-put-off.js'
import { aboutReminder, reminderAtHand } from './reminder-at-hand.js'

const schema = z.object({ day: dayField({ label: 'The meeting is on' }) })

export const scheduledFor = defineFormCommand({
  name: 'scheduledFor',
  summary: 'Say for which day a meeting is set',
  phrases: [],
  takes: 'nothing',
  input: aboutReminder,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(about, context) {
      const at = await reminderAtHand(about, context)
      if ('status' in at) return at
      const { workTarget, due } = at.deadline
      const { today } = context.viewer
      return {
        title: 'The meeting is set',
        schema,
        values: { day: [today, workTarget].sort().at(-1) ?? today },
        sections: [
          {
            type: 'text',
            text: `${at.what}, due ${spokenDay(due)}. I will ask the day after the meeting whether it was held.`,
          },
        ],
        students: [at.student.sourcedId],
      }
    },
    async submit(values, { input: about }, context) {
      const at = await reminderAtHand(about, context)
      if ('status' in at) return { type: 'done', answer: at }
      const { day } = schema.parse(values)
      const { today, staff } = context.viewer
      if (day < today) {
        return { type: 'faults', faults: { day: 'That day is over. If the meeting was held, press "Done …".' } }
      }
      const { due, rule } = at.deadline
      const isLate = day > due
      const late = isLate
        ? ` That is after the day it is due, ${spokenDay(due)}${rule.basis === 'law' ? ` (${rule.citation})` : ' by district practice'}.`
        : ''
      return {
        type: 'done',
        answer: await keepPutOff(
          at,
          {
            command: 'scheduledFor',
            about,
            why: 'scheduled',
            untilDay: addDays(day, 1),
            alongside: (unit) =>
              unit.events.record({
                studentId: at.student.id,
                event: 'meetingScheduled',
                day,
                kind: about.kind,
                recordedBy: staff.id,
              }),
          },
          { title: `The meeting is set for ${spokenDay(day)}`, text: `${at.what}.${late}` },
          context,
        ),
      }
    },
  },
  undo: takePutOffBack,
})
