// Sets a meeting of a student's team: what for, when and where. Who comes is the next form. The same form changes it.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, defineFormCommand, type OpenedForm, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { isSchoolDay } from '#deadlines/school-days'
import { readTime } from '#language/clock-words'
import { readMeetingWords } from '#language/meeting-words'
import { leadOf, noticeOf, noticeSection } from '#meetings/notice'
import { type Purpose, purposesOf, purposeTitles } from '#meetings/purposes'
import { dayField, oneOf } from '#plans/field-kit'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { Meeting } from '#records/meetings'
import { type Day, daysBetween, spokenDay } from '#time/day'
import { spokenTime, type TimeOfDay } from '#time/time-of-day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carriedMeetings, type MeetingsAtHand, meetingCarried, nextMeeting, noticeDue, stateOf } from './at-hand.js'
import { movedWords } from './invitations.js'
import { takeMeetingBack } from './keep-meeting.js'
import { changedSince, keepUnlessChanged } from './meanwhile.js'
import { meetingButton, meetingData, meetingFacts, meetingTitle, whenWords } from './meeting-words.js'
import { staffOf } from './people.js'
import { type AboutMeeting, aboutMeeting, saidOfMeeting, schedulePhrases } from './schedule-phrases.js'

const usualMinutes = 60

const line = (label: string, hint?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ label, ...(hint && { hint }) })

function schemaFor(kind: PlanKind) {
  const purposes = purposesOf(kind)
  return z.object({
    purpose: oneOf(purposes, {
      label: t`What for`,
      options: Object.fromEntries(purposes.map((one) => [one, purposeTitles[one]])),
    }),
    day: dayField({ label: t`On` }),
    startTime: line(t`At`, t`Such as 9:30 or 2:15 pm`),
    minutes: z.number().int().min(5).max(480).meta({ label: t`How many minutes` }),
    place: line(t`Place`, t`Say no student's name in it: it stands in calendars`).optional(),
    link: line(t`Link`, t`Where somebody joins from elsewhere`).optional(),
  })
}

const input = aboutStudent.extend({
  meeting: z.string().max(64).optional(),
  /** Said in the line: what for, when, and that the one that is set is to be another day. */
  about: z.enum(aboutMeeting).optional(),
  moves: z.boolean().optional(),
  day: z.string().max(10).optional(),
  startTime: z.string().max(5).optional(),
})

export const scheduleMeeting = defineFormCommand({
  name: 'scheduleMeeting',
  summary: later`Schedule a meeting of a student's team`,
  phrases: schedulePhrases,
  says: saidOfMeeting,
  beside: (words, today) => {
    const { rest, ...when } = readMeetingWords(words, today)
    return { says: when, rest }
  },
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`schedule a meeting for J. Doe`],
  undo: takeMeetingBack,
  form: {
    async open(asked, context): Promise<OpenedForm | Answer> {
      const found = await scheduled(asked, context)
      if ('status' in found) return found
      const { student, kind, meeting } = found
      const values = meeting
        ? {
            purpose: meeting.purpose,
            day: meeting.day,
            minutes: meeting.minutes ?? usualMinutes,
            ...(meeting.startTime && { startTime: spokenTime(meeting.startTime) }),
            ...(meeting.place && { place: meeting.place }),
            ...(meeting.link && { link: meeting.link }),
          }
        : { purpose: spokenPurpose(asked.about, kind) ?? (await usualPurpose(found, context)), minutes: usualMinutes }
      return {
        title: meeting ? t`Change the meeting` : t`Schedule a meeting`,
        schema: schemaFor(kind),
        values: {
          ...values,
          ...(asked.day && { day: asked.day }),
          ...(asked.startTime && { startTime: spokenTime(asked.startTime as TimeOfDay) }),
        },
        ...(meeting && { input: { student: student.id, kind, meeting: meeting.id } }),
        ...(meeting && { basis: stateOf(meeting) }),
        sections: [
          { type: 'text', text: `${nameWithGrade(student)}, ${kindTitles[kind]}` },
          ...(meeting ? [] : alreadySet(found)),
        ],
        submitLabel: meeting ? t`Save` : t`Next: who comes`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked, basis }, context): Promise<Submitted> {
      const found = await scheduled(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, meeting: before } = found
      const typed = schemaFor(kind).parse(values)
      const startTime = readTime(typed.startTime)
      if (!startTime)
        return { type: 'faults', faults: { startTime: t`Please write the time like this: 3:15 pm or 15:15.` } }
      if (typed.day < context.viewer.today) {
        const says = t`That day is over. To record a meeting that was held, say: held J. Doe's meeting.`
        return { type: 'faults', faults: { day: says } }
      }
      const changed = before && changedSince('day', basis, before)
      if (changed) return changed
      const { purpose, day, minutes, place, link } = typed
      const { place: _place, link: _link, ...rest } = before ?? newMeeting(found, context)
      const after: Meeting = {
        ...rest,
        purpose,
        day,
        startTime,
        minutes,
        ...(place && { place }),
        ...(link && { link }),
        transition: before ? before.transition : purpose === 'transition',
      }
      const tells = before
        ? staffOf(before)
            .filter((to) => to !== context.viewer.staff.id)
            .map((to) => ({ to, words: () => movedWords({ student, meeting: after }) }))
        : []
      const says = t`the meeting about ${student.name}, ${whenWords(after)}`
      const ended = await keepUnlessChanged(
        'day',
        { command: 'scheduleMeeting', says, before, after, tells },
        context,
        async (undo) => changedAnswer(found, after, tells.length > 0, undo, context),
      )
      if (before || ended.type !== 'done') return ended
      const action = { command: 'inviteToMeeting', input: { meeting: after.id } }
      return { type: 'next', action, says: await setWords(found, after, context) }
    },
  },
})

