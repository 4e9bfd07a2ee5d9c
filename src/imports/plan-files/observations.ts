// Data points: what was recorded of goals, added to and never rewritten.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { DataPointRow } from '../progress-rows.js'
import type { PlanRow } from '../rows.js'
import { dataPointName } from './data-point-name.js'
import { goalName } from './goal-name.js'
import { kindOf, type StudentFiles } from './student-files.js'

/** Lays down a student's data points. @param plans the plan of each kind that holds the goals */
export function settleDataPoints(
  run: ImportRun,
  student: StudentId,
  files: StudentFiles,
  plans: ReadonlyMap<PlanKind, PlanRow>,
  differences: Differences<'dataPoints'>,
): void {
  const seen = new Set<string>()
  for (const { line, given } of files.dataPoints) {
    const refuse = (why: string) => run.report.refuse('probes.csv', line, why)
    const kind = kindOf(given)
    const goals = plans.get(kind)?.content.goals ?? []
    const goal = goals.find((one) => (given.goalId ? one.goalId === given.goalId : one.goalNumber === given.goalNumber))
    const { date, correct, attempts } = given
    if (!goal || !date) {
      refuse('names a goal that the plan does not have. Check goalNumber against goals.csv.')
      continue
    }
    if (date > run.today) {
      refuse('has a date that is still to come.')
      continue
    }
    if (typeof correct === 'number' && typeof attempts === 'number' && correct > attempts) {
      refuse('has more correct than attempts.')
      continue
    }
    const goalId = run.records.idOf('goal', goalName(student, kind, goal.goalId))
    const { value, seconds, promptLevel, setting, recorderEmail, note } = given
    const figures = { correct, attempts, value, seconds, promptLevel }
    const id = run.records.idOf(
      'dataPoint',
      dataPointName(goalId, { day: date, figures, setting, recorderEmail, note }),
    )
    // Equal in goal, date, figures, setting and recorder: the same data point, told twice.
    if (seen.has(id)) {
      run.report.of('probes.csv').unchanged += 1
      continue
    }
    seen.add(id)
    differences.add(
      id,
      (held): DataPointRow => ({
        id,
        goalId,
        studentId: student,
        day: date,
        correct: correct ?? null,
        attempts: attempts ?? null,
        value: value ?? null,
        seconds: seconds ?? null,
        promptLevel: promptLevel ?? null,
        details: {
          ...(setting && { setting }),
          ...(recorderEmail && { recorderEmail }),
          ...(given.note && { note: given.note }),
        },
        loggedAt: given.loggedAt ?? held?.loggedAt ?? null,
        replacedBy: held?.replacedBy ?? null,
      }),
    )
  }
}
