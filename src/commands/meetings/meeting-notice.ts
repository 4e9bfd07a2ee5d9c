// Records that the parents were given notice of a meeting: when, to whom and how (34 CFR 300.322(a), (b)). The day stands
// among the student's legal dates, where it closes the deadline.

import { z } from 'zod'
import { CannotUndo, type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { noticeItems, noticeOf } from '#meetings/notice'
import { dayField, oneOf, text } from '#plans/field-kit'
import { spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { type MeetingAtHand, meetingCarried, noMeeting, noticeDue } from './at-hand.js'
import { meetingButton, meetingTitle, memberName, whenWords } from './meeting-words.js'

const ways = {
  byHand: later`by hand`,
  mail: later`by mail`,
  email: later`by e-mail`,
  phone: later`by phone, with the letter sent after`,
  other: later`otherwise`,
} as const
const wayNames = ['byHand', 'mail', 'email', 'phone', 'other'] as const

const schema = z.object({
  day: dayField({ label: later`Given on` }),
  to: text({ label: later`To whom` }),
  how: oneOf(wayNames, { label: later`How`, options: ways }),
  language: text({
    label: later`In which language`,
    hint: later`The notice is in words that the parents understand`,
  }).optional(),
})

export const meetingNotice = defineFormCommand({
  name: 'meetingNotice',
  summary: later`Record that the parents were given notice of a meeting`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ meeting: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  async undo(payload, unit) {
    if (!(await unit.events.strike(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
  form: {
    async open({ meeting: id }, context) {
      const found = await meetingCarried(id, context)
      if ('status' in found) return found
      const { meeting, student } = found
      if (meeting.status === 'cancelled') return noMeeting()
      const parents = meeting.members.filter(({ roles }) => roles.includes('parent'))
      return {
        title: t`Notice of the meeting`,
        schema,
        values: {
          day: [context.viewer.today, meeting.day].sort()[0] ?? context.viewer.today,
          to: parents.map((one) => one.name ?? '').join(', '),
        },
        sections: [
          { type: 'text', text: `${meetingTitle(meeting, student)}, ${whenWords(meeting)}` },
          ...(await dueSection(found, context)),
          ...mustSay(found),
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context): Promise<Submitted> {
      const found = await meetingCarried(input.meeting, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { meeting, student, kind } = found
      const { viewer } = context
      const { day, to, how, language } = schema.parse(values)
      if (day > viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      if (day > meeting.day) return { type: 'faults', faults: { day: t`That is after the meeting.` } }
      const note = [to, translated(ways[how]), language].filter(Boolean).join(', ')
      const undo = await context.write(async (unit) => {
        const about = { studentId: student.id, event: 'meetingNoticeGiven', kind, untilDay: meeting.day } as const
        const id = await unit.events.record({ ...about, day, note, recordedBy: viewer.staff.id })
        if (id === undefined) return undefined
        return unit.undo.remember({
          command: 'meetingNotice',
          says: t`the notice of the meeting about ${student.name}`,
          payload: id,
          student: student.id,
          by: viewer.staff.id,
        })
      })
      if (undo === undefined) return { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
      const lacking = noticeItems(meeting, namesOf(found)).filter(({ says }) => says === undefined)
      const due = await noticeDue(found, meeting.day, context)
      const isLate = due !== undefined && day > due.by
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Recorded: notice was given on ${spokenDay(day)}`,
          sections: [
            { type: 'text', text: `${meetingTitle(meeting, student)}, ${whenWords(meeting)}. ${note}` },
            ...(isLate
              ? [
                  {
                    type: 'notice' as const,
                    tone: 'caution' as const,
                    text: t`That is later than ${spokenDay(due.by)} (${translated(due.rule.citation)}). Make sure that the day suits the parents, and write that down.`,
                  },
                ]
              : []),
            ...(lacking.length > 0
              ? [
                  {
                    type: 'list' as const,
                    heading: t`The notice must say this too, and the meeting does not yet`,
                    items: lacking.map(({ title, citation }) => ({ text: title, details: [citation] })),
                  },
                ]
              : []),
            { type: 'buttons', buttons: [undoButton(undo), meetingButton(t`Open`, 'meeting', meeting)] },
          ],
          students: [student.sourcedId],
          data: {
            notice: { date: day, meetingDate: meeting.day },
            late: isLate,
            lacking: lacking.map((one) => one.title),
            undo,
          },
        },
      }
    },
  },
})

/** Names of the members as a notice has them. */
function namesOf({ meeting, names }: MeetingAtHand): ReadonlyMap<string, string> {
  return new Map(meeting.members.map((one) => [one.id, memberName(one, names)]))
}

function mustSay(found: MeetingAtHand): readonly Section[] {
  return [
    {
      type: 'list',
      heading: t`What the notice must say`,
      items: noticeItems(found.meeting, namesOf(found)).map(({ title, says, citation }) => ({
        text: says === undefined ? t`${title}: not said yet` : `${title}: ${says}`,
        details: [citation],
      })),
    },
  ]
}

async function dueSection(found: MeetingAtHand, context: Context): Promise<readonly Section[]> {
  const given = noticeOf(found.meeting, found.notices)
  if (given)
    return [{ type: 'text', text: t`Notice was given on ${spokenDay(given.day)} already. This records another.` }]
  const due = await noticeDue(found, found.meeting.day, context)
  return due ? [{ type: 'text', text: t`It is due by ${spokenDay(due.by)} (${translated(due.rule.citation)}).` }] : []
}
