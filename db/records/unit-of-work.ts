// The changes that commands may make, each within the transaction that also keeps the audit entry.
import { randomUUID } from 'node:crypto'
import type { StudentId } from '#people/student'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { logWork } from './accommodation-log.js'
import { accountWork } from './account-work.js'
import { approvalWork } from './approvals.js'
import { assignmentWork } from './assignments.js'
import { feedWork } from './calendar-feeds.js'
import { postWork } from './channel-posts.js'
import { countAccountChange, countChange } from './count-change.js'
import { dataPointWork } from './data-points.js'
import { disclosureWork } from './disclosures.js'
import { draftWork } from './drafts.js'
import { familyWork } from './family-work.js'
import { handoverWork } from './handover-records.js'
import { jobMarkWork } from './job-marks.js'
import { eventWork } from './legal-events.js'
import { meetingWork } from './meeting-work.js'
import { noticeWork } from './notices.js'
import { obligationWork } from './obligation-work.js'
import { outboxWork } from './outbox-work.js'
import { planWork } from './plan-writing.js'
import { preferenceWork } from './preferences.js'
import { pageWork } from './printed-pages.js'
import { fileWork } from './private-files.js'
import { reportWork } from './progress-reports.js'
import { questionWork } from './questions.js'
import { reminderWork } from './reminders.js'
import { removalWork } from './removal-work.js'
import { retentionWork } from './retention-work.js'
import { sessionWork } from './service-sessions.js'
import { groupWork } from './student-groups.js'
import { substituteWork } from './substitutes.js'
import { undoWork } from './undos.js'

/** The unit of work of one transaction. */
export function unitOfWork(database: Database, seal: Seal, clock: Clock, write: Queries): UnitOfWork {
  const { settings, accessRequests } = database.tables
  const count = (student?: StudentId) => countChange(database, write, student)
  return {
    disclosures: disclosureWork(database, seal, clock, write),
    approvals: approvalWork(database, seal, clock, write),
    assignments: assignmentWork({ database, seal, clock, write }, count),
    drafts: draftWork(database, clock, write),
    families: familyWork({ database, seal, clock, write }, count),
    notices: noticeWork(database, seal, clock, write),
    undo: undoWork(database, seal, clock, write),
    plans: planWork({ database, seal, clock, write, countChange: count }),
    jobs: jobMarkWork(database, clock, write),
    events: eventWork(database, seal, clock, write),
    obligations: obligationWork(database, seal, clock, write),
    log: logWork(database, seal, clock, write),
    dataPoints: dataPointWork(database, seal, clock, write),
    reminders: reminderWork(database, seal, clock, write),
    removals: removalWork(database, seal, clock, write),
    reports: reportWork({ database, seal, clock, write }),
    handovers: handoverWork({ database, clock, write }, () => count()),
    preferences: preferenceWork(database, clock, write),
    files: fileWork(database, seal, clock, write),
    posts: postWork(database, seal, clock, write),
    pages: pageWork({ database, seal, clock, write }),
    substitutes: substituteWork({ database, seal, clock, write }, () => count()),
    questions: questionWork(database, seal, clock, write),
    sessions: sessionWork(database, seal, clock, write),
    feeds: feedWork(database, seal, clock, write),
    groups: groupWork(database, seal, write),
    meetings: meetingWork(database, seal, clock, write),
    retention: retentionWork({ database, seal, clock, write }, () => count()),
    async changeSetting(name, value) {
      await write.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
      await count()
    },
    async requestAccess(request) {
      const id = randomUUID()
      await write.insert(accessRequests).values({
        id,
        askerId: request.askerId,
        wants: request.wants,
        studentId: request.studentId ?? null,
        words: request.words ? seal.seal({ table: 'access_requests', column: 'words', row: id }, request.words) : null,
        askedAt: clock.now(),
      })
    },
    ...accountWork({ database, clock, write }, () => countAccountChange(database, write)),
    ...outboxWork(database, seal, clock, write),
  }
}
