// The meetings that are set: of those whose plans the asker carries, and those that the asker is invited to.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import { purposeTitles } from '#meetings/purposes'
import { planKinds } from '#plans/kind'
import type { Meeting } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { invitedTo } from './invited.js'
import { whenWords, whereWords } from './meeting-words.js'

interface Mine {
  readonly student: VisibleStudent
  readonly meeting: Meeting
  /** Whether the asker sees more of it than when and where. */
  readonly isWhole: boolean
}

export const meetings = defineCommand({
  name: 'meetings',
  summary: later`Your meetings that are set`,
  phrases: ['meetings', 'my meetings', 'upcoming meetings', 'what meetings do i have'],
  takes: 'nothing',
  input: z.object({ kind }),
  mayUse: 'staff',
  examples: [later`meetings`],
  changes: false,
  async run(_input, context) {
    const mine = await ownMeetings(context)
    return {
      status: 'ok',
      title:
        mine.length === 0
          ? t`No meeting of yours is set`
          : mine.length === 1
            ? t`1 meeting`
            : t`${mine.length} meetings`,
      sections: [
        ...(mine.length > 0
          ? [
              {
                type: 'choices' as const,
                prompt: t`Open one`,
                choices: mine.map(({ student, meeting, isWhole }) => ({
                  label: `${nameWithGrade(student)}: ${whenWords(meeting)}`,
                  detail: isWhole ? `${purposeTitles[meeting.purpose]}, ${whereWords(meeting)}` : whereWords(meeting),
                  action: { command: 'meeting', input: { meeting: meeting.id } },
                })),
              },
            ]
          : [{ type: 'text' as const, text: t`To set one, say: schedule a meeting for J. Doe.` }]),
      ],
      students: [...new Set(mine.map(({ student }) => student.sourcedId))],
      data: {
        meetings: mine.map(({ student, meeting, isWhole }) => ({
          studentId: student.sourcedId,
          kind: meeting.kind,
          ...(isWhole && { purpose: meeting.purpose }),
          date: meeting.day,
          startTime: meeting.startTime ?? null,
        })),
      },
    }
  },
})

/** By day: what is set for the plans that the asker carries, and what they are invited to. */
async function ownMeetings(context: Context): Promise<readonly Mine[]> {
  const { viewer, readings } = context
  const found = new Map<string, Mine>()
  for (const one of planKinds) {
    const carried = (await viewer.mine()).filter((student) => viewer.mayChange(student, one))
    const all = await viewer.within(carried, one, ['meetings'], readings.meetings.of)
    for (const meeting of all) {
      const student = carried.find(({ id }) => id === meeting.studentId)
      if (student && meeting.kind === one && meeting.status === 'scheduled')
        found.set(meeting.id, { student, meeting, isWhole: true })
    }
  }
  for (const ref of await readings.meetings.ahead(viewer.staff.id, viewer.today)) {
    const student = found.has(ref.id) ? undefined : await viewer.meet(ref.studentId)
    const invited = student ? await invitedTo(student, ref.kind, context) : []
    const own = invited.find(({ meeting, isMember }) => isMember && meeting.id === ref.id)
    if (student && own) {
      found.set(ref.id, { student, meeting: own.meeting, isWhole: viewer.opened(student, ref.kind).has('meetings') })
    }
  }
  return [...found.values()].sort((a, b) => (whenKey(a) < whenKey(b) ? -1 : 1))
}

function whenKey({ meeting: { day, startTime = '', id } }: Mine): string {
  return `${day} ${startTime} ${id}`
}
