// Data points and service sessions: what happened, added to and never rewritten.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { DataPointRow, PlanRow, SessionRow } from '../rows.js'
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
    const { value, seconds, promptLevel, setting, recorderEmail } = given
    const figures = { correct, attempts, value, seconds, promptLevel }
    const id = run.records.idOf('dataPoint', dataPointName(goalId, { day: date, figures, setting, recorderEmail }))
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

/** Lays down a student's sessions. */
export function settleSessions(
  run: ImportRun,
  student: StudentId,
  files: StudentFiles,
  differences: Differences<'sessions'>,
): void {
  const times = new Map<string, number>()
  for (const { given, line } of files.sessions) {
    const { date, service, minutes } = given
    if (!date || !service || typeof minutes !== 'number') continue
    if (date > run.today) {
      run.report.refuse('sessions.csv', line, 'has a date that is still to come.')
      continue
    }
    const key = [student, service, date, minutes].join('|')
    // Two equal sessions on one day are two sessions: the second is told from the first by its place.
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    const id = run.records.idOf('session', `${key}|${time}`)
    differences.add(
      id,
      (): SessionRow => ({
        id,
        studentId: student,
        day: date,
        minutes,
        status: given.status ?? 'provided',
        details: {
          service,
          ...(given.reason && { reason: given.reason }),
          ...(given.startTime && { startTime: given.startTime }),
          ...(given.groupSize && { groupSize: given.groupSize }),
          ...(given.delivery && { delivery: given.delivery }),
          ...(given.providerEmail && { providerEmail: given.providerEmail }),
          ...(given.note && { note: given.note }),
        },
      }),
    )
  }
}
