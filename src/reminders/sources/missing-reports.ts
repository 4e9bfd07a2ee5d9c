// When: 14, 7 and 1 days before progress reports are due, and each week after it. Whom: who writes for a goal, and who
// carries the plan. What: goals that are still to be written, and reports that nobody is noted to have received.

import { nameWithGrade } from '#commands/plan-answer'
import { goalTitle } from '#commands/progress/which-goal'
import { aboutOf } from '#commands/reports/about-report'
import { type ReportAtHand, reportsAtHand, unreported } from '#commands/reports/report-at-hand'
import { statusWords } from '#commands/reports/report-words'
import { theirs } from '#commands/reports/their-goals'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { everybodyNamed } from '../digest/named-staff.js'
import { periodStage, periodsNear } from '../digest/period-stage.js'
import type { Entry, Morning, Source } from '../digest/source.js'
import { untold } from '../digest/told-before.js'

const leads = [14, 7, 1]

export const missingReports: Source = {
  name: 'missingReports',
  heading: later`Progress reports`,
  cutAfter: { most: 5, rest: { label: later`My reports`, action: { command: 'report', input: {} } } },
  things: async (morning, parts) =>
    (await periodsNear(leads, morning, parts)) ? everybodyNamed(morning, parts) : new Map(),
  async entries(_things, viewer, morning, parts) {
    const context = { viewer, readings: parts.readings }
    const students = await viewer.mine()
    const now = await reportsAtHand(students, undefined, context)
    const before = await reportsAtHand(students, undefined, context, 'before')
    const entries = [...before, ...now].flatMap((one) => entryOf(theirs(one, viewer), morning))
    return untold(entries, morning.today, parts)
  },
}

function entryOf(one: ReportAtHand, morning: Morning): readonly Entry[] {
  const { plan, period, goals, record, carries } = one
  const left = unreported(one)
  const isOpen = left.length > 0 || (carries && record?.status !== 'sent')
  const stage = periodStage(period.due, leads, morning)
  // A plan that began after the period is not reported on for it.
  const wasThere = (plan.startDate ?? plan.meetingDate) <= period.end
  if (!isOpen || stage === undefined || goals.length === 0 || !wasThere) return []
  return [
    {
      told: {
        subject: plan.id,
        studentId: plan.studentId,
        rule: 'progress.report',
        triggerDay: period.start,
        stage,
      },
      text: `${nameWithGrade(plan.student)}: ${period.name}, ${period.due < morning.today ? t`was due ${spokenDay(period.due)}` : t`due ${spokenDay(period.due)}`}`,
      details: [
        left.length > 0
          ? t`Still to write: ${left.map(({ goal }) => goalTitle(goal)).join('; ')}`
          : t`All goals are written; the report is ${statusWords[record?.status ?? 'draft']}`,
      ],
      buttons: [{ label: t`Open the report`, action: { command: 'report', input: aboutOf(one) } }],
    },
  ]
}
