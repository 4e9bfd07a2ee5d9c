// Every kind of row that an import keeps.

import { and, eq } from 'drizzle-orm'
import type { ObligationRow, QuestionRow } from '#imports/delivery-rows'
import type { RemovalRow, ReviewRow } from '#imports/discipline-rows'
import type { EventRow } from '#imports/event-row'
import type { ConcernRow, ContactDetails, ContactNoteRow, ContactRow, GivenRow, NoticeRow } from '#imports/family-rows'
import type { LogRow } from '#imports/log-row'
import type { DataPointRow, PhaseRow, ReportedGoalRow, ReportRecipientRow, ReportRow } from '#imports/progress-rows'
import type {
  BellPeriodRow,
  CalendarDayRow,
  ChannelRow,
  ClassRow,
  EnrollmentRow,
  ProgressPeriodRow,
  SchoolRow,
  SessionRow,
  StaffRoleRow,
  StudentFlagRow,
  TermRow,
} from '#imports/rows'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { clearKind } from './clear-kind.js'
import type { KindStore, KindStores } from './kind-store.js'
import { meetingKinds } from './meeting-kinds.js'
import { placementKind } from './placements.js'
import { planKind } from './plans.js'
import { sealedDetails } from './sealed-details.js'
import { sealedKind } from './sealed-kind.js'
import { sealedTextsKind } from './sealed-texts-kind.js'
import { staffKind } from './staff.js'
import { studentKind } from './students.js'
import { upsertInto } from './upsert.js'

export function kindStores(
  database: Database,
  seal: Seal,
  clock: Clock,
): KindStores & { readonly plans: ReturnType<typeof planKind> } {
  const { tables } = database
  return {
    schools: clearKind<SchoolRow>(database, tables.schools, 'schools'),
    terms: clearKind<TermRow>(database, tables.terms, 'terms'),
    staff: staffKind(database, seal),
    students: studentKind(database, seal),
    studentFlags: flagKind(database),
    classes: clearKind<ClassRow>(database, tables.classes, 'classes'),
    enrollments: clearKind<EnrollmentRow>(database, tables.enrollments, 'enrollments'),
    placements: placementKind(database),
    contacts: contactKind(database, seal),
    staffRoles: staffRoleKind(database),
    contactNotes: contactNoteKind(database, seal),
    concerns: sealedDetails<ConcernRow>(database, seal, tables.familyConcerns, 'family_concerns'),
    givenDocuments: sealedDetails<GivenRow>(database, seal, tables.givenDocuments, 'given_documents'),
    notices: sealedDetails<NoticeRow>(database, seal, tables.notices, 'notices'),
    plans: planKind(database, seal, clock),
    obligations: sealedTextsKind<ObligationRow>(database, seal, {
      table: tables.obligations,
      name: 'obligations',
      columns: ['shown'],
    }),
    questions: sealedTextsKind<QuestionRow>(database, seal, {
      table: tables.questions,
      name: 'questions',
      columns: ['asked', 'answer'],
    }),
    accommodationLog: sealedDetails<LogRow>(database, seal, tables.accommodationLog, 'accommodation_log'),
    dataPoints: dataPointKind(database, seal),
    reports: clearKind<ReportRow>(database, tables.progressReports, 'progress_reports'),
    reportedGoals: sealedDetails<ReportedGoalRow>(database, seal, tables.reportedGoals, 'reported_goals'),
    reportRecipients: sealedDetails<ReportRecipientRow>(database, seal, tables.reportRecipients, 'report_recipients'),
    phases: sealedDetails<PhaseRow>(database, seal, tables.goalPhases, 'goal_phases'),
    sessions: sealedDetails<SessionRow>(database, seal, tables.serviceSessions, 'service_sessions'),
    ...meetingKinds(database, seal),
    events: eventKind(database, seal),
    removals: sealedDetails<RemovalRow>(database, seal, tables.removals, 'removals'),
    manifestationReviews: sealedDetails<ReviewRow>(
      database,
      seal,
      tables.manifestationReviews,
      'manifestation_reviews',
    ),
    calendarDays: clearKind<CalendarDayRow>(database, tables.calendarDays, 'calendar_days'),
    progressPeriods: clearKind<ProgressPeriodRow>(database, tables.progressPeriods, 'progress_periods'),
    bellPeriods: clearKind<BellPeriodRow>(database, tables.bellPeriods, 'bell_periods'),
    channels: clearKind<ChannelRow>(database, tables.channels, 'channels'),
  }
}

