// phases.csv: what was changed for a goal, from which day. It breaks the trend of the goal's data points.
import type { StudentId } from '#people/student'
import { planKinds } from '#plans/kind'
import { day, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { goalName } from '../plan-files/goal-name.js'

export const phasesFile = 'phases.csv'

export const phaseColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  goalId: required(text),
  date: required(day),
  label: required(text),
  reason: column(text),
  recorderEmail: column(text),
} as const

/** What a phase's own id is made from. @param goal our own id of the goal */
export function phaseName(goal: string, from: string, label: string): string {
  return [goal, from, label].join('|')
}

export async function readPhases(run: ImportRun): Promise<void> {
  const differences = new Differences('phases', phasesFile, run.records, run.stage, run.report)
  await run.read(phasesFile, phaseColumns, {
    async each({ line, given }) {
      const { kind, goalId, date, label, reason, recorderEmail } = given
      const studentId: StudentId | undefined = await run.studentMeant(given.studentId ?? '')
      if (!studentId) return run.report.refuse(phasesFile, line, 'names a student who is not on the roster.')
      if (!kind || !goalId || !date || !label) return
      const goal = run.records.idOf('goal', goalName(studentId, kind, goalId))
      const id = run.records.idOf('goalPhase', phaseName(goal, date, label))
      const by = recorderEmail ?? ''
      differences.add(id, () => ({
        id,
        goalId: goal,
        studentId,
        day: date,
        details: { label, ...(reason && { reason }), by },
      }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
