// Meetings and what belongs to them, from their rows and into them: what says something of a student is sealed.
import type { Excusal } from '#meetings/excusal'
import type { InputAnswers } from '#meetings/input'
import type { Member } from '#meetings/meeting'
import { memberRoles } from '#meetings/roles'
import type { ContactAttempt, InputRef, Meeting, MeetingInput, MeetingRef } from '#records/meetings'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

export type MeetingRow = Database['tables']['meetings']['$inferSelect']
export type MemberRow = Database['tables']['meetingMembers']['$inferSelect']
export type InputRow = Database['tables']['meetingInputs']['$inferSelect']
export type AttemptRow = Database['tables']['contactAttempts']['$inferSelect']

/** What is sealed of a meeting. */
export type MeetingDetails = Pick<Meeting, 'place' | 'link' | 'decided' | 'wishes' | 'cancelled'>
/** What is sealed of a member. */
export interface MemberDetails {
  readonly name?: string
  readonly relationship?: string
  readonly excusal?: Excusal
}
/** What is sealed of an attempt. */
export type AttemptDetails = Pick<ContactAttempt, 'whom' | 'words'>

const meetingPlace = (row: string) => ({ table: 'meetings', column: 'details', row })
const memberPlace = (row: string) => ({ table: 'meeting_members', column: 'details', row })
const answersPlace = (row: string) => ({ table: 'meeting_inputs', column: 'answers', row })
const attemptPlace = (row: string) => ({ table: 'contact_attempts', column: 'details', row })

export function refFrom({ id, studentId, kind, status, day, startTime, scheduledBy }: MeetingRow): MeetingRef {
  return { id, studentId, kind, status, day, ...(startTime !== null && { startTime }), scheduledBy }
}

export function meetingFrom(row: MeetingRow, members: readonly MemberRow[], seal: Seal): Meeting {
  const { startTime, minutes, details, ...clear } = row
  const said = JSON.parse(seal.open(meetingPlace(row.id), details)) as MeetingDetails
  return {
    ...clear,
    ...said,
    ...(startTime !== null && { startTime }),
    ...(minutes !== null && { minutes }),
    members: members
      .filter(({ meetingId }) => meetingId === row.id)
      .map((one) => memberFrom(one, seal))
      .sort(asAtTheTable),
  }
}

/** In the order in which a form asks for them: parents first. */
function asAtTheTable(one: Member, other: Member): number {
  const placeOf = ({ roles }: Member) => Math.min(...roles.map((role) => memberRoles.indexOf(role)))
  return placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1)
}

function memberFrom({ id, staffId, roles, standing, details }: MemberRow, seal: Seal): Member {
  const said = JSON.parse(seal.open(memberPlace(id), details)) as MemberDetails
  return { id, roles, standing, ...(staffId !== null && { staff: staffId }), ...said }
}

export function meetingRow(meeting: Meeting, seal: Seal): MeetingRow {
  const { place, link, decided, wishes, cancelled, members: _members, startTime, minutes, ...clear } = meeting
  const said: MeetingDetails = {
    ...(place && { place }),
    ...(link && { link }),
    ...(decided && { decided }),
    ...(wishes && { wishes }),
    ...(cancelled && { cancelled }),
  }
  return {
    ...clear,
    startTime: startTime ?? null,
    minutes: minutes ?? null,
    details: seal.seal(meetingPlace(meeting.id), JSON.stringify(said)),
  }
}

export function memberRow(member: Member, { id: meetingId, studentId }: Meeting, seal: Seal): MemberRow {
  const { id, staff, roles, standing, name, relationship, excusal } = member
  const said: MemberDetails = {
    ...(name && { name }),
    ...(relationship && { relationship }),
    ...(excusal && { excusal }),
  }
  const details = seal.seal(memberPlace(id), JSON.stringify(said))
  return { id, meetingId, studentId, staffId: staff ?? null, roles, standing, details }
}

export function inputRefFrom({ answers: _answers, nudgedAt, givenAt, ...clear }: InputRow): InputRef {
  return { ...clear, ...(nudgedAt !== null && { nudgedAt }), ...(givenAt !== null && { givenAt }) }
}

export function inputFrom(row: InputRow, seal: Seal): MeetingInput {
  const answers = row.answers && (JSON.parse(seal.open(answersPlace(row.id), row.answers)) as InputAnswers)
  return { ...inputRefFrom(row), ...(answers && { answers }) }
}

export function sealedAnswers(id: string, answers: InputAnswers | undefined, seal: Seal): InputRow['answers'] {
  return answers ? seal.seal(answersPlace(id), JSON.stringify(answers)) : null
}

export function attemptFrom({ details, ...clear }: AttemptRow, seal: Seal): ContactAttempt {
  return { ...clear, ...(JSON.parse(seal.open(attemptPlace(clear.id), details)) as AttemptDetails) }
}

export function attemptRow({ whom, words, ...clear }: ContactAttempt, seal: Seal): AttemptRow {
  const said: AttemptDetails = { whom, words }
  return { ...clear, details: seal.seal(attemptPlace(clear.id), JSON.stringify(said)) }
}
