// Who comes to a meeting, and as what; and whom to ask for input. Staff are told once it can't be taken back any more.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { compositionOf } from '#meetings/composition'
import { inputDue } from '#meetings/input'
import { roleWords } from '#meetings/roles'
import type { StaffId } from '#people/staff'
import type { Meeting } from '#records/meetings'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { type MeetingAtHand, meetingCarried, noMeeting, readMeetings, stateOf } from './at-hand.js'
import { inputWords, invitationWords } from './invitations.js'
import { type MeetingChange, takeMeetingBack } from './keep-meeting.js'
import { changedSince, keepUnlessChanged } from './meanwhile.js'
import { meetingButton, meetingData, meetingTitle, memberItem, whenWords } from './meeting-words.js'
import {
  type Candidates,
  candidatesFor,
  inputShape,
  listIn,
  membersFrom,
  peopleShape,
  staffOf,
  usualInput,
  valuesOf,
} from './people.js'

/** Of one that was held nobody is asked for input any more. */
function schemaFor(candidates: Candidates, { status }: Pick<Meeting, 'status'>) {
  return z.object({
    ...peopleShape(candidates),
    ...(candidates.kind === 'iep' && {
      transition: z
        .boolean()
        .meta({ label: t`Transition is discussed`, hint: t`Goals and services after school: the student is invited` })
        .optional(),
      inGeneralEducation: z
        .boolean()
        .meta({ label: t`The student is, or may be, in general education classes` })
        .optional(),
    }),
    ...(status === 'scheduled' && inputShape(candidates)),
  })
}

