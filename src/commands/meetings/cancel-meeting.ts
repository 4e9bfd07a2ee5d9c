// Cancels a meeting that is set: staff who are invited are told, and its day is no legal date of the student any more.

import { z } from 'zod'
import { defineFormCommand, type Submitted } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { text } from '#plans/field-kit'
import { later, t } from '#wording/t'
import { meetingCarried, noMeeting, stateOf } from './at-hand.js'
import { cancelledWords } from './invitations.js'
import { takeMeetingBack } from './keep-meeting.js'
import { changedSince, keepUnlessChanged } from './meanwhile.js'
import { meetingData, meetingTitle, whenWords } from './meeting-words.js'
import { staffOf } from './people.js'

const schema = z.object({
  reason: text({ label: later`Why`, hint: later`Such as: the parents asked for another day` }),
})

export const cancelMeeting = defineFormCommand({
  name: 'cancelMeeting',
  summary: later`Cancel a meeting that is set`,
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
      if (meeting.status !== 'scheduled') return noMeeting()
      return {
        title: t`Cancel the meeting`,
        schema,
        values: {},
        basis: stateOf(meeting),
        sections: [{ type: 'text', text: `${meetingTitle(meeting, student)}, ${whenWords(meeting)}` }],
        submitLabel: t`Cancel it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context): Promise<Submitted> {
      const found = await meetingCarried(input.meeting, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { meeting: before, student, names } = found
      const changed = changedSince('reason', basis, before)
      if (changed) return changed
      const after = { ...before, status: 'cancelled' as const, cancelled: schema.parse(values).reason }
      const tells = staffOf(before)
        .filter((to) => to !== context.viewer.staff.id)
        .map((to) => ({ to, words: () => cancelledWords({ student, meeting: before }) }))
      const says = t`the meeting about ${student.name} is cancelled`
      const change = { command: 'cancelMeeting', says, before, after, tells }
      return keepUnlessChanged('reason', change, context, (undo) => ({
        status: 'ok',
        title: t`Cancelled: ${meetingTitle(before, student)}, ${whenWords(before)}`,
        sections: [
          {
            type: 'text',
            text:
              tells.length > 0
                ? t`Staff who are invited are told in ten minutes, unless you take it back. Tell the parents yourself.`
                : t`Tell the parents yourself.`,
          },
          {
            type: 'buttons',
            buttons: [
              {
                label: t`Schedule another`,
                action: { command: 'scheduleMeeting', input: { student: student.id, kind: before.kind } },
              },
              undoButton(undo),
            ],
          },
        ],
        students: [student.sourcedId],
        data: { meeting: meetingData(after, names), undo },
      }))
    },
  },
})
