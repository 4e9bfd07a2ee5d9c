// What else is known of students, beside their identity and the plan in effect. Every reader takes permits, which the
// viewer alone gives (`viewer.within`), so that no query of a student can be written without somebody who asks.
import type { AccessList } from './access-list.js'
import type { AccommodationLog } from './accommodation-log.js'
import type { ApprovalRecords } from './approvals.js'
import type { AskedGoals } from './asked-goals.js'
import type { AccessHistory } from './audit-log.js'
import type { FeedRecords } from './calendar-feeds.js'
import type { DataPointRecords } from './data-points.js'
import type { DisclosureRecords } from './disclosures.js'
import type { FamilyRecords } from './families.js'
import type { HandoverRecords } from './handovers.js'
import type { LegalEvents } from './legal-events.js'
import type { MeetingRecords } from './meetings.js'
import type { NoticeRecords } from './notices.js'
import type { ObligationRecords } from './obligations.js'
import type { PlanHistory } from './plan-history.js'
import type { PreferenceRecords } from './preferences.js'
import type { PageRecords } from './printed-pages.js'
import type { ReportRecords } from './progress-reports.js'
import type { QuestionRecords } from './questions.js'
import type { ReminderRecords } from './reminders.js'
import type { Removals } from './removals.js'
import type { RetentionRecords } from './retention.js'
import type { SchoolCalendars } from './school-calendar.js'
import type { ServiceSessions } from './service-sessions.js'
import type { StudentGroups } from './student-groups.js'
import type { Substitutes } from './substitutes.js'
import type { Timetable } from './timetable.js'

export interface Readings {
  readonly history: PlanHistory
  readonly delivery: ObligationRecords
  readonly log: AccommodationLog
  readonly events: LegalEvents
  readonly dataPoints: DataPointRecords
  readonly reminders: ReminderRecords
  readonly reports: ReportRecords
  readonly families: FamilyRecords
  readonly notices: NoticeRecords
  readonly approvals: ApprovalRecords
  readonly askedGoals: AskedGoals
  readonly substitutes: Substitutes
  readonly pages: PageRecords
  readonly preferences: PreferenceRecords
  readonly timetable: Timetable
  readonly access: AccessList
  readonly looks: AccessHistory
  readonly disclosures: DisclosureRecords
  readonly handovers: HandoverRecords
  readonly questions: QuestionRecords
  readonly sessions: ServiceSessions
  readonly feeds: FeedRecords
  readonly groups: StudentGroups
  readonly calendars: SchoolCalendars
  readonly removals: Removals
  readonly meetings: MeetingRecords
  readonly retention: RetentionRecords
}
