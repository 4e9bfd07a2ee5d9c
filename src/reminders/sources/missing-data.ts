// When: 21 and 7 days before progress reports are due. Whom: who is responsible for a goal, and the case manager. What:
// goals with fewer data points than their schedule asks for, with how many there will be by then at this pace.

import { nameWithGrade } from '#commands/plan-answer'
import { goalTitle } from '#commands/progress/which-goal'
import { reportsAtHand } from '#commands/reports/report-at-hand'
import { theirs } from '#commands/reports/their-goals'
import { forecastOf } from '#progress/forecast'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { everybodyNamed } from '../digest/named-staff.js'
import { periodStage, periodsNear } from '../digest/period-stage.js'
import type { Entry, Source } from '../digest/source.js'
import { untold } from '../digest/told-before.js'

const leads = [21, 7]

export const missingData: Source = {
  name: 'missingData',
  heading: later`Data points before the progress report`,
  cutAfter: { most: 5, rest: { label: later`My progress`, action: { command: 'progress', input: {} } } },
  things: async (morning, parts) =>
    (await periodsNear(leads, morning, parts)) ? everybodyNamed(morning, parts) : new Map(),
  async entries(_things, viewer, morning, parts) {
    const { readings } = parts
    const reports = await reportsAtHand(await viewer.mine(), undefined, { viewer, readings })
    const entries = reports.flatMap((report): readonly Entry[] => {
      const { plan, period } = report
      const stage = periodStage(period.due, leads, morning)
      if (stage === undefined || stage < 0) return []
      // What a plan asks for it asks from its first day on.
      const from = [period.start, plan.startDate ?? plan.meetingDate].sort().at(-1) ?? period.start
      return theirs(report, viewer).goals.flatMap(({ goal, progress, written }) => {
        const forecast = forecastOf(goal, progress.points, { from, today: morning.today, to: period.end })
        if (written || !forecast.isShort) return []
        const { measured, expected, byThen } = forecast
        return [
          {
            told: {
              subject: plan.id,
              studentId: plan.studentId,
              rule: `progress.data.${goal.goalId}`,
              triggerDay: period.start,
              stage,
            },
            text: t`${nameWithGrade(plan.student)}: ${goalTitle(goal)}, ${counted(measured)} since ${spokenDay(from)}`,
            details: [
              t`The report is due ${spokenDay(period.due)}. At this pace there will be ${byThen} by ${spokenDay(period.end)}${expected === undefined ? '' : t`; the schedule asks for ${expected}`}`,
            ],
            buttons: [
              {
                label: t`Log a data point`,
                action: {
                  command: 'logDataPoint',
                  input: { student: plan.studentId, kind: plan.kind, goal: goal.goalId },
                },
              },
            ],
          },
        ]
      })
    })
    return untold(entries, morning.today, parts)
  },
}

function counted(points: number): string {
  return points === 0 ? t`no data point` : points === 1 ? t`1 data point` : t`${points} data points`
}
