// A reminder is put off to a day that somebody names; past a week, with the reason.

import { z } from 'zod'
import { dayField, text } from '#plans/field-kit'
import { addDays, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { keepPutOff, takePutOffBack } from './keep-put-off.js'
import { reminderForm } from './reminder-form.js'
import { daysWithoutReason } from './snooze.js'

export const putOff = reminderForm({
  name: 'putOff',
  summary: later`Put a reminder off, with the reason`,
  schema: z.object({
    until: dayField({ label: later`Remind me again on` }),
    reason: text({
      label: later`Why`,
      hint: later`Past a week, the next person will want to know`,
      long: true,
    }).optional(),
  }),
  open: ({ what, deadline }, { viewer }) => ({
    title: t`Put it off`,
    values: { until: addDays(viewer.today, 2 * daysWithoutReason) },
    sections: [{ type: 'text', text: t`${what()}, due ${spokenDay(deadline.due)}.` }],
    submitLabel: t`Put it off`,
  }),
  async submit({ until, reason }, at, context) {
    const { today } = context.viewer
    if (until <= today) return { type: 'faults', faults: { until: t`Please name a day that is still to come.` } }
    if (until > addDays(today, daysWithoutReason) && !reason) {
      return { type: 'faults', faults: { reason: t`Past a week, please say why.` } }
    }
    const { due } = at.deadline
    const passes = due < until && due >= today ? t` That is after the day it is due, ${spokenDay(due)}.` : ''
    const putting = { command: 'putOff', about: at.about, why: 'snoozed', untilDay: until } as const
    const answer = await keepPutOff(
      at,
      { ...putting, ...(reason && { reason }) },
      () => ({ title: t`Put off until ${spokenDay(until)}`, text: `${at.what()}.${passes}` }),
      context,
    )
    return { type: 'done', answer }
  },
  undo: takePutOffBack,
})