/** The meetings of the student; with the one that is changed, where one is. */
async function scheduled(asked: z.infer<typeof input>, context: Context) {
  if (asked.meeting) return meetingCarried(asked.meeting, context)
  const found = await carriedMeetings(asked, context)
  if ('status' in found) return found
  return { ...found, meeting: asked.moves ? nextMeeting(found) : undefined }
}

function newMeeting({ student, kind }: MeetingsAtHand, { viewer, clock }: Context): Meeting {
  return {
    id: randomUUID(),
    studentId: student.id,
    kind,
    purpose: 'other',
    status: 'scheduled',
    day: viewer.today,
    transition: false,
    inGeneralEducation: true,
    members: [],
    scheduledBy: viewer.staff.id,
    scheduledAt: clock.now(),
    revision: 0,
  }
}

/** What was said it is for, as a plan of the kind has it. */
function spokenPurpose(about: AboutMeeting | undefined, kind: PlanKind): Purpose | undefined {
  if (about === 'review') return kind === 'iep' ? 'annualReview' : 'review504'
  if (about === 'eligibility') return kind === 'iep' ? 'eligibility' : 'eligibility504'
  return purposesOf(kind).find((one) => one === about)
}

/** A plan that is in effect is reviewed; where there is none, the first one is made. */
async function usualPurpose({ student, kind }: MeetingsAtHand, { viewer }: Context): Promise<Purpose> {
  const isHeld = (await viewer.plans([student], [], kind)).length > 0
  if (kind === 'iep') return isHeld ? 'annualReview' : 'initialIep'
  return isHeld ? 'review504' : 'eligibility504'
}

function alreadySet(found: MeetingsAtHand) {
  const set = nextMeeting(found)
  if (!set) return []
  const says = t`A meeting is set already: ${purposeTitles[set.purpose]}, ${whenWords(set)}. This makes another.`
  return [{ type: 'notice', tone: 'caution', text: says } as const]
}

/** @param isTold whether staff are written to about it */
async function changedAnswer(
  found: MeetingsAtHand,
  after: Meeting,
  isTold: boolean,
  undo: string,
  context: Context,
): Promise<Answer> {
  const { student, names } = found
  return {
    status: 'ok',
    title: meetingTitle(after, student),
    sections: [
      meetingFacts(after),
      { type: 'text', text: await setWords(found, after, context) },
      ...(isTold
        ? [
            {
              type: 'text' as const,
              text: t`Staff who are invited are told in ten minutes, unless you take it back.`,
            },
          ]
        : []),
      { type: 'buttons', buttons: [undoButton(undo), meetingButton(t`Open`, 'meeting', after)] },
    ],
    students: [student.sourcedId],
    data: { meeting: meetingData(after, names), undo },
  }
}

/** When it is, and what follows for its notice. */
async function setWords(found: MeetingsAtHand, meeting: Meeting, context: Context): Promise<string> {
  const { today } = context.viewer
  const sessions = await context.directory.sessions(meeting.day, meeting.day)
  const held = noticeOf(meeting, found.notices)
  const due = await noticeDue(found, meeting.day, context)
  const noSchool = isSchoolDay(meeting.day, sessions) ? '' : t` There is no school on that day.`
  return `${t`The meeting is set for ${whenWords(meeting)}.`}${noSchool} ${
    held ? t`Notice was given ${leadOf(held)} days before.` : noticeWords(due?.by, meeting, today)
  }`
}

function noticeWords(by: Day | undefined, { day, kind }: Meeting, today: Day): string {
  if (by !== undefined && by >= today) return t`Notice to the parents is due by ${spokenDay(by)}.`
  return t`Only ${daysBetween(today, day)} days are left: give the parents notice today, and make sure that the day suits them (${noticeSection(kind)}).`
}
