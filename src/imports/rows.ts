// What an import puts into a store, kind by kind, in plain values: the store seals what must be sealed.
import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { MergeConflict } from '#plans/merge'
import type { NamedStaff } from '#plans/named-staff'
import type { PlanStatus } from '#plans/status'
import type { VersionBasis, VersionStatus } from '#plans/version'
import type { SessionDetails, SessionStatus } from '#progress/minutes/session'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { ObligationRow, QuestionRow } from './delivery-rows.js'
import type { RemovalRow, ReviewRow } from './discipline-rows.js'
import type { EventRow } from './event-row.js'
import type { ConcernRow, ContactNoteRow, ContactRow, GivenRow, NoticeRow } from './family-rows.js'
import type { LogRow } from './log-row.js'
import type { ContactAttemptRow, MeetingInputRow, MeetingMemberRow, MeetingRow } from './meeting-rows.js'
import type { DataPointRow, PhaseRow, ReportedGoalRow, ReportRecipientRow, ReportRow } from './progress-rows.js'

export interface SchoolRow {
  readonly id: SchoolId
  readonly sourcedId: string
  readonly name: string
  readonly type: string
  readonly parentId: SchoolId | null
  readonly ended: boolean
}

export interface TermRow {
  readonly id: string
  readonly sourcedId: string
  readonly title: string
  readonly type: string | null
  readonly startDay: Day
  readonly endDay: Day
  readonly parentSourcedId: string | null
  readonly schoolYear: string | null
  readonly ended: boolean
}

/** A role that the roster gives. */
export interface RosterRole {
  readonly role: StaffRole
  readonly schoolId: SchoolId | null
  readonly startDay: Day | null
  readonly endDay: Day | null
}

export interface StaffRow {
  readonly id: StaffId
  readonly sourcedId: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly active: boolean
  readonly roles: readonly RosterRole[]
}

export interface StudentRow {
  readonly id: StudentId
  readonly identity: StudentIdentity
  readonly active: boolean
}

export interface StudentFlagRow {
  readonly id: string
  readonly studentId: StudentId
  readonly flag: PlanKind
}

export interface ClassRow {
  readonly id: string
  readonly sourcedId: string
  readonly title: string
  readonly classCode: string | null
  readonly schoolId: SchoolId
  readonly periods: string | null
  readonly subject: string | null
  readonly grade: string | null
  readonly courseSourcedId: string | null
  readonly terms: readonly string[]
  readonly startDay: Day | null
  readonly endDay: Day | null
  readonly ended: boolean
}

export interface EnrollmentRow {
  readonly id: string
  readonly classId: string
  readonly personId: string
  readonly role: 'student' | 'teacher' | 'aide'
  readonly startDay: Day | null
  readonly endDay: Day | null
  readonly ended: boolean
}

/** A student is at the school of a class they are in. */
export interface PlacementRow {
  /** The two, with a bar between. */
  readonly id: string
  readonly studentId: StudentId
  readonly schoolId: SchoolId
}

export interface StaffRoleRow {
  readonly id: string
  readonly staffId: StaffId
  readonly role: StaffRole
  readonly schoolId: SchoolId | null
  readonly studentId: StudentId | null
  readonly startDay: Day | null
  readonly endDay: Day | null
  /** Given in chat: it stands in no file of another system, and is taken away by none. */
  readonly source?: 'chat'
}

export interface PlanRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly meetingDay: Day
  readonly startDay: Day | null
  readonly endDay: Day | null
  readonly caseManagerEmail: string | null
  readonly lastEligibility: Day | null
  readonly consentReceived: Day | null
  readonly eligibilityDetermined: Day | null
  readonly version: number
  readonly content: PlanContent
  readonly named: readonly NamedStaff[]
  /** What the other system's files said of it last; null where they never spoke of it. */
  readonly imported: ImportedPlan | null
  /** The newest of its versions as it is held, whatever became of it, and the one in effect; null for a new plan. */
  readonly last: { readonly number: number; readonly hash: string; readonly inEffect: number } | null
  /** The version that is agreed for a later day. */
  readonly next: { readonly version: number; readonly day: Day } | null
  /** All of its versions, where they came with it from another database. */
  readonly history?: readonly PlanVersionRow[]
  /** What both sides changed since, each in its own way: told to the case manager. */
  readonly conflicts?: readonly MergeConflict[]
}

