// Plans with their versions, the figures of their goals, and the sessions of their services.

import { sql } from 'drizzle-orm'
import type { Trigger } from '#deadlines/rule'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanHeader } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { VersionBasis, VersionStatus } from '#plans/version'
import type { SessionStatus } from '#progress/minutes/session'
import type { Columns } from '../columns.js'

export function planTables(c: Columns) {
  const plans = c.table(
    'plans',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      status: c.oneOf<PlanStatus>().notNull(),
      meetingDay: c.day().notNull(),
      startDay: c.day(),
      endDay: c.day(),
      reviewDueDay: c.day(),
      caseManagerId: c.ref<StaffId>(),
      /** The case manager's address where it belongs to nobody on the roster. */
      caseManagerEmail: c.text(),
      /** The number of the version in effect. */
      version: c.count().notNull(),
      /** The version that takes its place, and the day on which it does; absent where none is agreed. */
      nextVersion: c.count(),
      nextDay: c.day(),
      /** The document as the other system had it last, so that an import knows what was changed there. */
      imported: c.sealed(),
      importedAt: c.instant(),
    },
    (t) => [
      c.index('plans_student').on(t.studentId),
      c.index('plans_case_manager').on(t.caseManagerId),
      // Which reviews fall due is asked by the day that started the year.
      c.index('plans_meeting').on(t.meetingDay),
      c.index('plans_next').on(t.nextDay),
      // What waits is few, and asked for each morning. Of those alone: an index of every status would lead whoever asks for
      // plans in effect to nearly all of them.
      c.index('plans_waiting').on(t.status).where(sql`${t.status} in ('draft', 'proposed')`),
    ],
  )

  const planVersions = c.table(
    'plan_versions',
    {
      id: c.id(),
      planId: c
        .text()
        .notNull()
        .references(() => plans.id),
      studentId: c.ref<StudentId>().notNull(),
      number: c.count().notNull(),
      content: c.sealed().notNull(),
      /** The plan's days and case manager as this version has them. */
      header: c.json<PlanHeader>(),
      status: c.oneOf<VersionStatus>(),
      basis: c.oneOf<VersionBasis>(),
      /** The day from which it binds. */
      effectiveDay: c.day(),
      source: c.oneOf<'import' | 'chat'>().notNull(),
      authorId: c.ref<StaffId>(),
      /** The reason of a correction, the agreement to an amendment, the consent. */
      record: c.sealed(),
      /** Covers the document, all of the above but the status, and the version before it. */
      previousHash: c.text(),
      hash: c.text(),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.unique('plan_versions_number').on(t.planId, t.number)],
  )

  /** Whom a plan names: what gives them access. */
  const planStaff = c.table(
    'plan_staff',
    {
      planId: c
        .text()
        .notNull()
        .references(() => plans.id),
      studentId: c.ref<StudentId>().notNull(),
      staffId: c.ref<StaffId>().notNull(),
      relation: c.oneOf<'caseManager' | 'teamMember' | 'serviceProvider'>().notNull(),
      startDay: c.day(),
      endDay: c.day(),
    },
    (t) => [c.index('plan_staff_staff').on(t.staffId), c.index('plan_staff_plan').on(t.planId)],
  )

  /** Legal dates are events of a student: they have them before there is a plan. Named as Ed-Fi names them. */
  const studentEvents = c.table(
    'student_events',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      /** Of the plan whose dates name it; absent of one that was recorded by itself. */
      planId: c.text(),
      event: c.oneOf<Trigger>().notNull(),
      day: c.day().notNull(),
      /** What it is about, where it was recorded by itself. */
      kind: c.oneOf<PlanKind>(),
      /** The day agreed to, of an extension; the last day, of an absence. */
      untilDay: c.day(),
      /** What was noted, and who recorded it. */
      details: c.sealed(),
      recordedAt: c.instant(),
    },
    (t) => [c.index('student_events_student').on(t.studentId), c.index('student_events_day').on(t.event, t.day)],
  )

  /** A goal's figures, stable across versions; its words stand in the plan's version. */
  const goals = c.table(
    'goals',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      planId: c.text().notNull(),
      goalNumber: c.text().notNull(),
      measure: c.text(),
      direction: c.text(),
      baseline: c.figure(),
      baselineDay: c.day(),
      target: c.figure(),
      targetDay: c.day(),
      /** When a data point is asked for: weekdays as digits, Monday the first, and the time of day. */
      askedDays: c.text(),
      askedTime: c.text(),
      ended: c.flag().notNull(),
    },
    (t) => [c.index('goals_student').on(t.studentId), c.index('goals_asked').on(t.askedTime)],
  )

  const serviceSessions = c.table(
    'service_sessions',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      minutes: c.figure().notNull(),
      status: c.oneOf<SessionStatus>().notNull(),
      providerId: c.ref<StaffId>(),
      /** The service's name, reason, times, group and note. */
      details: c.sealed().notNull(),
      /** Of a session that was logged in chat: who wrote it down, and when. */
      loggedBy: c.ref<StaffId>(),
      loggedAt: c.instant(),
      /** The session that puts this one right; it stays to be seen. */
      correctedBy: c.text(),
    },
    (t) => [c.index('service_sessions_student').on(t.studentId, t.day)],
  )

  return { plans, planVersions, planStaff, studentEvents, goals, serviceSessions }
}
