// Meetings as they are stored: found by the student, by whoever belongs to them, and by their day.
import { and, asc, between, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { MeetingRecords } from '#records/meetings'
import { Permit } from '#records/permit'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import {
  type AttemptRow,
  attemptFrom,
  type InputRow,
  inputFrom,
  inputRefFrom,
  type MeetingRow,
  type MemberRow,
  meetingFrom,
  refFrom,
} from './meeting-rows.js'

export function meetingRecords(database: Database, seal: Seal): MeetingRecords {
  const { meetings, meetingMembers, meetingInputs, contactAttempts } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  const { read } = database
  const ofStudents = prepare<MeetingRow>(
    read
      .select()
      .from(meetings)
      .where(isOneOf(meetings.studentId, 'ids'))
      .orderBy(desc(meetings.day), desc(meetings.startTime), asc(meetings.id)),
    'meetings_of',
  )
  const membersOf = prepare<MemberRow>(
    read.select().from(meetingMembers).where(isOneOf(meetingMembers.studentId, 'ids')).orderBy(asc(meetingMembers.id)),
    'meeting_members_of',
  )
  const inputsOf = prepare<InputRow>(
    read
      .select()
      .from(meetingInputs)
      .where(isOneOf(meetingInputs.studentId, 'ids'))
      .orderBy(asc(meetingInputs.askedAt), asc(meetingInputs.id)),
    'meeting_inputs_of',
  )
  const attemptsOf = prepare<AttemptRow>(
    read
      .select()
      .from(contactAttempts)
      .where(isOneOf(contactAttempts.studentId, 'ids'))
      .orderBy(desc(contactAttempts.day), desc(contactAttempts.recordedAt), asc(contactAttempts.id)),
    'contact_attempts_of',
  )
  const students = (permits: readonly Permit[]) => ({
    ids: list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)),
  })
  return {
    async of(permits) {
      const [rows, members] = await Promise.all([
        ofStudents.execute(students(permits)),
        membersOf.execute(students(permits)),
      ])
      return rows.map((row) => meetingFrom(row, members, seal))
    },
    inputs: async (permits) => (await inputsOf.execute(students(permits))).map((row) => inputFrom(row, seal)),
    attempts: async (permits) => (await attemptsOf.execute(students(permits))).map((row) => attemptFrom(row, seal)),
    async meeting(id) {
      return (await read.select().from(meetings).where(eq(meetings.id, id))).map(refFrom)[0]
    },
    async askedOf(staff) {
      const rows = await read
        .select()
        .from(meetingInputs)
        .where(and(eq(meetingInputs.staffId, staff), isNull(meetingInputs.givenAt)))
        .orderBy(asc(meetingInputs.dueDay), asc(meetingInputs.id))
      return rows.map(inputRefFrom)
    },
    async input(id) {
      return (await read.select().from(meetingInputs).where(eq(meetingInputs.id, id))).map(inputRefFrom)[0]
    },
    async ahead(staff, from) {
      const own = read
        .select({ id: meetingMembers.meetingId })
        .from(meetingMembers)
        .where(eq(meetingMembers.staffId, staff))
      const rows = await read
        .select()
        .from(meetings)
        .where(
          and(
            eq(meetings.status, 'scheduled'),
            gte(meetings.day, from),
            or(eq(meetings.scheduledBy, staff), inArray(meetings.id, own)),
          ),
        )
        .orderBy(asc(meetings.day), asc(meetings.startTime), asc(meetings.id))
      return rows.map(refFrom)
    },
    async scheduled(from, to) {
      const rows = await read
        .select()
        .from(meetings)
        .where(and(eq(meetings.status, 'scheduled'), between(meetings.day, from, to)))
        .orderBy(asc(meetings.day), asc(meetings.id))
      return rows.map(refFrom)
    },
    async inputsOpen(from, to) {
      const rows = await read
        .select({ input: meetingInputs, meetingDay: meetings.day, kind: meetings.kind })
        .from(meetings)
        .innerJoin(meetingInputs, eq(meetingInputs.meetingId, meetings.id))
        .where(and(eq(meetings.status, 'scheduled'), between(meetings.day, from, to), isNull(meetingInputs.givenAt)))
        .orderBy(asc(meetings.day), asc(meetingInputs.id))
      return rows.map(({ input, ...more }) => ({ ...inputRefFrom(input), ...more }))
    },
  }
}