/** A version of a plan as `versions.csv` has it. */
export interface PlanVersionRow {
  readonly kind: PlanKind
  readonly number: number
  readonly document: PlanDocument
  readonly status: VersionStatus
  readonly inEffect: boolean
  readonly basis: VersionBasis
  readonly source: 'import' | 'chat'
  readonly effectiveDay: Day
  readonly authorId: StaffId | null
  /** By name; the author's address as `author`, the instant as `at`. */
  readonly record: Readonly<Record<string, string>>
  readonly previousHash: string
  readonly hash: string
}

/** A plan as the other system has it. */
export interface ImportedPlan {
  readonly document: PlanDocument
  readonly status: PlanStatus
}

export interface SessionRow {
  readonly id: string
  readonly studentId: StudentId
  readonly day: Day
  readonly minutes: number
  readonly status: SessionStatus
  readonly providerId: StaffId | null
  readonly details: SessionDetails
  /** Of a session that was logged in chat. */
  readonly loggedBy: StaffId | null
  readonly loggedAt: Instant | null
  /** The session that was logged to put this one right. */
  readonly correctedBy: string | null
}

export interface CalendarDayRow {
  readonly id: string
  readonly schoolId: SchoolId | null
  readonly day: Day
  readonly inSession: boolean
  readonly partial: string | null
  readonly label: string | null
  readonly holiday: string | null
}

export interface ProgressPeriodRow {
  readonly id: string
  readonly schoolId: SchoolId | null
  readonly name: string
  readonly startDay: Day
  readonly endDay: Day
  readonly dueDay: Day
}

export interface BellPeriodRow {
  readonly id: string
  readonly schoolId: SchoolId
  readonly period: string
  readonly starts: string
  readonly ends: string
}

export interface ChannelRow {
  readonly id: string
  readonly schoolId: SchoolId | null
  readonly platform: string
  readonly channelId: string
  readonly workspace: string | null
  readonly kind: string | null
  readonly detail: string | null
}

/** Every kind of row, by the name it is staged under. */
export interface Rows {
  readonly schools: SchoolRow
  readonly terms: TermRow
  readonly staff: StaffRow
  readonly students: StudentRow
  readonly studentFlags: StudentFlagRow
  readonly classes: ClassRow
  readonly enrollments: EnrollmentRow
  readonly placements: PlacementRow
  readonly contacts: ContactRow
  readonly contactNotes: ContactNoteRow
  readonly concerns: ConcernRow
  readonly givenDocuments: GivenRow
  readonly notices: NoticeRow
  readonly staffRoles: StaffRoleRow
  readonly plans: PlanRow
  readonly obligations: ObligationRow
  readonly questions: QuestionRow
  readonly accommodationLog: LogRow
  readonly dataPoints: DataPointRow
  readonly phases: PhaseRow
  readonly reports: ReportRow
  readonly reportedGoals: ReportedGoalRow
  readonly reportRecipients: ReportRecipientRow
  readonly sessions: SessionRow
  readonly events: EventRow
  readonly removals: RemovalRow
  readonly manifestationReviews: ReviewRow
  readonly meetings: MeetingRow
  readonly meetingMembers: MeetingMemberRow
  readonly meetingInputs: MeetingInputRow
  readonly contactAttempts: ContactAttemptRow
  readonly calendarDays: CalendarDayRow
  readonly progressPeriods: ProgressPeriodRow
  readonly bellPeriods: BellPeriodRow
  readonly channels: ChannelRow
}

export type Kind = keyof Rows
