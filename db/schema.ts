// The tables, written once for both engines.
//
// Clear are our own random ids, relations, kinds, statuses, days and figures. What says something about a student
// (identity, plan content, free text) stands in `sealed` columns, opened only in `db/records`.

import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { AuditedStudent } from '#records/audit'
import type { Columns } from './columns.js'

export function defineSchema(c: Columns) {
  /** Random keys for data, indexes and audit, each wrapped by the district's own key. */
  const keys = c.table('keys', {
    id: c.id(),
    purpose: c.text().notNull(),
    wrapped: c.sealed().notNull(),
    createdAt: c.instant().notNull(),
  })

  /** Numbers that only grow: `records` counts every change that may alter who sees what. */
  const counters = c.table('counters', { name: c.id(), value: c.count().notNull() })

  const settings = c.table('settings', { name: c.id(), value: c.json<unknown>().notNull() })

  // People and the roster

  const schools = c.table('schools', {
    id: c.id<SchoolId>(),
    sourcedId: c.text().notNull(),
    name: c.text().notNull(),
    type: c.text().notNull(),
    parentId: c.ref<SchoolId>(),
    ended: c.flag().notNull(),
  })

  const terms = c.table('terms', {
    id: c.id(),
    sourcedId: c.text().notNull(),
    title: c.text().notNull(),
    type: c.text(),
    startDay: c.day().notNull(),
    endDay: c.day().notNull(),
    parentSourcedId: c.text(),
    schoolYear: c.text(),
    ended: c.flag().notNull(),
  })

  const staff = c.table(
    'staff',
    {
      id: c.id<StaffId>(),
      sourcedId: c.text().notNull(),
      givenName: c.text().notNull(),
      familyName: c.text().notNull(),
      /** Lower case; empty where the roster gives none. */
      email: c.text().notNull(),
      emailToken: c.token().notNull(),
      active: c.flag().notNull(),
    },
    (t) => [c.index('staff_email').on(t.email)],
  )

  const staffRoles = c.table(
    'staff_roles',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      role: c.oneOf<StaffRole>().notNull(),
      schoolId: c.ref<SchoolId>(),
      studentId: c.ref<StudentId>(),
      startDay: c.day(),
      endDay: c.day(),
      /** `roster` or `staffRoles.csv`. */
      source: c.text().notNull(),
    },
    (t) => [c.index('staff_roles_staff').on(t.staffId), c.index('staff_roles_student').on(t.studentId)],
  )

  const students = c.table('students', {
    id: c.id<StudentId>(),
    identity: c.sealed().notNull(),
    active: c.flag().notNull(),
  })

  /** Keyed hashes of the names and numbers a student is found by. */
  const studentTokens = c.table(
    'student_tokens',
    { token: c.token().notNull(), studentId: c.ref<StudentId>().notNull() },
    (t) => [c.key({ columns: [t.token, t.studentId] }), c.index('student_tokens_student').on(t.studentId)],
  )

  const studentSchools = c.table(
    'student_schools',
    { studentId: c.ref<StudentId>().notNull(), schoolId: c.ref<SchoolId>().notNull() },
    (t) => [c.key({ columns: [t.studentId, t.schoolId] }), c.index('student_schools_school').on(t.schoolId)],
  )

  /** `iep` and `504` as School Data Sync flags them: a plan exists somewhere. */
  const studentFlags = c.table(
    'student_flags',
    { studentId: c.ref<StudentId>().notNull(), flag: c.text().notNull() },
    (t) => [c.key({ columns: [t.studentId, t.flag] })],
  )

  const classes = c.table(
    'classes',
    {
      id: c.id(),
      sourcedId: c.text().notNull(),
      title: c.text().notNull(),
      classCode: c.text(),
      schoolId: c.ref<SchoolId>().notNull(),
      /** Periods, `;` between. */
      periods: c.text(),
      subject: c.text(),
      grade: c.text(),
      courseSourcedId: c.text(),
      /** The terms' sourcedIds. */
      terms: c.json<readonly string[]>().notNull(),
      startDay: c.day(),
      endDay: c.day(),
      ended: c.flag().notNull(),
    },
    (t) => [c.index('classes_school').on(t.schoolId)],
  )

  const enrollments = c.table(
    'enrollments',
    {
      id: c.id(),
      classId: c.text().notNull(),
      /** A student's or a member of staff's id. */
      personId: c.text().notNull(),
      role: c.oneOf<'student' | 'teacher' | 'aide'>().notNull(),
      startDay: c.day(),
      endDay: c.day(),
      ended: c.flag().notNull(),
    },
    (t) => [c.index('enrollments_person').on(t.personId), c.index('enrollments_class').on(t.classId)],
  )

  const contacts = c.table(
    'contacts',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      details: c.sealed().notNull(),
      /** Set where the contact is also a member of staff by the roster's id. */
      staffId: c.ref<StaffId>(),
      emailToken: c.token(),
      source: c.text().notNull(),
    },
    (t) => [
      c.index('contacts_student').on(t.studentId),
      c.index('contacts_email').on(t.emailToken),
      c.index('contacts_staff').on(t.staffId),
    ],
  )

  // Plans

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
    },
    (t) => [c.index('plans_student').on(t.studentId), c.index('plans_case_manager').on(t.caseManagerId)],
  )

  const planVersions = c.table(
    'plan_versions',
    {
      id: c.id(),
      planId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      number: c.count().notNull(),
      content: c.sealed().notNull(),
      source: c.oneOf<'import' | 'chat'>().notNull(),
      authorId: c.ref<StaffId>(),
      createdAt: c.instant().notNull(),
    },
    (t) => [c.unique('plan_versions_number').on(t.planId, t.number)],
  )

  /** Whom a plan names: what gives them access. */
  const planStaff = c.table(
    'plan_staff',
    {
      planId: c.text().notNull(),
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
      planId: c.text(),
      event: c.oneOf<'consentReceived' | 'eligibilityDetermined' | 'lastEligibility'>().notNull(),
      day: c.day().notNull(),
    },
    (t) => [c.index('student_events_student').on(t.studentId)],
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
      ended: c.flag().notNull(),
    },
    (t) => [c.index('goals_student').on(t.studentId)],
  )

  const dataPoints = c.table(
    'data_points',
    {
      id: c.id(),
      goalId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      correct: c.figure(),
      attempts: c.figure(),
      value: c.figure(),
      seconds: c.figure(),
      promptLevel: c.text(),
      recorderId: c.ref<StaffId>(),
      /** Setting, recorder's address and note. */
      details: c.sealed(),
    },
    (t) => [c.index('data_points_goal').on(t.goalId, t.day)],
  )

  const serviceSessions = c.table(
    'service_sessions',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      minutes: c.figure().notNull(),
      status: c.text().notNull(),
      providerId: c.ref<StaffId>(),
      /** The service's name, reason, times, group and note. */
      details: c.sealed().notNull(),
    },
    (t) => [c.index('service_sessions_student').on(t.studentId, t.day)],
  )

  // Calendars and places

  const calendarDays = c.table('calendar_days', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    day: c.day().notNull(),
    inSession: c.flag().notNull(),
    partial: c.text(),
    label: c.text(),
    holiday: c.text(),
  })

  const progressPeriods = c.table('progress_periods', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    name: c.text().notNull(),
    startDay: c.day().notNull(),
    endDay: c.day().notNull(),
    dueDay: c.day().notNull(),
  })

  const bellPeriods = c.table('bell_periods', {
    id: c.id(),
    schoolId: c.ref<SchoolId>().notNull(),
    period: c.text().notNull(),
    /** Times of day, `HH:MM`. */
    starts: c.text().notNull(),
    ends: c.text().notNull(),
  })

  const channels = c.table('channels', {
    id: c.id(),
    schoolId: c.ref<SchoolId>(),
    platform: c.text().notNull(),
    channelId: c.text().notNull(),
    workspace: c.text(),
    kind: c.text(),
    detail: c.text(),
  })

  // Accounts, audit and what goes out

  const accounts = c.table(
    'accounts',
    {
      platform: c.text().notNull(),
      workspace: c.text().notNull(),
      user: c.text().notNull(),
      staffId: c.ref<StaffId>().notNull(),
      /** `profile`: the platform's e-mail matched; `link`: an administrator tied it. */
      proof: c.oneOf<'profile' | 'link'>().notNull(),
      linkedAt: c.instant().notNull(),
    },
    (t) => [c.key({ columns: [t.platform, t.workspace, t.user] }), c.index('accounts_staff').on(t.staffId)],
  )

  /** Where a private conversation with an account goes on (Teams needs to be told). */
  const conversations = c.table(
    'conversations',
    {
      platform: c.text().notNull(),
      workspace: c.text().notNull(),
      user: c.text().notNull(),
      reference: c.json<Readonly<Record<string, string>>>().notNull(),
    },
    (t) => [c.key({ columns: [t.platform, t.workspace, t.user] })],
  )

  const accessRequests = c.table('access_requests', {
    id: c.id(),
    askerId: c.ref<StaffId>().notNull(),
    wants: c.oneOf<'student' | 'wholePlan'>().notNull(),
    studentId: c.ref<StudentId>(),
    /** What they typed. */
    words: c.sealed(),
    askedAt: c.instant().notNull(),
  })

  const audit = c.table('audit', {
    id: c.sequence(),
    at: c.instant().notNull(),
    actorId: c.ref<StaffId>(),
    platform: c.text().notNull(),
    workspace: c.text().notNull(),
    user: c.text().notNull(),
    command: c.text().notNull(),
    outcome: c.text().notNull(),
    students: c.json<readonly AuditedStudent[]>().notNull(),
    /** What was typed, of a refusal: who was meant is looked up at export. */
    words: c.sealed(),
    /** Chain: each entry's keyed hash covers the one before. */
    previous: c.text().notNull(),
    hash: c.text().notNull(),
  })

  const outbox = c.table(
    'outbox',
    {
      id: c.id(),
      recipientId: c.ref<StaffId>().notNull(),
      content: c.sealed().notNull(),
      /** Public words for a phone's lock screen. */
      preview: c.text().notNull(),
      status: c.oneOf<'waiting' | 'sending' | 'sent' | 'dead'>().notNull(),
      attempts: c.count().notNull(),
      dueAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      /** Public words on why it will never arrive. */
      reason: c.text(),
    },
    (t) => [c.index('outbox_due').on(t.status, t.dueAt)],
  )

  /** Signatures and events already taken. */
  const deliveries = c.table('deliveries', { key: c.id(), at: c.instant().notNull() }, (t) => [
    c.index('deliveries_at').on(t.at),
  ])

  const importRuns = c.table('import_runs', {
    id: c.id(),
    startedAt: c.instant().notNull(),
    finishedAt: c.instant(),
    /** `applying` until every change of the staging file is in; a start finishes what a kill left. */
    status: c.oneOf<'applying' | 'done' | 'abandoned'>().notNull(),
    staging: c.text().notNull(),
    applied: c.count().notNull(),
    hasRoster: c.flag().notNull(),
  })

  return {
    keys,
    counters,
    settings,
    schools,
    terms,
    staff,
    staffRoles,
    students,
    studentTokens,
    studentSchools,
    studentFlags,
    classes,
    enrollments,
    contacts,
    plans,
    planVersions,
    planStaff,
    studentEvents,
    goals,
    dataPoints,
    serviceSessions,
    calendarDays,
    progressPeriods,
    bellPeriods,
    channels,
    accounts,
    conversations,
    accessRequests,
    audit,
    outbox,
    deliveries,
    importRuns,
  }
}

export type Schema = ReturnType<typeof defineSchema>