/** The roster's own roles stand in the same table; their ids hold a bar, the others' never do. */
function staffRoleKind(database: Database): KindStore<StaffRoleRow> {
  type Stored = Omit<StaffRoleRow, 'source'> & { readonly source: string }
  const kind = clearKind<Stored>(database, database.tables.staffRoles, 'staff_roles')
  const rowOf = ({ source, ...row }: Stored): StaffRoleRow => (source === 'chat' ? { ...row, source } : row)
  return {
    ...kind,
    lay: (row) => kind.lay({ ...row, source: row.source ?? 'staffRoles.csv' }),
    load: async (ids) => new Map([...(await kind.load(ids))].map(([id, row]) => [id, rowOf(row)])),
    async *scan() {
      for await (const row of kind.scan()) if (!row.id.includes('|')) yield rowOf(row)
    },
  }
}

/** A flag is known by the student and its name: its id here is made of both. */
function flagKind(database: Database): KindStore<StudentFlagRow> {
  const { studentFlags } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const byStudents = prepare<{ studentId: StudentId; flag: string }>(
    database.read.select().from(studentFlags).where(isOneOf(studentFlags.studentId, 'ids')),
    'import_load_flags',
  )
  const add = upsertInto(database, studentFlags, ['studentId', 'flag'], 'import_add_flags')
  const rowOf = ({ studentId, flag }: { studentId: StudentId; flag: string }): StudentFlagRow => ({
    id: `${studentId}|${flag}`,
    studentId,
    flag: flag as PlanKind,
  })
  const all = async () =>
    (await database.read.select().from(studentFlags).orderBy(studentFlags.studentId, studentFlags.flag)).map(rowOf)
  return {
    atOnce: 250,
    async load(ids) {
      const students = [...new Set(ids.map((id) => id.split('|', 1)[0] ?? ''))]
      return new Map((await byStudents.execute({ ids: list(students) })).map((row) => [rowOf(row).id, rowOf(row)]))
    },
    hasAny: async () => (await database.read.select().from(studentFlags).limit(1)).length > 0,
    async *scan() {
      yield* await all()
    },
    async *ids() {
      for (const row of await all()) yield row.id
    },
    lay: ({ studentId, flag }) => ({ studentId, flag }),
    write: add,
    async remove(write, ids) {
      for (const id of ids) {
        const [studentId = '', flag = ''] = id.split('|')
        await write
          .delete(studentFlags)
          .where(and(eq(studentFlags.studentId, studentId as StudentId), eq(studentFlags.flag, flag)))
      }
    },
  }
}

function contactKind(database: Database, seal: Seal): KindStore<ContactRow> {
  return sealedKind<ContactRow>(database, seal, {
    table: database.tables.contacts,
    name: 'contacts',
    column: 'details',
    split: ({ details, ...clear }) => ({
      secret: details,
      clear: { ...clear, emailToken: details.email ? seal.token('email', details.email.toLowerCase()) : null },
    }),
    join: (stored, secret) => ({
      id: stored.id as string,
      studentId: stored.studentId as StudentId,
      details: secret as ContactDetails,
      staffId: stored.staffId as ContactRow['staffId'],
      source: stored.source as ContactRow['source'],
    }),
  })
}

function contactNoteKind(database: Database, seal: Seal): KindStore<ContactNoteRow> {
  return sealedKind<ContactNoteRow>(database, seal, {
    table: database.tables.contactNotes,
    name: 'contact_notes',
    column: 'details',
    split: ({ details, ...clear }) => ({
      secret: details,
      clear: { ...clear, emailToken: details.email ? seal.token('email', details.email.toLowerCase()) : null },
    }),
    join: ({ details: _details, emailToken: _token, ...clear }, secret) =>
      ({ ...clear, details: secret }) as unknown as ContactNoteRow,
  })
}

function dataPointKind(database: Database, seal: Seal): KindStore<DataPointRow> {
  const kind = sealedDetails<DataPointRow>(database, seal, database.tables.dataPoints, 'data_points')
  return {
    ...kind,
    /** What was put right leaves as what it was put right by. */
    async *scan() {
      for await (const row of kind.scan()) if (row.replacedBy === null) yield row
    },
  }
}

/** The dates of plans stand in the same table, and come and go with their plans. */
function eventKind(database: Database, seal: Seal): KindStore<EventRow> {
  const kind = sealedKind<EventRow & { readonly planId: string | null }>(database, seal, {
    table: database.tables.studentEvents,
    name: 'student_events',
    column: 'details',
    split: ({ details, planId: _planId, ...clear }) => ({ secret: details, clear: { ...clear, planId: null } }),
    join: (clear, secret) =>
      ({ ...clear, details: secret }) as unknown as EventRow & { readonly planId: string | null },
  })
  const rowOf = ({ planId: _planId, ...row }: EventRow & { readonly planId: string | null }): EventRow => row
  return {
    ...kind,
    lay: (row) => kind.lay({ ...row, planId: null }),
    load: async (ids) => new Map([...(await kind.load(ids))].map(([id, row]) => [id, rowOf(row)])),
    async *scan() {
      for await (const row of kind.scan()) if (row.planId === null) yield rowOf(row)
    },
  }
}
