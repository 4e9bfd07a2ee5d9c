// The agenda of a meeting, with what the record has for each point: made to be followed with the family at the table.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { agendaOf } from '#meetings/agenda'
import { kindTitles } from '#plans/kind'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carriedMeetings, meetingCarried, nextMeeting } from './at-hand.js'
import { concernData, concernSections, concernsButton, concernsToTalkOver } from './family-concerns.js'
import { meetingButton, meetingTitle, memberName, whenWords, whereWords } from './meeting-words.js'

export const agenda = defineCommand({
  name: 'agenda',
  summary: later`The agenda of the next meeting about a student`,
  phrases: ['agenda', 'agenda for …', 'meeting agenda'],
  takes: 'student',
  input: z.object({ student: studentId.optional(), kind, meeting: z.string().max(64).optional() }),
  mayUse: 'staff',
  examples: [later`agenda for J. Doe`],
  changes: false,
  async run(input, context) {
    const found =
      input.meeting || !input.student
        ? await meetingCarried(input.meeting ?? '', context)
        : await carriedMeetings({ student: input.student, kind: input.kind }, context)
    if ('status' in found) return found
    const { student, names, inputs } = found
    const meeting = found.meetings.find(({ id }) => id === input.meeting) ?? nextMeeting(found)
    if (!meeting) {
      return {
        status: 'ok',
        title: t`No meeting is set: ${nameWithGrade(student)}`,
        sections: [],
        students: [student.sourcedId],
        data: { agenda: [] },
      }
    }
    const items = agendaOf(meeting)
    const concerns = await concernsToTalkOver(found, context)
    const wrote = inputs.filter(({ meetingId, givenAt }) => meetingId === meeting.id && givenAt !== undefined)
    return {
      status: 'ok',
      title: t`Agenda: ${meetingTitle(meeting, student)}`,
      sections: [
        {
          type: 'facts',
          facts: [
            [t`When`, whenWords(meeting)],
            [t`Where`, whereWords(meeting)],
            [t`Plan`, kindTitles[meeting.kind]],
            [t`Who`, meeting.members.map((one) => memberName(one, names)).join(', ') || t`nobody is invited yet`],
            ...(wrote.length > 0
              ? [[t`Wrote before`, wrote.map(({ staffId }) => names.get(staffId) ?? '').join(', ')] as const]
              : []),
          ],
        },
        {
          type: 'list',
          heading: t`In this order`,
          items: items.map(({ title, citation }, at) => ({
            text: `${at + 1}. ${title}`,
            ...(citation && { details: [citation] }),
          })),
        },
        ...concernSections(concerns),
        {
          type: 'buttons',
          buttons: [
            meetingButton(t`Open the meeting`, 'meeting', meeting),
            ...(concerns.length > 0 ? [concernsButton(student, meeting.kind)] : []),
          ],
        },
      ],
      students: [student.sourcedId],
      data: { agenda: items, concerns: concerns.map(concernData) },
    }
  },
})
