// Meetings of a student as somebody who may see them has them at hand: with what teachers were asked, what was tried to
// reach the parents, and the notices that were given.

import { createHash } from 'node:crypto'
import { invalid, notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { reckon } from '#deadlines/readings'
import type { DeadlineRule } from '#deadlines/rule'
import { rulesInForce } from '#deadlines/rules-in-force'
import type { KnownOfMeeting } from '#meetings/defects'
import { type NoticeGiven, noticeOf } from '#meetings/notice'
import { fullName, type StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { ContactAttempt, Meeting, MeetingInput } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { kindMeant } from '../cases/kind-meant.js'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'

/** What reading takes. */
export type Reading = Pick<Context, 'viewer' | 'readings' | 'settings' | 'directory'>

export interface MeetingsAtHand {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  /** Of that kind of plan, the latest day first. */
  readonly meetings: readonly Meeting[]
  readonly inputs: readonly MeetingInput[]
  readonly attempts: readonly ContactAttempt[]
  readonly notices: readonly NoticeGiven[]
  /** Of the staff who belong to a meeting or were asked. */
  readonly names: ReadonlyMap<StaffId, string>
}

/** Everything of a student's meetings about one kind of plan; nothing where that is not the asker's to see. */
export async function readMeetings(
  student: VisibleStudent,
  kind: PlanKind,
  { viewer, readings, directory }: Reading,
): Promise<MeetingsAtHand> {
  const read = await viewer.within([student], kind, ['meetings'], async (permits) => ({
    meetings: await readings.meetings.of(permits),
    inputs: await readings.meetings.inputs(permits),
    attempts: await readings.meetings.attempts(permits),
    events: await readings.events.recorded(permits),
  }))
  const meetings = read.meetings.filter((one) => one.kind === kind)
  const inputs = read.inputs.filter(({ meetingId }) => meetings.some(({ id }) => id === meetingId))
  const notices = read.events.flatMap(({ event, day, untilDay, kind: about, note }): readonly NoticeGiven[] =>
    event === 'meetingNoticeGiven' && untilDay && (about === undefined || about === kind)
      ? [{ day, of: untilDay, ...(note && { note }) }]
      : [],
  )
  const named = [
    ...meetings.flatMap(({ members }) => members.flatMap(({ staff }) => staff ?? [])),
    ...inputs.map((one) => one.staffId),
  ]
  const names = new Map<StaffId, string>()
  for (const id of new Set(named)) {
    const person = await directory.staffMember(id)
    names.set(id, person ? fullName(person) : t`somebody who has left`)
  }
  const attempts = read.attempts.filter((one) => one.kind === kind)
  return { student, kind, meetings, inputs, attempts, notices, names }
}

/** The meeting that comes next, or that nobody has said was held: the earliest that is set. */
export function nextMeeting({ meetings }: Pick<MeetingsAtHand, 'meetings'>): Meeting | undefined {
  return meetings.findLast(({ status }) => status === 'scheduled')
}

export function lastHeld({ meetings }: Pick<MeetingsAtHand, 'meetings'>): Meeting | undefined {
  return meetings.find(({ status }) => status === 'held')
}

/** Of those who carry a student's plan: the student, and the meetings about the plan that is meant. */
export async function carriedMeetings(
  input: { readonly student: StudentId; readonly kind?: PlanKind | undefined },
  context: Context,
): Promise<MeetingsAtHand | Answer> {
  const { viewer } = context
  const student = await viewer.meet(input.student)
  if (!student) return notFound('')
  const may = planKinds.filter((kind) => viewer.mayChange(student, kind) && (!input.kind || kind === input.kind))
  const [first, ...others] = may
  if (!first) return notTheirs(student)
  const all: MeetingsAtHand[] = []
  for (const kind of [first, ...others]) all.push(await readMeetings(student, kind, context))
  const set = all.find((one) => nextMeeting(one) !== undefined)
  if (set) return set
  const meant = await kindMeant(student, may, context)
  return all.find(({ kind }) => kind === meant) ?? notTheirs(student)
}

function notTheirs(student: VisibleStudent): Answer {
  return {
    status: 'ok',
    title: t`Meetings about ${student.name} are kept by whoever carries the plan`,
    sections: [{ type: 'text', text: t`Ask "team" to see who that is.` }],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}

export interface MeetingAtHand extends MeetingsAtHand {
  readonly meeting: Meeting
}

/** A meeting that a button carries, for those who carry the plan. */
export async function meetingCarried(id: string, context: Context): Promise<MeetingAtHand | Answer> {
  const { viewer, readings } = context
  const ref = await readings.meetings.meeting(id)
  const student = ref && (await viewer.student(ref.studentId))
  if (!ref || !student || !viewer.mayChange(student, ref.kind)) return noMeeting()
  await viewer.meet(student.id)
  const all = await readMeetings(student, ref.kind, context)
  const meeting = all.meetings.find((one) => one.id === id)
  return meeting ? { ...all, meeting } : noMeeting()
}

/** There is none any more, or it is not theirs to see: one answer. */
export const noMeeting = () =>
  invalid(t`I find no such meeting of yours`, t`It may have been taken back. Ask "meetings" for those that are set.`)

/** A meeting as it was read, as one text: a form that was opened on another finds that it was changed. */
export function stateOf(meeting: Meeting): string {
  return createHash('sha256').update(JSON.stringify(meeting)).digest('hex').slice(0, 16)
}

/** The rule by which notice of a meeting is due. */
function noticeRule(kind: PlanKind, { settings }: Pick<Context, 'settings'>): DeadlineRule | undefined {
  const id = kind === 'iep' ? 'meeting.notice' : '504.meetingNotice'
  return rulesInForce(settings).find((rule) => rule.id === id)
}

/** By when notice of a meeting is to be given, and by whose rule. */
export async function noticeDue(
  { student, kind }: Pick<MeetingsAtHand, 'student' | 'kind'>,
  day: Day,
  context: Reading,
): Promise<{ readonly by: Day; readonly rule: DeadlineRule } | undefined> {
  const rule = noticeRule(kind, context)
  if (!rule) return undefined
  const calendar = (await schoolCalendarsOf([student], context))(student)
  const by = reckon(rule, { day }, {}, calendar).readings[0]?.date
  return by && { by, rule }
}

/** Attempts that belong to a meeting: since the one that was held before it. */
export function attemptsFor(meeting: Meeting, { meetings, attempts }: MeetingsAtHand): readonly ContactAttempt[] {
  const before = meetings.find(({ status, day }) => status === 'held' && day < meeting.day)
  return attempts.filter(({ day }) => day <= meeting.day && (!before || day > before.day))
}

/** What is known beside the meeting itself, for what it lacks by the law. */
export async function knownOf({ meeting, ...all }: MeetingAtHand, context: Reading): Promise<KnownOfMeeting> {
  const due = await noticeDue(all, meeting.day, context)
  return {
    notice: noticeOf(meeting, all.notices),
    ...(due?.rule.basis === 'law' && { noticeDue: { by: due.by, citation: due.rule.citation } }),
    attempts: attemptsFor(meeting, all).length,
  }
}
