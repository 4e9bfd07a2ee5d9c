// Meetings of a student's team, who belongs to them, what teachers were asked before, and attempts to reach the parents.
import type { AttemptMethod, AttemptResult } from '#meetings/attempts'
import type { MeetingStatus, MemberStanding } from '#meetings/meeting'
import type { Purpose } from '#meetings/purposes'
import type { MemberRole } from '#meetings/roles'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Columns } from '../columns.js'

export function meetingTables(c: Columns) {
  const meetings = c.table(
    'meetings',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      purpose: c.oneOf<Purpose>().notNull(),
      status: c.oneOf<MeetingStatus>().notNull(),
      day: c.day().notNull(),
      startTime: c.text(),
      minutes: c.count(),
      transition: c.flag().notNull(),
      inGeneralEducation: c.flag().notNull(),
      /** Where it is, what was decided, why it was cancelled. */
      details: c.sealed().notNull(),
      scheduledBy: c.ref<StaffId>().notNull(),
      scheduledAt: c.instant().notNull(),
      /** Grows with every change, so that nobody overwrites another's unseen. */
      revision: c.count().notNull(),
    },
    (t) => [c.index('meetings_student').on(t.studentId), c.index('meetings_day').on(t.status, t.day)],
  )

  const meetingMembers = c.table(
    'meeting_members',
    {
      id: c.id(),
      meetingId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      /** Absent of who is no member of staff. */
      staffId: c.ref<StaffId>(),
      roles: c.json<readonly MemberRole[]>().notNull(),
      standing: c.oneOf<MemberStanding>().notNull(),
      /** A name, and what was agreed in writing. */
      details: c.sealed().notNull(),
    },
    (t) => [
      c.index('meeting_members_meeting').on(t.meetingId),
      c.index('meeting_members_staff').on(t.staffId),
      c.index('meeting_members_student').on(t.studentId),
    ],
  )

  /** What a member of staff was asked before a meeting, and their answer. */
  const meetingInputs = c.table(
    'meeting_inputs',
    {
      id: c.id(),
      meetingId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      staffId: c.ref<StaffId>().notNull(),
      dueDay: c.day().notNull(),
      askedAt: c.instant().notNull(),
      nudgedAt: c.instant(),
      givenAt: c.instant(),
      answers: c.sealed(),
    },
    (t) => [
      c.index('meeting_inputs_meeting').on(t.meetingId),
      c.index('meeting_inputs_staff').on(t.staffId, t.givenAt),
      c.index('meeting_inputs_student').on(t.studentId),
    ],
  )

  const contactAttempts = c.table(
    'contact_attempts',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      /** The kind of plan that it was about: who sees the meetings of the other kind alone sees nothing of it. */
      kind: c.oneOf<PlanKind>().notNull(),
      day: c.day().notNull(),
      method: c.oneOf<AttemptMethod>().notNull(),
      result: c.oneOf<AttemptResult>().notNull(),
      /** Whom, and in the words of whoever tried. */
      details: c.sealed().notNull(),
      recordedBy: c.ref<StaffId>().notNull(),
      recordedAt: c.instant().notNull(),
    },
    (t) => [c.index('contact_attempts_student').on(t.studentId, t.day)],
  )

  return { meetings, meetingMembers, meetingInputs, contactAttempts }
}
