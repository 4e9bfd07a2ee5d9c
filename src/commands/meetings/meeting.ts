// The next meeting about a student: for the team all of it, with what can be done; for whoever is invited when and where.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { behindFrom } from '#language/meeting-words'
import { defectsOf } from '#meetings/defects'
import { inputQuestion, worksWords } from '#meetings/input'
import { noticeOf } from '#meetings/notice'
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { Meeting, MeetingInput } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import {
  attemptsFor,
  knownOf,
  lastHeld,
  type MeetingAtHand,
  type MeetingsAtHand,
  nextMeeting,
  noMeeting,
  noticeDue,
  readMeetings,
} from './at-hand.js'
import { defectData, defectSections } from './held-answer.js'
import { inputButtons, whenAndWhere } from './invitations.js'
import { type Invited, invitedTo } from './invited.js'
import { buttonRows } from './meeting-buttons.js'
import { meetingButton, meetingData, meetingFacts, meetingTitle, memberItem, whenWords } from './meeting-words.js'

const input = z.object({ student: studentId.optional(), kind, meeting: z.string().max(64).optional() })

export const meeting = defineCommand({
  name: 'meeting',
  summary: later`The next meeting about a student`,
  phrases: [
    'meeting',
    'meeting for …',
    'meeting about …',
    'next meeting',
    'when is … meeting',
    'when do we meet about …',
    'when are we meeting about …',
    'who is coming to',
    'who comes to',
    'who is invited to',
    'invite',
    'excuse',
    'excusal',
    'excusal for …',
    'cancel … meeting',
    'cancel the meeting',
    'meeting notice',
    'sent meeting notice',
    'sent the meeting notice',
    'sent notice of the meeting',
    'gave notice of the meeting',
    'notice of meeting',
    'notice of the meeting',
    'calendar invite',
    'calendar file',
  ],
  beside: (words) => ({ says: {}, rest: behindFrom(words) }),
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`meeting J. Doe`],
  changes: false,
  async run(asked, context) {
    const { viewer, readings } = context
    const ref = asked.meeting ? await readings.meetings.meeting(asked.meeting) : undefined
    if (asked.meeting && !ref) return noMeeting()
    const student = await viewer.meet(ref?.studentId ?? asked.student ?? ('' as StudentId))
    if (!student) return asked.meeting ? noMeeting() : notFound('')
    const wanted = ref?.kind ?? asked.kind
    const kinds = planKinds.filter((one) => !wanted || one === wanted)
    const seen = kinds.filter((one) => viewer.opened(student, one).has('meetings'))
    if (seen.length === 0) return asInvited(student, kinds, asked.meeting, context)
    const all: MeetingsAtHand[] = []
    for (const one of seen) all.push(await readMeetings(student, one, context))
    const found = all
      .map((one) => ({ ...one, meeting: meant(one, asked.meeting) }))
      .find((one): one is MeetingAtHand => one.meeting !== undefined)
    return found ? whole(found, context) : none(student, all, context)
  },
})

/** The one that a button carries; else the one that comes next. */
function meant(all: MeetingsAtHand, id: string | undefined): Meeting | undefined {
  return id ? all.meetings.find((one) => one.id === id) : nextMeeting(all)
}

async function whole(found: MeetingAtHand, context: Context): Promise<Answer> {
  const { meeting: one, student, names } = found
  const mayChange = context.viewer.mayChange(student, one.kind)
  const defects = one.status === 'held' ? defectsOf(one, await knownOf(found, context)) : []
  return {
    status: 'ok',
    title: `${meetingTitle(one, student)}, ${whenWords(one)}`,
    sections: [
      ...(one.status === 'cancelled'
        ? [{ type: 'notice', tone: 'caution', text: t`Cancelled: ${one.cancelled ?? ''}` } as const]
        : []),
      ...(one.status === 'held' ? [{ type: 'text', text: t`Held on ${spokenDay(one.day)}.` } as const] : []),
      ...defectSections(defects),
      meetingFacts(one),
      {
        type: 'list',
        heading: t`Who belongs to it`,
        items: one.members.map((member) => memberItem(member, one, names)),
      },
      ...(await preparation(found, context)),
      ...outcome(one),
      ...ownInput(found, context),
      ...(mayChange ? buttonRows(one, student) : []),
    ],
    students: [student.sourcedId],
    data: { meeting: meetingData(one, names), defects: defects.map(defectData) },
  }
}

/** The question to whoever sees all of the meeting and is asked for input too. */
function ownInput({ meeting: one, inputs }: MeetingAtHand, { viewer }: Context): readonly Section[] {
  const own = inputs.find(({ meetingId, staffId }) => meetingId === one.id && staffId === viewer.staff.id)
  if (!own || one.status !== 'scheduled') return []
  return [askedOf(one, own), { type: 'buttons', buttons: inputButtons(own.id) }]
}

/** What is asked of somebody, or that they have answered it. */
function askedOf({ purpose }: Meeting, { givenAt, dueDay }: MeetingInput): Section {
  return {
    type: 'text',
    text: givenAt
      ? t`You have given your input. You may change it until the meeting.`
      : t`You are asked for your input by ${spokenDay(dueDay)}. ${inputQuestion(purpose)}`,
  }
}

