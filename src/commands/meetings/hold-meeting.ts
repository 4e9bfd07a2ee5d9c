// Records that a meeting was held: on which day, who was there, what was decided. It is never refused: what the law wants and
// was missing stands beside it, with its section and the way to mend it. A meeting that nobody scheduled is recorded too.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Context, defineFormCommand, type OpenedForm, type Submitted } from '#bot/command'
import type { FormValues } from '#bot/form'
import type { Answer } from '#bot/reply'
import { type Purpose, purposesOf, purposeTitles } from '#meetings/purposes'
import { dayField, oneOf } from '#plans/field-kit'
import { kindTitles } from '#plans/kind'
import type { Meeting } from '#records/meetings'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carriedMeetings, type MeetingsAtHand, meetingCarried, nextMeeting, stateOf } from './at-hand.js'
import { heldAnswer } from './held-answer.js'
import { takeMeetingBack } from './keep-meeting.js'
import { changedSince, keepUnlessChanged } from './meanwhile.js'
import { meetingTitle, memberName, whenWords } from './meeting-words.js'
import { type Candidates, candidatesFor, listIn, membersFrom, peopleShape } from './people.js'

const input = aboutStudent.extend({
  meeting: z.string().max(64).optional(),
  /** One that nobody scheduled, although one is set. */
  another: z.boolean().default(false),
})

interface ToHold extends MeetingsAtHand {
  /** The meeting that was set; undefined of one that nobody scheduled. */
  readonly meeting: Meeting | undefined
  readonly candidates: Candidates
}

const longText = (label: string, hint: string) =>
  z.string().trim().min(1).max(4_000).meta({ label, hint, long: true }).optional()

function schemaFor({ meeting, candidates, kind, names }: ToHold): z.ZodObject {
  const purposes = purposesOf(kind)
  const members = meeting?.members ?? []
  return z.object({
    ...(!meeting && {
      purpose: oneOf(purposes, {
        label: t`What for`,
        options: Object.fromEntries(purposes.map((one) => [one, purposeTitles[one]])),
      }),
    }),
    day: dayField({ label: t`Held on` }),
    ...(members.length > 0
      ? {
          present: z
            .array(z.string())
            .meta({
              label: t`Who was there`,
              options: Object.fromEntries(members.map((one) => [one.id, memberName(one, names)])),
            })
            .optional(),
          others: z
            .array(z.string().trim().min(1).max(200))
            .max(30)
            .meta({
              label: t`Who else was there`,
              hint: t`Names, and who they are in parentheses: Lee Ortiz (advocate)`,
            })
            .optional(),
        }
      : peopleShape(candidates)),
    ...((meeting?.transition ?? kind === 'iep') && {
      wishes: longText(
        t`The student's wishes`,
        t`Where transition was discussed and the student was not there: how their wishes were considered`,
      ),
    }),
    decided: longText(t`What was decided`, t`In short; it goes into the plan from here`),
  })
}

