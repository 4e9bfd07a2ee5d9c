// Whether a meeting is prepared, at one look: notice, input, roles, data and draft, what is left to do of each, and what the
// family is worried about.

import { defineCommand } from '#bot/command'
import type { Button } from '#bot/reply'
import { purposeTitles } from '#meetings/purposes'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carriedMeetings, nextMeeting } from './at-hand.js'
import { concernData, concernSections, concernsButton, concernsToTalkOver } from './family-concerns.js'
import { meetingButton, meetingData, whenWords } from './meeting-words.js'
import { readinessOfMeeting } from './readiness.js'

export const ready = defineCommand({
  name: 'ready',
  summary: later`Whether the next meeting about a student is prepared`,
  phrases: [
    'ready',
    'ready for …',
    'is … ready',
    'are we ready for …',
    'ready for the meeting about …',
    'meeting checklist',
  ],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`ready J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await carriedMeetings(input, context)
    if ('status' in found) return found
    const { student, kind, names } = found
    const meeting = nextMeeting(found)
    if (!meeting) {
      const about = { student: student.id, kind }
      return {
        status: 'ok',
        title: t`No meeting is set: ${nameWithGrade(student)}`,
        sections: [
          {
            type: 'buttons',
            buttons: [
              { label: t`Schedule a meeting`, action: { command: 'scheduleMeeting', input: about }, style: 'primary' },
              { label: t`Record one that was held`, action: { command: 'holdMeeting', input: about } },
            ],
          },
        ],
        students: [student.sourcedId],
        data: { meeting: null, ready: false },
      }
    }
    const all = await readinessOfMeeting({ ...found, meeting }, context)
    const concerns = await concernsToTalkOver(found, context)
    const left = all.flatMap((one) => one.left)
    const isReady = all.every((one) => one.isReady)
    const buttons: readonly Button[] = all.flatMap(({ button }) => button ?? [])
    const distinct = buttons.filter(({ label }, at) => buttons.findIndex((one) => one.label === label) === at)
    return {
      status: 'ok',
      title: isReady
        ? t`All is ready: ${purposeTitles[meeting.purpose]}, ${nameWithGrade(student)}`
        : t`Not ready yet: ${purposeTitles[meeting.purpose]}, ${nameWithGrade(student)}`,
      sections: [
        {
          type: 'facts',
          facts: [
            [t`When`, whenWords(meeting)],
            ...all.map(
              ({ title, says, isReady: done }) => [title, done ? t`ready: ${says}` : t`open: ${says}`] as const,
            ),
          ],
        },
        ...(left.length > 0
          ? [
              {
                type: 'list' as const,
                heading: t`Left to do`,
                items: left.map(({ says, detail }) => ({ text: says, ...(detail && { details: [detail] }) })),
              },
            ]
          : []),
        ...concernSections(concerns),
        {
          type: 'buttons',
          buttons: [
            ...distinct.slice(0, 4),
            ...(concerns.length > 0 ? [concernsButton(student, kind)] : []),
            { label: t`Agenda`, action: { command: 'agenda', input: { meeting: meeting.id } } },
            meetingButton(t`Open the meeting`, 'meeting', meeting),
          ],
        },
      ],
      students: [student.sourcedId],
      data: {
        meeting: meetingData(meeting, names),
        ready: isReady,
        concerns: concerns.map(concernData),
        checks: all.map(({ name, isReady: done, says, left: open }) => ({
          name,
          ready: done,
          says,
          left: open.map((one) => one.says),
        })),
      },
    }
  },
})
