// Every job there is. A new one is a file beside these and a line here.
import { assignedProbes } from './assigned-probes.js'
import { keepCheckpoint, tellCheckpoint } from './audit-checkpoint.js'
import { comingReviews } from './channels/coming-reviews.js'
import { fadeInitials } from './channels/fade-initials.js'
import { whatIsOverdue } from './channels/what-is-overdue.js'
import { checkAccounts } from './check-accounts.js'
import { morningMessages, periodMessages } from './class-messages.js'
import { keepObligations } from './delivery/keep-obligations.js'
import { overdueQuestions } from './delivery/overdue-questions.js'
import { sendUpdates } from './delivery/send-updates.js'
import { digestOf } from './digest/digest.js'
import { markSettled } from './digest/mark-settled.js'
import { fileEntries } from './file-entries.js'
import { fileNames } from './file-names.js'
import { forgetDeliveries } from './forget-deliveries.js'
import { forgetWorkingRecords } from './forget-working-records.js'
import { gatherWaiting } from './gather-waiting.js'
import { endHandovers, passOnLeft } from './handovers.js'
import type { Job } from './job.js'
import { nudgeForInput } from './nudge-for-input.js'
import { putAwayMessages } from './put-away.js'
import { recordsPastTheirTime } from './records-past-their-time.js'
import { scheduledBackup } from './scheduled-backup.js'
import { allSources } from './sources/all.js'
import { undeliveredMessages } from './undelivered.js'
import { unusualReading } from './unusual-reading.js'

/** Those that remind of what falls due, at any time of a school day: `caseload remind` runs them. */
export const reminderJobs: readonly Job[] = [
  passOnLeft,
  sendUpdates,
  overdueQuestions,
  nudgeForInput,
  digestOf(allSources),
  comingReviews,
  whatIsOverdue,
  undeliveredMessages,
  recordsPastTheirTime,
]

/** Those that speak at a moment of a lesson or a morning. */
export const lessonJobs: readonly Job[] = [morningMessages, periodMessages, assignedProbes]

export const allJobs: readonly Job[] = [
  fileNames,
  checkAccounts,
  endHandovers,
  keepObligations,
  ...reminderJobs,
  ...lessonJobs,
  markSettled,
  fadeInitials,
  gatherWaiting,
  putAwayMessages,
  unusualReading,
  forgetDeliveries,
  forgetWorkingRecords,
  fileEntries,
  keepCheckpoint,
  tellCheckpoint,
  scheduledBackup,
]
