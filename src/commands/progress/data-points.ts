// Every data point of a goal with who recorded it, newest first, each to be corrected.

import { defineCommand } from '#bot/command'
import { figuresInWords } from '#progress/spoken-figures'
import type { DataPoint } from '#records/data-points'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutGoal, goalOf } from './log-data-point.js'
import { pointsOf } from './read-progress.js'
import { goalTitle } from './which-goal.js'

/** Those that can be chosen to be corrected. */
const mostChoices = 20

export const dataPoints = defineCommand({
  name: 'dataPoints',
  summary: later`Every data point of a goal`,
  phrases: [],
  takes: 'nothing',
  input: aboutGoal,
  mayUse: 'staff',
  examples: [],
  changes: false,
  byButtonOnly: true,
  async run(input, context) {
    const of = await goalOf(input, context)
    if ('status' in of) return of
    const points = [...(await pointsOf(of, context))].reverse()
    const said = (point: DataPoint) => figuresInWords(point.figures, of.goal) || t`in words`
    const about = { student: input.student, kind: input.kind, goal: input.goal }
    return {
      status: 'ok',
      title: t`Data points: ${of.plan.student.name}, ${goalTitle(of.goal)}`,
      sections:
        points.length === 0
          ? [{ type: 'text', text: t`None has been recorded yet.` }]
          : [
              {
                type: 'table',
                columns: [t`Day`, t`Recorded`, t`By`, t`Setting and note`],
                rows: points.map((point) => [
                  spokenDay(point.day),
                  said(point),
                  point.recorderEmail ?? '',
                  [point.setting, point.note].filter(Boolean).join('; '),
                ]),
              },
              {
                type: 'choices',
                prompt: t`To correct one, choose it.`,
                choices: points.slice(0, mostChoices).map((point) => ({
                  label: `${spokenDay(point.day)}: ${said(point)}`,
                  action: { command: 'correctDataPoint', input: { ...about, point: point.id } },
                })),
              },
            ],
      students: [of.plan.student.sourcedId],
      data: {
        dataPoints: points.map(({ id: _id, figures, day, loggedAt: _at, ...words }) => ({
          date: day,
          ...figures,
          ...words,
        })),
      },
    }
  },
})
