// What was observed of goals: data points, and the phases that break a trend.
import { isoInstant } from '#time/clock'
import { goalName } from '../plan-files/goal-name.js'
import type { ImportRecords } from '../ports.js'
import { phaseColumns, phasesFile } from '../progress-files/phases.js'
import type { Cells, OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function progressFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  let known: Promise<ReadonlyMap<string, Cells>> | undefined
  const goals = () => (known ??= goalsOf(records))
  return [
    {
      name: 'probes.csv',
      columns: [
        'studentId',
        'kind',
        'goalNumber',
        'goalId',
        'date',
        'correct',
        'attempts',
        'value',
        'seconds',
        'promptLevel',
        'setting',
        'recorderEmail',
        'note',
        'loggedAt',
      ],
      async *rows() {
        const ofGoals = await goals()
        const rows = records.scan('dataPoints')
        const key = (row: { goalId: string; studentId: string; day: string }) =>
          [
            student(row.studentId),
            JSON.stringify(ofGoals.get(row.goalId)),
            row.day,
            JSON.stringify({ ...row, id: '', goalId: '', studentId: '' }),
          ].join('|')
        for (const row of await sorted(rows, key)) {
          yield {
            ...ofGoals.get(row.goalId),
            ...figuresOf(row),
            studentId: student(row.studentId),
            date: row.day,
            ...row.details,
            loggedAt: row.loggedAt === null ? null : isoInstant(row.loggedAt),
          }
        }
      },
    },
    {
      name: phasesFile,
      columns: Object.keys(phaseColumns),
      async *rows() {
        const ofGoals = await goals()
        const rows = await sorted(records.scan('phases'), (row) =>
          [student(row.studentId), JSON.stringify(ofGoals.get(row.goalId)), row.day, row.details.label].join('|'),
        )
        for (const row of rows) {
          const { label, reason, by } = row.details
          const { kind, goalId } = ofGoals.get(row.goalId) ?? {}
          yield { studentId: student(row.studentId), kind, goalId, date: row.day, label, reason, recorderEmail: by }
        }
      },
    },
  ]
}

/** What tells a goal in the files, by our own id of it. */
async function goalsOf(records: ImportRecords): Promise<ReadonlyMap<string, Cells>> {
  const goals = new Map<string, Cells>()
  // A goal that two plans hold is called as the later one calls it.
  for (const plan of await sorted(records.scan('plans'), ({ meetingDay, id }) => `${meetingDay}|${id}`)) {
    for (const { goalId, goalNumber } of plan.content.goals) {
      const id = records.idOf('goal', goalName(plan.studentId, plan.kind, goalId))
      goals.set(id, { kind: plan.kind, goalNumber, goalId })
    }
  }
  return goals
}

function figuresOf(row: {
  correct: number | null
  attempts: number | null
  value: number | null
  seconds: number | null
  promptLevel: string | null
}): Cells {
  const { correct, attempts, value, seconds, promptLevel } = row
  return { correct, attempts, value, seconds, promptLevel }
}
