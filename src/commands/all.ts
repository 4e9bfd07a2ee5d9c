// Every command there is. A new one is a file beside these and a line here.

import type { AnyCommand } from '#bot/command'
import { accessLog } from './access/access-log.js'
import { employees } from './access/employees.js'
import { recordDisclosure } from './access/record-disclosure.js'
import { recordOfAccess } from './access/record-of-access.js'
import { whoCanSee } from './access/who-can-see.js'
import { accommodations } from './accommodations.js'
import { askForAccess } from './ask-for-access.js'
import { askForWholePlan } from './ask-for-whole-plan.js'
import { caseload } from './caseload.js'
import { caseCommand } from './cases/case.js'
import { exit } from './cases/exit.js'
import { referral } from './cases/referral.js'
import { transfer } from './cases/transfer.js'
import { classCommand } from './class.js'
import { correctLog } from './classroom/correct-log.js'
import { endSubstitute } from './classroom/end-substitute.js'
import { evidence } from './classroom/evidence.js'
import { logAccommodation } from './classroom/log-accommodation.js'
import { logForAll } from './classroom/log-for-all.js'
import { logNotProvided } from './classroom/log-not-provided.js'
import { myLog } from './classroom/my-log.js'
import { pageRead } from './classroom/page-read.js'
import { passToCaseManager } from './classroom/pass-to-case-manager.js'
import { printPage } from './classroom/print-page.js'
import { substitute } from './classroom/substitute.js'
import { substitutes } from './classroom/substitutes.js'
import { calendarFeed } from './deadlines/calendar-feed.js'
import { countMine } from './deadlines/count-mine.js'
import { due } from './deadlines/due.js'
import { recordDate } from './deadlines/record-date.js'
import { why } from './deadlines/why.js'
import { acknowledge } from './delivery/acknowledge.js'
import { nudge } from './delivery/nudge.js'
import { startDelivery } from './delivery/start-delivery.js'
import { unacknowledged } from './delivery/unacknowledged.js'
import { document } from './documents/document.js'
import { printMeeting } from './documents/print-meeting.js'
import { printNotice } from './documents/print-notice.js'
import { summaryOfPerformance } from './documents/summary-of-performance.js'
import { changeFamily } from './families/change-family.js'
import { concerns } from './families/concerns.js'
import { discussConcern } from './families/discuss-concern.js'
import { family } from './families/family.js'
import { recordConcern } from './families/record-concern.js'
import { recordConsent } from './families/record-consent.js'
import { recordGiven } from './families/record-given.js'
import { revokeConsent } from './families/revoke-consent.js'
import { stopServices } from './families/stop-services.js'
import { glance } from './glance.js'
import { goals } from './goals.js'
import { help } from './help.js'
import { approve } from './identity/approve.js'
import { lock } from './identity/lock.js'
import { agenda } from './meetings/agenda.js'
import { attempts } from './meetings/attempts.js'
import { cancelMeeting } from './meetings/cancel-meeting.js'
import { excuseMember } from './meetings/excuse-member.js'
import { holdMeeting } from './meetings/hold-meeting.js'
import { inviteToMeeting } from './meetings/invite-to-meeting.js'
import { meeting } from './meetings/meeting.js'
import { meetingFile } from './meetings/meeting-file.js'
import { meetingInput } from './meetings/meeting-input.js'
import { meetingNotice } from './meetings/meeting-notice.js'
import { meetings } from './meetings/meetings.js'
import { ready } from './meetings/ready.js'
import { recordAttempt } from './meetings/record-attempt.js'
import { scheduleMeeting } from './meetings/schedule-meeting.js'
import { correctSession } from './minutes/correct-session.js'
import { groups } from './minutes/groups.js'
import { logForSavedGroup } from './minutes/log-for-group.js'
import { logSession } from './minutes/log-session.js'
import { minutes } from './minutes/minutes.js'
import { removeGroup } from './minutes/remove-group.js'
import { saveGroup } from './minutes/save-group.js'
import { discardNotice } from './notices/discard-notice.js'
import { giveNotice } from './notices/give-notice.js'
import { notices } from './notices/notices.js'
import { priorNotice } from './notices/prior-notice.js'
import { readNotice } from './notices/read-notice.js'
import { translateNotice } from './notices/translate-notice.js'
import { openForm } from './open-form.js'
import { plan } from './plan.js'
import { changePreferences } from './preferences/change-preferences.js'
import { presentLevels } from './present-levels.js'
import { beginPhase } from './progress/begin-phase.js'
import { correctDataPoint } from './progress/correct-data-point.js'
import { dataPoints } from './progress/data-points.js'
import { log } from './progress/log.js'
import { logDataPoint } from './progress/log-data-point.js'
import { printGraph } from './progress/print-graph.js'
import { progress } from './progress/progress.js'
import { answerQuestion } from './questions/answer-question.js'
import { askCaseManager } from './questions/ask-case-manager.js'
import { questions } from './questions/questions.js'
import { dealtWith } from './reminders/dealt-with.js'
import { putOff } from './reminders/put-off.js'
import { reminders } from './reminders/reminders.js'
import { scheduledFor } from './reminders/scheduled-for.js'
import { snooze } from './reminders/snooze.js'
import { correctRemoval } from './removals/correct-removal.js'
import { decideRemoval } from './removals/decide-removal.js'
import { manifestation } from './removals/manifestation.js'
import { recordRemoval } from './removals/record-removal.js'
import { removal } from './removals/removal.js'
import { removalForm } from './removals/removal-form.js'
import { printReport } from './reports/print-report.js'
import { readReport } from './reports/read-report.js'
import { report } from './reports/report.js'
import { reportGoal } from './reports/report-goal.js'
import { reportNext } from './reports/report-next.js'
import { reviewReport } from './reports/review-report.js'
import { sendReport } from './reports/send-report.js'
import { decideDestruction } from './retention/decide-destruction.js'
import { destroyRecords } from './retention/destroy-records.js'
import { holdRecords } from './retention/hold-records.js'
import { liftHold } from './retention/lift-hold.js'
import { retention } from './retention/retention.js'
import { services } from './services.js'
import { settings } from './settings.js'
import { startOver } from './start-over.js'
import { team } from './team.js'
import { testing } from './testing.js'
import { findStudent, logFor } from './today/pick-student.js'
import { today } from './today/today.js'
import { undo } from './undo.js'
import { changes } from './writing/changes.js'
import { consent } from './writing/consent.js'
import { correct } from './writing/correct.js'
import { discardDraft } from './writing/discard-draft.js'
import { edit } from './writing/edit.js'
import { editSection } from './writing/edit-section.js'
import { history } from './writing/history.js'
import { propose } from './writing/propose.js'
import { putIntoEffect } from './writing/put-into-effect.js'
import { removeItem } from './writing/remove-item.js'
import { reviewDraft } from './writing/review-draft.js'
import { settleChange } from './writing/settle-change.js'
import { version } from './writing/version.js'
import { withdraw } from './writing/withdraw.js'

