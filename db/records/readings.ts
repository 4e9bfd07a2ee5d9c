// Every reader of what is known of students beside their identity and their plans, joined in one place.
import type { Readings } from '#records/readings'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { accessList } from './access-list.js'
import { accommodationLog } from './accommodation-log.js'
import { approvalRecords } from './approvals.js'
import { askedGoals } from './asked-goals.js'
import { accessHistory } from './audit-log.js'
import { feedRecords } from './calendar-feeds.js'
import { dataPointRecords } from './data-points.js'
import { disclosureRecords } from './disclosures.js'
import { familyRecords } from './families.js'
import { handoverRecords } from './handover-records.js'
import { legalEvents } from './legal-events.js'
import { meetingRecords } from './meetings.js'
import { noticeRecords } from './notices.js'
import { obligationRecords } from './obligations.js'
import { planHistory } from './plan-history.js'
import { preferenceRecords } from './preferences.js'
import { pageRecords } from './printed-pages.js'
import { reportRecords } from './progress-reports.js'
import { questionRecords } from './questions.js'
import { reminderRecords } from './reminders.js'
import { removalRecords } from './removals.js'
import { retentionRecords } from './retention.js'
import { schoolCalendars } from './school-calendar.js'
import { serviceSessions } from './service-sessions.js'
import { studentGroups } from './student-groups.js'
import { substituteRecords } from './substitutes.js'
import { timetable } from './timetable.js'

export function readingsOf(database: Database, seal: Seal, clock: Clock): Readings {
  return {
    history: planHistory(database, seal),
    delivery: obligationRecords(database, seal),
    questions: questionRecords(database, seal),
    log: accommodationLog(database, seal),
    events: legalEvents(database, seal),
    dataPoints: dataPointRecords(database, seal),
    reminders: reminderRecords(database, seal),
    reports: reportRecords(database, seal),
    families: familyRecords(database, seal),
    notices: noticeRecords(database, seal),
    approvals: approvalRecords(database, seal, clock),
    askedGoals: askedGoals(database, seal),
    access: accessList(database, seal, clock),
    looks: accessHistory(database),
    disclosures: disclosureRecords(database, seal, clock),
    handovers: handoverRecords(database),
    preferences: preferenceRecords(database),
    timetable: timetable(database),
    pages: pageRecords(database, seal),
    substitutes: substituteRecords(database, seal),
    sessions: serviceSessions(database, seal),
    feeds: feedRecords(database, seal),
    groups: studentGroups(database, seal),
    calendars: schoolCalendars(database),
    removals: removalRecords(database, seal),
    meetings: meetingRecords(database, seal),
    retention: retentionRecords(database, seal),
  }
}
