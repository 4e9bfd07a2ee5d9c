// A reminder is put off to a day that somebody names; past a week, with the reason.
import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import { dayField, text } from '#plans/field-kit'
import { addDays, spokenDay } from '#time/day'
import { keepPutOff, takePutOffBack } from './keep-put-off.js'
import { aboutReminder, reminderAtHand } from './reminder-at-hand.js'
import { daysWithoutReason } from './snooze.js'

const schema = z.object({
  until: dayField({ label: 'Remind me again on' }),
  reason: text({ label: 'Why', hint: 'Past a week, the next person will want to know', long: true }).optional(),
})

export const putOff = defineFormCommand({
  name: 'putOff',
  summary: 'Put a reminder off, with the reason',
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
      return {
        title: 'Put it off',
        schema,
        values: { until: addDays(context.viewer.today, 2 * daysWithoutReason) },
        sections: [{ type: 'text', text: `${at.what}, due ${spokenDay(at.deadline.due)}.` }],
        submitLabel: 'Put it off',
        students: [at.student.sourcedId],
      }
    },
    async submit(values, { input: about }, context) {
      const at = await reminderAtHand(about, context)
      if ('status' in at) return { type: 'done', answer: at }
      const { until, reason } = schema.parse(values)
      const { today } = context.viewer
      if (until <= today) return { type: 'faults', faults: { until: 'Please name a day that is still to come.' } }
      if (until > addDays(today, daysWithoutReason) && !reason) {
        return { type: 'faults', faults: { reason: 'Past a week, please say why.' } }
      }
      const { due } = at.deadline
      const passes = due < until && due >= today ? ` That is after the day it is due, ${spokenDay(due)}.` : ''
      return {
        type: 'done',
        answer: await keepPutOff(
          at,
          { command: 'putOff', about, why: 'snoozed', untilDay: until, ...(reason && { reason }) },
          { title: `Put off until ${spokenDay(until)}`, text: `${at.what}.${passes}` },
          context,
        ),
      }
    },
  },
  undo: takePutOffBack,
})
