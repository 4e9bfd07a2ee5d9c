// What can be done about a reminder, from the message itself.

import type { PlanKind } from '#plans/kind'
import type { ReminderKey } from '#records/reminders'
import type { Button } from '#records/section'
import { t } from '#wording/t'

/** Rules for which the team meets, so that a day can be set. */
const meetings = new Set([
  'iep.annual',
  'iep.initialMeeting',
  'reeval.triennial',
  '504.annual',
  '504.reevaluation',
  'eval.initial',
  'discipline.mdr',
])

const notices = new Set(['meeting.notice', '504.meetingNotice'])

export function buttonsOf(thing: ReminderKey & { readonly kind: PlanKind }): readonly Button[] {
  const { studentId, subject, kind, rule, triggerDay } = thing
  const about = { student: studentId, kind, subject, rule, trigger: triggerDay }
  const button = (label: string, command: string, input: Readonly<Record<string, unknown>>): Button => ({
    label,
    action: { command, input },
  })
  // What closes it is about a meeting: it is recorded there.
  if (notices.has(rule)) {
    return [button(t`Ready?`, 'ready', { student: studentId, kind }), button(t`Snooze a week`, 'snooze', about)]
  }
  return [
    button(t`Open`, 'due', { student: studentId }),
    button(t`Snooze a week`, 'snooze', about),
    ...(meetings.has(rule) ? [button(t`Scheduled for …`, 'scheduledFor', about)] : []),
    button(t`Done …`, 'dealtWith', about),
  ]
}