export const allCommands: readonly AnyCommand[] = [
  today,
  accommodations,
  glance,
  plan,
  goals,
  services,
  presentLevels,
  team,
  caseload,
  classCommand,
  testing,
  due,
  why,
  reminders,
  snooze,
  putOff,
  scheduledFor,
  dealtWith,
  recordDate,
  calendarFeed,
  countMine,
  log,
  logDataPoint,
  progress,
  dataPoints,
  correctDataPoint,
  beginPhase,
  printGraph,
  report,
  reportNext,
  reportGoal,
  reviewReport,
  readReport,
  printReport,
  sendReport,
  document,
  summaryOfPerformance,
  printMeeting,
  printNotice,
  minutes,
  logSession,
  correctSession,
  groups,
  saveGroup,
  logForSavedGroup,
  removeGroup,
  meetings,
  meeting,
  ready,
  scheduleMeeting,
  inviteToMeeting,
  meetingNotice,
  meetingInput,
  excuseMember,
  holdMeeting,
  cancelMeeting,
  agenda,
  meetingFile,
  recordAttempt,
  attempts,
  myLog,
  logAccommodation,
  logForAll,
  logNotProvided,
  correctLog,
  evidence,
  whoCanSee,
  accessLog,
  recordOfAccess,
  recordDisclosure,
  family,
  changeFamily,
  concerns,
  recordConcern,
  discussConcern,
  recordGiven,
  recordConsent,
  revokeConsent,
  stopServices,
  notices,
  priorNotice,
  readNotice,
  giveNotice,
  translateNotice,
  discardNotice,
  employees,
  retention,
  holdRecords,
  liftHold,
  destroyRecords,
  decideDestruction,
  passToCaseManager,
  caseCommand,
  referral,
  transfer,
  exit,
  removal,
  recordRemoval,
  removalForm,
  correctRemoval,
  decideRemoval,
  manifestation,
  substitute,
  substitutes,
  endSubstitute,
  printPage,
  pageRead,
  acknowledge,
  unacknowledged,
  nudge,
  askCaseManager,
  questions,
  answerQuestion,
  startDelivery,
  edit,
  correct,
  reviewDraft,
  history,
  changes,
  editSection,
  removeItem,
  putIntoEffect,
  propose,
  consent,
  withdraw,
  discardDraft,
  version,
  settleChange,
  undo,
  findStudent,
  logFor,
  lock,
  approve,
  help,
  settings,
  changePreferences,
  askForAccess,
  askForWholePlan,
  openForm,
  startOver,
]
