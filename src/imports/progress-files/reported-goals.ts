// reportedGoals.csv: what was written of each goal of a progress report, in every wording that stood there.
import { z } from 'zod'
import { measures } from '#plans/goal'
import { outlooks } from '#progress/reports/outlook'
import type { PlannedGoal } from '#progress/reports/report'
import { CellFault, count, day, instant, number, oneOf, type Reader, text } from '../cells.js'
import { column, type Given, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { goalName } from '../plan-files/goal-name.js'
import { eachReport, ofReport, type ReportOf } from './of-report.js'

export const reportedGoalsFile = 'reportedGoals.csv'

/** Texts by the code of their language, as JSON. */
const byLanguage: Reader<Readonly<Record<string, string>>> = (cell) => {
  try {
    const read = z.record(z.string(), z.string()).safeParse(JSON.parse(cell))
    if (read.success) return read.data
  } catch {}
  throw new CellFault('is no JSON of languages and their texts')
}

export const reportedGoalColumns = {
  ...ofReport,
  goalId: required(text),
  code: required(text),
  outlook: required(oneOf(outlooks)),
  quantity: column(number),
  quantityDate: column(day),
  expected: column(number),
  dataPoints: column(count),
  comment: required(text),
  writtenBy: required(text),
  writtenAt: required(instant),
  revision: column(count),
  replacedAt: column(instant),
  /** The comment in further languages: JSON, by the language's code. */
  translations: column(byLanguage),
  goalNumber: column(text),
  area: column(text),
  statement: column(text),
  measure: column(oneOf(measures)),
  unit: column(text),
  target: column(number),
  targetDate: column(day),
  baseline: column(number),
  baselineDate: column(day),
} as const

/** What the id of a goal in a report is made from. @param report our own id of the report */
export function reportedGoalName(
  report: string,
  of: Omit<ReportOf, 'id' | 'start'>,
  goalId: string,
  revision: number,
): string {
  return [report, goalName(of.studentId, of.kind, goalId), ...(revision === 1 ? [] : [revision])].join('|')
}

export async function readReportedGoals(run: ImportRun): Promise<void> {
  const goals = new Differences('reportedGoals', reportedGoalsFile, run.records, run.stage, run.report)
  await eachReport(run, reportedGoalsFile, reportedGoalColumns, goals, async ({ given }, report) => {
    const { goalId, code, outlook, comment, translations, writtenBy: by, writtenAt: at } = given
    if (!goalId || !code || !outlook || !comment || !by || at == null) return
    const { studentId, kind } = report
    const revision = given.revision ?? 1
    const id = run.records.idOf('reportedGoal', reportedGoalName(report.id, report, goalId, revision))
    const asPlanned = plannedGoal(given)
    const row = {
      id,
      reportId: report.id,
      studentId,
      goalId: run.records.idOf('goal', goalName(studentId, kind, goalId)),
      code,
      outlook,
      quantity: given.quantity ?? null,
      quantityDay: given.quantityDate ?? null,
      expected: given.expected ?? null,
      dataPoints: given.dataPoints ?? 0,
      details: { goalId, comment, ...(translations && { translations }), by, ...(asPlanned && { asPlanned }) },
      at,
      revision,
      replacedAt: given.replacedAt ?? null,
    }
    // What is held stays as it is; that it was written anew elsewhere since is taken over, so that one wording stands.
    goals.add(id, (held) => (held ? { ...held, replacedAt: held.replacedAt ?? row.replacedAt } : row))
  })
}

/** The goal as it was then; undefined where the file doesn't say. */
function plannedGoal(given: Given<typeof reportedGoalColumns>): PlannedGoal | undefined {
  const { goalNumber, statement, area, measure, unit, target, targetDate, baseline, baselineDate } = given
  if (!goalNumber || !statement) return undefined
  return {
    goal: {
      goalNumber,
      statement,
      ...(area && { area }),
      ...(measure && { measure }),
      ...(unit && { unit }),
      ...(target != null && { target }),
      ...(targetDate && { targetDate }),
    },
    ...(baseline != null && baselineDate && { baseline: { day: baselineDate, value: baseline } }),
  }
}
