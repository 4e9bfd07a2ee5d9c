// Records that a member need not come, or not for all of it: both kinds of 34 CFR 300.321(e). What an excusal lacks is said,
// and it is kept all the same.

import { z } from 'zod'
import { defineFormCommand, type Submitted } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { type Excusal, excusalCitations, excusalKinds, excusalLacks, excusalTitles } from '#meetings/excusal'
import type { Member } from '#meetings/meeting'
import { excusable, roleWords } from '#meetings/roles'
import { dayField, oneOf } from '#plans/field-kit'
import type { Meeting } from '#records/meetings'
import { later, t } from '#wording/t'
import { type MeetingAtHand, meetingCarried, noMeeting, stateOf } from './at-hand.js'
import { takeMeetingBack } from './keep-meeting.js'
import { changedSince, keepUnlessChanged } from './meanwhile.js'
import { excusalWords, meetingButton, meetingData, meetingTitle, memberName, whenWords } from './meeting-words.js'

function schemaFor(found: MeetingAtHand) {
  return z.object({
    member: z.string().meta({ label: t`Who`, options: Object.fromEntries(mayBeExcused(found)) }),
    kind: oneOf(excusalKinds, { label: t`Why`, options: { ...excusalTitles } }),
    parentOn: dayField({ label: t`The parents agreed in writing on` }).optional(),
    agencyOn: dayField({ label: t`The district agreed on` }).optional(),
    inputOn: dayField({
      label: t`Their written input went to the parents and the team on`,
      hint: t`Only where their area is discussed`,
    }).optional(),
  })
}

function mayBeExcused({ meeting, names }: MeetingAtHand): readonly (readonly [id: string, label: string])[] {
  return meeting.members
    .filter(({ roles }) => roles.some((role) => excusable.includes(role)))
    .map((one) => [one.id, `${memberName(one, names)}: ${one.roles.map((role) => roleWords[role]).join(', ')}`])
}

export const excuseMember = defineFormCommand({
  name: 'excuseMember',
  summary: later`Record that a member is excused from a meeting in writing`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ meeting: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  undo: takeMeetingBack,
  form: {
    async open({ meeting: id }, context) {
      const found = await meetingCarried(id, context)
      if ('status' in found) return found
      const { meeting, student } = found
      if (meeting.status === 'cancelled') return noMeeting()
      if (mayBeExcused(found).length === 0) return nobody(found)
      return {
        title: t`Excuse a member`,
        schema: schemaFor(found),
        values: {},
        basis: stateOf(meeting),
        sections: [
          { type: 'text', text: `${meetingTitle(meeting, student)}, ${whenWords(meeting)}` },
          {
            type: 'footnote',
            text: t`Both are agreed to before the meeting: by the parents and the district in writing (34 CFR 300.321(e)(1)); where the member's area is discussed, with the parents' written consent and the member's written input (34 CFR 300.321(e)(2)).`,
          },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context): Promise<Submitted> {
      const found = await meetingCarried(input.meeting, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { meeting: before, student } = found
      const changed = changedSince('member', basis, before)
      if (changed) return changed
      const { member: id, ...said } = schemaFor(found).parse(values)
      const { today } = context.viewer
      for (const name of ['parentOn', 'agencyOn', 'inputOn'] as const) {
        const day = said[name]
        if (day && day > today) return { type: 'faults', faults: { [name]: t`That day is still to come.` } }
      }
      const member = before.members.find((one) => one.id === id)
      if (!member) return { type: 'faults', faults: { member: t`Please choose one of the list.` } }
      const { kind, parentOn, agencyOn, inputOn } = said
      const excusal: Excusal = {
        kind,
        ...(parentOn && { parentOn }),
        ...(agencyOn && { agencyOn }),
        ...(inputOn && { inputOn }),
      }
      const after: Meeting = {
        ...before,
        members: before.members.map((one) => (one.id === id ? { ...one, excusal } : one)),
      }
      const who = memberName(member, found.names)
      const says = t`the excusal of ${who} from the meeting about ${student.name}`
      return keepUnlessChanged('member', { command: 'excuseMember', says, before, after }, context, (undo) =>
        answerFor({ ...found, meeting: after }, { ...member, excusal }, undo),
      )
    },
  },
})

function nobody({ meeting, student }: MeetingAtHand) {
  return {
    status: 'ok' as const,
    title: t`Nobody of this meeting needs to be excused`,
    sections: [
      {
        type: 'text' as const,
        text: t`Only teachers, the district's representative and who interprets the evaluation are excused (34 CFR 300.321(e)). Invite them first.`,
      },
      { type: 'buttons' as const, buttons: [meetingButton(t`Who comes …`, 'inviteToMeeting', meeting)] },
    ],
    students: [student.sourcedId],
    data: {},
  }
}

function answerFor(
  { meeting, student, names }: MeetingAtHand,
  member: Member & { readonly excusal: Excusal },
  undo: string,
) {
  const { excusal } = member
  const lacks = excusalLacks(excusal, meeting.day)
  return {
    status: 'ok' as const,
    title:
      lacks.length === 0
        ? t`${memberName(member, names)} is excused`
        : t`Recorded, and not whole yet: ${memberName(member, names)} is excused`,
    sections: [
      { type: 'text' as const, text: excusalWords(excusal, meeting.day) },
      { type: 'buttons' as const, buttons: [undoButton(undo), meetingButton(t`Open`, 'meeting', meeting)] },
    ],
    students: [student.sourcedId],
    data: { meeting: meetingData(meeting, names), lacks, citation: excusalCitations[excusal.kind], undo },
  }
}
