// A reminder is put off for a week, in one tap. Longer takes a reason.

import { defineCommand } from '#bot/command'
import { addDays, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { keepPutOff, takePutOffBack } from './keep-put-off.js'
import { aboutReminder, reminderAtHand } from './reminder-at-hand.js'

/** Longer than this, and whoever looks after the plan later will want to know why. */
export const daysWithoutReason = 7

export const snooze = defineCommand({
  name: 'snooze',
  summary: later`Put a reminder off for a week`,
  phrases: [],
  takes: 'nothing',
  input: aboutReminder,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(about, context) {
    const at = await reminderAtHand(about, context)
    if ('status' in at) return at
    const untilDay = addDays(context.viewer.today, daysWithoutReason)
    return keepPutOff(
      at,
      { command: 'snooze', about, why: 'snoozed', untilDay },
      () => ({
        title: t`Put off until ${spokenDay(untilDay)}`,
        text: t`${at.what()}. It stays due ${spokenDay(at.deadline.due)}.`,
        buttons: [{ label: t`Longer …`, action: { command: 'putOff', input: about } }],
      }),
      context,
    )
  },
  undo: takePutOffBack,
})