export const inviteToMeeting = defineFormCommand({
  name: 'inviteToMeeting',
  summary: later`Say who comes to a meeting, and ask teachers for their input`,
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
      const candidates = await candidatesFor(student, meeting.kind, context)
      const isNew = meeting.members.length === 0
      const asked = found.inputs.filter((one) => one.meetingId === meeting.id).map(({ staffId }) => staffId)
      return {
        title: meeting.status === 'held' ? t`Who was there as what` : t`Who comes`,
        schema: schemaFor(candidates, meeting),
        values: {
          ...(isNew ? await usualMembers(found, candidates, context) : valuesOf(meeting.members, candidates)),
          transition: meeting.transition,
          inGeneralEducation: meeting.inGeneralEducation,
          input: isNew ? [...usualInput(candidates, context.viewer.staff.id)] : asked,
        },
        basis: stateOf(meeting),
        sections: [{ type: 'text', text: `${meetingTitle(meeting, student)}, ${whenWords(meeting)}` }],
        students: [student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context): Promise<Submitted> {
      const found = await meetingCarried(input.meeting, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { meeting: before, student } = found
      const candidates = await candidatesFor(student, before.kind, context)
      const [first = 'others'] = Object.keys(schemaFor(candidates, before).shape)
      const changed = changedSince(first, basis, before)
      if (changed) return changed
      const isIep = before.kind === 'iep'
      const after: Meeting = {
        ...before,
        members: membersFrom(
          values,
          candidates,
          before.members,
          student.name,
          before.status === 'held' ? 'attended' : 'invited',
        ),
        ...(isIep && {
          transition: values.transition === true,
          inGeneralEducation: values.inGeneralEducation === true,
        }),
      }
      const { viewer, directory, settings } = context
      const sessions = await directory.sessions(viewer.today, after.day)
      const due = inputDue(after.day, viewer.today, settings.meetingInputDays, sessions)
      const tells =
        before.status === 'held' ? [] : whomToTell(found, after, listIn(values, 'input'), candidates, viewer.staff.id)
      const change: MeetingChange = {
        command: 'inviteToMeeting',
        says: t`who comes to the meeting about ${student.name}`,
        before,
        after,
        asks: tells.filter(({ asks }) => asks).map(({ to }) => ({ staffId: to, dueDay: due })),
        tells: tells.map(({ to, invites }) => ({
          to,
          words: (asked) =>
            invites || asked === undefined
              ? invitationWords({ student, meeting: after }, asked, due)
              : inputWords({ student, meeting: after }, asked, due),
        })),
      }
      return keepUnlessChanged(first, change, context, (undo) =>
        answerFor({ ...found, meeting: after }, tells, due, undo, context),
      )
    },
  },
})

/** The parents, and whoever carries the plan; the rest is for them to say. */
async function usualMembers(
  { meeting, student }: MeetingAtHand,
  candidates: Candidates,
  { viewer }: Context,
): Promise<ReturnType<typeof valuesOf>> {
  const [plan] = await viewer.plans([student], [], meeting.kind)
  const manager = plan?.caseManager?.id ?? viewer.staff.id
  const isOffered = candidates.staff.some(({ person }) => person.id === manager)
  const role = meeting.kind === 'iep' ? 'specialEducationTeacher' : 'knowsStudent'
  return {
    parents: candidates.contacts.map(({ id }) => id),
    student: meeting.transition,
    ...(isOffered && { [role]: [manager] }),
  }
}

interface Told {
  readonly to: StaffId
  readonly invites: boolean
  readonly asks: boolean
}

/** Whoever is invited now and was not before, and whoever is asked now and was not. */
function whomToTell(
  { meeting: before, inputs }: MeetingAtHand,
  after: Meeting,
  chosen: readonly string[],
  candidates: Candidates,
  by: StaffId,
): readonly Told[] {
  const invited = staffOf(after).filter((id) => id !== by && !staffOf(before).includes(id))
  const known = new Set(inputs.filter((one) => one.meetingId === before.id).map(({ staffId }) => staffId))
  const asked = candidates.staff
    .map(({ person }) => person.id)
    .filter((id) => chosen.includes(id) && id !== by && !known.has(id))
  return [...new Set([...invited, ...asked])].map((to) => ({
    to,
    invites: invited.includes(to),
    asks: asked.includes(to),
  }))
}

async function answerFor(
  { meeting, student, kind }: MeetingAtHand,
  tells: readonly Told[],
  due: Day,
  undo: string,
  context: Context,
) {
  const { names } = await readMeetings(student, kind, context)
  const missing = compositionOf(meeting).filter(({ status }) => status === 'missing')
  const asked = tells.filter(({ asks }) => asks).length
  return {
    status: 'ok' as const,
    title: meetingTitle(meeting, student),
    sections: [
      {
        type: 'list' as const,
        heading: meeting.status === 'held' ? t`Was there` : t`Invited`,
        items: meeting.members.map((one) => memberItem(one, meeting, names)),
      },
      ...(missing.length > 0
        ? [
            {
              type: 'list' as const,
              heading: meeting.status === 'held' ? t`Still missing` : t`Still to invite, or to excuse in writing`,
              items: missing.map(({ role, citation }) => ({ text: roleWords[role], details: [citation] })),
            },
          ]
        : []),
      ...(tells.length > 0
        ? [
            {
              type: 'text' as const,
              text:
                asked === 1
                  ? t`Staff are told in ten minutes, unless you take it back. One is asked for input by ${spokenDay(due)}.`
                  : asked > 0
                    ? t`Staff are told in ten minutes, unless you take it back. ${asked} are asked for input by ${spokenDay(due)}.`
                    : t`Staff are told in ten minutes, unless you take it back.`,
            },
          ]
        : []),
      {
        type: 'buttons' as const,
        buttons: [
          ...(meeting.status === 'held'
            ? [meetingButton(t`Open`, 'meeting', meeting)]
            : [
                meetingButton(t`Notice given …`, 'meetingNotice', meeting),
                { label: t`Ready?`, action: { command: 'ready', input: { student: student.id, kind } } },
              ]),
          undoButton(undo),
        ],
      },
    ],
    students: [student.sourcedId],
    data: { meeting: meetingData(meeting, names), missing: missing.map(({ role }) => role), asked, undo },
  }
}
