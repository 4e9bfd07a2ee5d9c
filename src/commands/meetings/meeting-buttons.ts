// What can be done with a meeting, by those who carry the plan.

import type { Button, Section } from '#bot/reply'
import type { Meeting } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { hasExcusal } from '../documents/print-meeting.js'
import { meetingButton } from './meeting-words.js'

/** None of a meeting that was cancelled. */
export function buttonRows(one: Meeting, student: VisibleStudent): readonly Section[] {
  const button = (label: string, command: string) => meetingButton(label, command, one)
  const held: Button = {
    label: one.status === 'held' ? t`Change who was there …` : t`Held …`,
    action: { command: 'holdMeeting', input: { student: student.id, kind: one.kind, meeting: one.id } },
  }
  const about = { student: student.id, kind: one.kind, meeting: one.id }
  const agenda: Button = { label: t`Agenda`, action: { command: 'agenda', input: { meeting: one.id } } }
  if (one.status === 'cancelled') return []
  const excuse = button(t`Excuse somebody …`, 'excuseMember')
  const notice = button(t`Notice given …`, 'meetingNotice')
  const asWhat = button(t`Who was there as what …`, 'inviteToMeeting')
  if (one.status === 'held') return [{ type: 'buttons', buttons: [held, asWhat, excuse, notice] }]
  return [
    {
      type: 'buttons',
      buttons: [
        {
          label: t`Ready?`,
          action: { command: 'ready', input: { student: student.id, kind: one.kind } },
          style: 'primary',
        },
        agenda,
        notice,
        held,
      ],
    },
    {
      type: 'buttons',
      buttons: [
        button(t`Who comes …`, 'inviteToMeeting'),
        { label: t`Change day or place …`, action: { command: 'scheduleMeeting', input: about } },
        excuse,
        button(t`Cancel …`, 'cancelMeeting'),
      ],
    },
    { type: 'buttons', buttons: [button(t`Calendar file`, 'meetingFile'), ...papers(one)] },
  ]
}

/** What of it goes to the parents on paper. */
function papers(one: Meeting): readonly Button[] {
  const paper = (label: string, document: string): Button => ({
    label,
    action: { command: 'printMeeting', input: { meeting: one.id, document } },
  })
  return [
    paper(t`Notice to print`, 'meetingNotice'),
    ...(hasExcusal(one) ? [paper(t`Excusal to print`, 'excusal')] : []),
  ]
}