/** Notice, attempts, and what teachers wrote. */
async function preparation(found: MeetingAtHand, context: Context): Promise<readonly Section[]> {
  const { meeting: one, inputs, names, notices } = found
  const given = noticeOf(one, notices)
  const due = given ? undefined : await noticeDue(found, one.day, context)
  const tried = attemptsFor(one, found).length
  const asked = inputs.filter(({ meetingId }) => meetingId === one.id)
  const answered = asked.flatMap(({ answers, staffId }) =>
    answers ? [{ answers, name: names.get(staffId) ?? '' }] : [],
  )
  const waiting = asked.filter(({ givenAt }) => givenAt === undefined).map(({ staffId }) => names.get(staffId) ?? '')
  return [
    {
      type: 'facts',
      facts: [
        [
          t`Notice to the parents`,
          given
            ? t`given on ${spokenDay(given.day)}: ${given.note ?? ''}`
            : due
              ? t`not recorded; due by ${spokenDay(due.by)}`
              : t`not recorded`,
        ],
        ...(tried > 0 ? [[t`Attempts to reach them`, String(tried)] as const] : []),
        ...(waiting.length > 0 ? [[t`Input is waited for from`, waiting.sort().join(', ')] as const] : []),
      ],
    },
    ...(answered.length > 0
      ? [
          {
            type: 'list' as const,
            heading: t`What teachers wrote`,
            items: answered.map(({ answers, name }) => ({
              text: answers.works ? `${name}: ${worksWords[answers.works]}` : name,
              details: [
                ...(answers.goesWell ? [t`Goes well: ${answers.goesWell}`] : []),
                ...(answers.isHard ? [t`Is hard: ${answers.isHard}`] : []),
                ...(answers.suggests ? [t`Would try: ${answers.suggests}`] : []),
              ],
            })),
          },
        ]
      : []),
  ]
}

function outcome({ decided, wishes }: Meeting): readonly Section[] {
  const facts = [
    ...(decided ? [[t`Decided`, decided] as const] : []),
    ...(wishes ? [[t`The student's wishes`, wishes] as const] : []),
  ]
  return facts.length > 0 ? [{ type: 'facts', facts }] : []
}

function none(student: VisibleStudent, all: readonly MeetingsAtHand[], { viewer }: Context): Answer {
  const last = all.map(lastHeld).find((one) => one !== undefined)
  const mayChange = all.find((one) => viewer.mayChange(student, one.kind))
  const about = { student: student.id, ...(mayChange && { kind: mayChange.kind }) }
  return {
    status: 'ok',
    title: t`No meeting is set: ${nameWithGrade(student)}`,
    sections: [
      ...(last ? [{ type: 'text' as const, text: t`The last one was held on ${spokenDay(last.day)}.` }] : []),
      ...(mayChange || last
        ? [
            {
              type: 'buttons' as const,
              buttons: [
                ...(mayChange
                  ? [
                      { label: t`Schedule a meeting`, action: { command: 'scheduleMeeting', input: about } },
                      { label: t`Record one that was held`, action: { command: 'holdMeeting', input: about } },
                    ]
                  : []),
                ...(last ? [meetingButton(t`Open the last one`, 'meeting', last)] : []),
              ],
            },
          ]
        : []),
    ],
    students: [student.sourcedId],
    data: { meeting: null },
  }
}

async function asInvited(
  student: VisibleStudent,
  kinds: readonly PlanKind[],
  id: string | undefined,
  context: Context,
): Promise<Answer> {
  for (const one of kinds) {
    const all = (await invitedTo(student, one, context)).filter(({ meeting: { status } }) => status === 'scheduled')
    const found = id ? all.find(({ meeting: { id: own } }) => own === id) : all.at(-1)
    if (found) return invitedAnswer(found)
  }
  return {
    status: 'ok',
    title: t`No meeting that you are invited to is set: ${nameWithGrade(student)}`,
    sections: [],
    students: [student.sourcedId],
    data: { meeting: null },
  }
}

/** When and where, and what is asked; nothing else of it. */
function invitedAnswer({ student, meeting: one, isMember, input: own }: Invited): Answer {
  const { day, startTime, place, link } = one
  const buttons = [
    ...(own ? inputButtons(own.id) : []),
    ...(isMember ? [meetingButton(t`Add to my calendar`, 'meetingFile', one)] : []),
  ]
  return {
    status: 'ok',
    title: t`A meeting about ${nameWithGrade(student)}, ${whenWords(one)}`,
    sections: [
      ...(isMember ? [whenAndWhere(one)] : []),
      ...(own ? [askedOf(one, own)] : []),
      ...(buttons.length > 0 ? [{ type: 'buttons' as const, buttons }] : []),
    ],
    students: [student.sourcedId],
    data: {
      meeting: {
        date: day,
        startTime: startTime ?? null,
        ...(isMember && { place: place ?? null, link: link ?? null }),
      },
      input: own ? { dueDate: own.dueDay, given: own.givenAt !== undefined } : null,
    },
  }
}