export const holdMeeting = defineFormCommand({
  name: 'holdMeeting',
  summary: later`Record that a meeting was held, and who was there`,
  phrases: [
    'held the meeting',
    'held … meeting',
    'held the meeting for …',
    'held a meeting for …',
    'meeting was held',
    'meeting held',
    'record a meeting',
    'record a meeting for …',
    'we met about …',
    'we met today about …',
    'had … meeting',
    'had the meeting for …',
    'meeting happened',
    'meeting took place',
  ],
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`held J. Doe's meeting`],
  undo: takeMeetingBack,
  form: {
    async open(asked, context): Promise<OpenedForm | Answer> {
      const found = await toHold(asked, context)
      if ('status' in found) return found
      const { student, kind, meeting } = found
      const { today } = context.viewer
      const isHeld = meeting?.status === 'held'
      const values: FormValues = {
        day: meeting && meeting.day <= today ? meeting.day : today,
        ...(meeting && {
          present: meeting.members
            .filter((one) => (isHeld ? one.standing === 'attended' : !one.excusal))
            .map(({ id }) => id),
        }),
        ...(meeting?.wishes && { wishes: meeting.wishes }),
        ...(meeting?.decided && { decided: meeting.decided }),
      }
      return {
        title: meeting ? t`The meeting was held` : t`Record a meeting`,
        schema: schemaFor(found),
        values,
        ...(meeting && { basis: stateOf(meeting) }),
        // Words name the student: what is meant by them is the meeting that was found.
        input: meeting
          ? { student: student.id, kind, meeting: meeting.id }
          : { student: student.id, kind, another: true },
        sections: [
          {
            type: 'text',
            text: meeting
              ? `${meetingTitle(meeting, student)}, ${whenWords(meeting)}`
              : `${nameWithGrade(student)}, ${kindTitles[kind]}`,
          },
          ...(meeting && !isHeld
            ? [
                {
                  type: 'buttons' as const,
                  buttons: [
                    {
                      label: t`Another meeting was held`,
                      action: { command: 'holdMeeting', input: { student: student.id, kind, another: true } },
                    },
                  ],
                },
              ]
            : []),
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked, basis }, context): Promise<Submitted> {
      const found = await toHold(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, meeting: before } = found
      const typed = dayAndWords.parse(values)
      const { today } = context.viewer
      if (typed.day > today)
        return { type: 'faults', faults: { day: t`That day is still to come. Please record it once it has happened.` } }
      const changed = before && changedSince('day', basis, before)
      if (changed) return changed
      const after = heldMeeting(found, values, context)
      const says = t`the meeting about ${student.name} was held`
      return keepUnlessChanged('day', { command: 'holdMeeting', says, before, after }, context, (undo) =>
        heldAnswer({ student, kind, id: after.id }, undo, context),
      )
    },
  },
})

const dayAndWords = z.object({
  day: dayField({ label: later`Held on` }),
  purpose: z.string().optional(),
  wishes: z.string().optional(),
  decided: z.string().optional(),
})

async function toHold(asked: z.infer<typeof input>, context: Context): Promise<ToHold | Answer> {
  const found = await meant(asked, context)
  if ('status' in found) return found
  return { ...found, candidates: await candidatesFor(found.student, found.kind, context) }
}

/** The meeting that a button carries, or the one that was set; one that lies ahead was not held yet. */
async function meant(asked: z.infer<typeof input>, context: Context): Promise<Omit<ToHold, 'candidates'> | Answer> {
  if (asked.meeting) return meetingCarried(asked.meeting, context)
  const found = await carriedMeetings(asked, context)
  if ('status' in found) return found
  const set = nextMeeting(found)
  return { ...found, meeting: set && !asked.another && set.day <= context.viewer.today ? set : undefined }
}

function heldMeeting(
  { student, kind, meeting: before, candidates }: ToHold,
  values: Readonly<Record<string, unknown>>,
  { viewer, clock }: Context,
): Meeting {
  const { day, purpose, wishes, decided } = dayAndWords.parse(values)
  const base: Meeting = before ?? {
    id: randomUUID(),
    studentId: student.id,
    kind,
    purpose: purposesOf(kind).find((one): one is Purpose => one === purpose) ?? 'other',
    status: 'held',
    day,
    transition: purpose === 'transition',
    inGeneralEducation: true,
    members: [],
    scheduledBy: viewer.staff.id,
    scheduledAt: clock.now(),
    revision: 0,
  }
  const { wishes: _wishes, decided: _decided, ...rest } = base
  const invited = before?.members ?? []
  const chosen = listIn(values, 'present')
  const members =
    invited.length > 0
      ? [
          ...invited.map((one) => ({
            ...one,
            standing: chosen.includes(one.id) ? ('attended' as const) : ('absent' as const),
          })),
          ...membersFrom({ others: values.others }, candidates, [], student.name, 'attended'),
        ]
      : membersFrom(values, candidates, [], student.name, 'attended')
  return { ...rest, status: 'held', day, members, ...(wishes && { wishes }), ...(decided && { decided }) }
}
