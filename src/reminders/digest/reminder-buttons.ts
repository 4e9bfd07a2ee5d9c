// What can be done about a reminder, from the message itself.
import type { Deadline } from '#deadlines/deadline'
import type { Button } from '#records/section'
import type { Thing } from './source.js'

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

export function buttonsOf(
  { studentId, subject, kind, rule, triggerDay }: Thing,
  deadline: Deadline,
): readonly Button[] {
  const about = { student: studentId, kind, subject, rule, trigger: triggerDay }
  const button = (label: string, command: string, input: Readonly<Record<string, unknown>>): Button => ({
    label,
    action: { command, input },
  })
  return [
    button('Open', 'due', { student: studentId }),
    button('Snooze a week', 'snooze', about),
    ...(meetings.has(deadline.rule.id) ? [button('Scheduled for …', 'scheduledFor', about)] : []),
    button('Done …', 'dealtWith', about),
  ]
}
