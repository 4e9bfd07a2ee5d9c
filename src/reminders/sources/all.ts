// Every source of reminders, in the order in which a person's message tells of them.
import type { Source } from '../digest/source.js'
import { annualReviews } from './annual-reviews.js'
import { consents } from './consents.js'
import { escalations } from './escalations.js'
import { evaluations } from './evaluations.js'
import { minutesBehind } from './minutes-behind.js'
import { missingData } from './missing-data.js'
import { missingReports } from './missing-reports.js'
import { reevaluations } from './reevaluations.js'
import { ownUnread, unacknowledgedPlans } from './unacknowledged.js'

export const allSources: readonly Source[] = [
  evaluations,
  annualReviews,
  reevaluations,
  escalations,
  missingReports,
  missingData,
  minutesBehind,
  ownUnread,
  unacknowledgedPlans,
  consents,
]
