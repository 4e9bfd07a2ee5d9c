// What a change does to meetings and what belongs to them, within its transaction.
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { MeetingWork } from '#records/meetings'
import { ChangedMeanwhile } from '#records/plan-writing'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { attemptRow, meetingRow, memberRow, sealedAnswers } from './meeting-rows.js'

export function meetingWork(database: Database, seal: Seal, clock: Clock, write: Queries): MeetingWork {
  const { meetings, meetingMembers, meetingInputs, contactAttempts } = database.tables
  return {
    async keep(meeting, since) {
      const row = meetingRow(meeting, seal)
      const kept =
        since === undefined
          ? await write.insert(meetings).values(row).onConflictDoNothing().returning({ id: meetings.id })
          : await write
              .update(meetings)
              .set(row)
              .where(and(eq(meetings.id, meeting.id), eq(meetings.revision, since)))
              .returning({ id: meetings.id })
      if (kept.length === 0) throw new ChangedMeanwhile()
      await write.delete(meetingMembers).where(eq(meetingMembers.meetingId, meeting.id))
      for (const member of meeting.members) await write.insert(meetingMembers).values(memberRow(member, meeting, seal))
    },
    async remove(id, revision) {
      await write.delete(meetingMembers).where(eq(meetingMembers.meetingId, id))
      await write.delete(meetingInputs).where(eq(meetingInputs.meetingId, id))
      const gone = await write
        .delete(meetings)
        .where(and(eq(meetings.id, id), eq(meetings.revision, revision)))
        .returning({ id: meetings.id })
      if (gone.length === 0) throw new ChangedMeanwhile()
    },
    async askInput(input) {
      const id = randomUUID()
      await write.insert(meetingInputs).values({ ...input, id, askedAt: clock.now() })
      return id
    },
    async dropInputs(ids) {
      if (ids.length === 0) return
      await write.delete(meetingInputs).where(and(inArray(meetingInputs.id, [...ids]), isNull(meetingInputs.givenAt)))
    },
    async giveInput(id, answers) {
      await write
        .update(meetingInputs)
        .set({ answers: sealedAnswers(id, answers, seal), givenAt: answers ? clock.now() : null })
        .where(eq(meetingInputs.id, id))
    },
    async nudged(id) {
      const changed = await write
        .update(meetingInputs)
        .set({ nudgedAt: clock.now() })
        .where(and(eq(meetingInputs.id, id), isNull(meetingInputs.nudgedAt)))
        .returning({ id: meetingInputs.id })
      return changed.length > 0
    },
    async addAttempt(attempt) {
      const id = randomUUID()
      await write.insert(contactAttempts).values(attemptRow({ ...attempt, id, recordedAt: clock.now() }, seal))
      return id
    },
    async removeAttempt(id) {
      const gone = await write
        .delete(contactAttempts)
        .where(eq(contactAttempts.id, id))
        .returning({ id: contactAttempts.id })
      return gone.length > 0
    },
  }
}
