// Every source of reminders, in the order in which a person's message tells of them.
import type { Source } from '../digest/source.js'
import { ages } from './ages.js'
import { annualReviews } from './annual-reviews.js'
import { consents } from './consents.js'
import { escalations } from './escalations.js'
import { evaluations } from './evaluations.js'
import { inEffect } from './in-effect.js'
import { meetingInputs } from './meeting-inputs.js'
import { meetingNotices } from './meeting-notices.js'
import { meetingsAhead } from './meetings-ahead.js'
import { minutesBehind } from './minutes-behind.js'
import { missingData } from './missing-data.js'
import { missingReports } from './missing-reports.js'
import { otherDeadlines } from './other-deadlines.js'
import { reevaluations } from './reevaluations.js'
import { removalCounts } from './removal-counts.js'
import { removals } from './removals.js'
import { safeguards } from './safeguards.js'
import { ownUnread, unacknowledgedPlans } from './unacknowledged.js'
import { ungivenNotices } from './ungiven-notices.js'

export const allSources: readonly Source[] = [
  removals,
  removalCounts,
  meetingsAhead,
  meetingNotices,
  meetingInputs,
  evaluations,
  annualReviews,
  reevaluations,
  ungivenNotices,
  otherDeadlines,
  escalations,
  ages,
  safeguards,
  inEffect,
  missingReports,
  missingData,
  minutesBehind,
  ownUnread,
  unacknowledgedPlans,
  consents,
]
