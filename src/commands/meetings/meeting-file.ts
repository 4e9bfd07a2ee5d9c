// A meeting for one's own calendar: an iCalendar file behind a link that opens once.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { invitationFile } from '#meetings/invitation-file'
import type { Meeting } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { meetingCarried, noMeeting } from './at-hand.js'
import { invitation } from './invited.js'
import { whenWords, whereWords } from './meeting-words.js'

export const meetingFile = defineCommand({
  name: 'meetingFile',
  summary: later`A meeting for your calendar; the file names no student`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ meeting: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run({ meeting: id }, context) {
    const found = await theirs(id, context)
    if (!found) return noMeeting()
    const { meeting, student } = found
    const { publicUrl, viewer, clock } = context
    const about = `${whenWords(meeting)}, ${whereWords(meeting)}`
    if (!publicUrl) return unreachable(student, about)
    const text = invitationFile(
      {
        meeting,
        uid: createHash('sha256').update(meeting.id).digest('hex').slice(0, 24),
        sequence: meeting.revision,
        made: clock.now(),
        unsaid: student.name.split(/\s+/),
      },
      clock.timeZone,
    )
    const token = await context.write((unit) =>
      unit.files.keep({
        type: 'text/calendar; charset=utf-8',
        name: 'team-meeting',
        bytes: Buffer.from(text),
        madeBy: viewer.staff.id,
        students: viewer.seen(),
      }),
    )
    const link = `${publicUrl}/file/${token}`
    return {
      status: 'ok',
      title: t`The meeting for your calendar`,
      sections: [
        { type: 'text', text: about },
        { type: 'text', text: link },
        {
          type: 'text',
          text: t`Open it in a browser, and your calendar asks whether to keep it. It opens once, within ten minutes, and names no student.`,
        },
      ],
      students: [student.sourcedId],
      data: { link },
    }
  },
})

/** For those who carry the plan, and those who are invited. */
async function theirs(
  id: string,
  context: Context,
): Promise<{ readonly meeting: Meeting; readonly student: VisibleStudent } | undefined> {
  const invited = await invitation(id, context)
  if (invited?.isMember) return invited
  const carried = await meetingCarried(id, context)
  return 'status' in carried ? undefined : carried
}

function unreachable(student: VisibleStudent, about: string): Answer {
  return {
    status: 'ok',
    title: t`I can't give you a file here`,
    sections: [
      { type: 'text', text: about },
      {
        type: 'text',
        text: t`Once CASELOAD_PUBLIC_URL is set, I can. Until then, please enter it by hand; leave the student's name out.`,
      },
    ],
    students: [student.sourcedId],
    data: { link: null },
  }
}
