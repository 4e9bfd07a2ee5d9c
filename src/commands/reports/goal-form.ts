// The form for one goal of a report: the data stand above it, and the sentence that only a person can write is theirs.

import { invalid, notFound } from '#bot/answers'
import type { Context, OpenedForm, Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { fullName } from '#people/staff'
import type { PlannedGoal } from '#progress/reports/report'
import type { WrittenGoal } from '#records/progress-reports'
import { t } from '#wording/t'
import { goalTitle } from '../progress/which-goal.js'
import type { AboutReportedGoal } from './about-report.js'
import { goalFields, goalValues, saidOf } from './goal-fields.js'
import { type GoalToReport, type ReportAtHand, reportsAtHand } from './report-at-hand.js'
import { codesOf, exampleFor, figuresWords, reportTitle } from './report-words.js'

interface Found {
  readonly one: GoalToReport
  readonly report: ReportAtHand
}

/** The goal's form, as it stands. */
export async function openGoalForm(input: AboutReportedGoal, context: Context): Promise<OpenedForm | Answer> {
  const found = await goalToReport(input, context)
  if ('status' in found) return found
  const { one, report } = found
  const example = exampleFor(one)
  const codes = codesOf(context.settings)
  const receipts = report.record?.receipts ?? []
  return {
    title: t`Progress report`,
    schema: goalFields(codes, example !== undefined),
    values: goalValues(one, codes),
    basis: JSON.stringify(one.written ?? null),
    sections: [
      ...(receipts.length > 0
        ? [
            {
              type: 'notice' as const,
              tone: 'caution' as const,
              text: t`${report.seesFamily ? receipts.map(({ name }) => name).join(', ') : t`The family`} received this report already. What you write makes a new one, to be reviewed and given again; what they were given stays in the history.`,
            },
          ]
        : []),
      { type: 'text', text: `${one.plan.student.name}: ${reportTitle(report)}` },
      { type: 'text', text: `${goalTitle(one.goal)}: ${one.goal.statement}` },
      { type: 'list', items: figuresWords(one).map((line) => ({ text: line })) },
      ...(example ? [{ type: 'text' as const, text: t`You could begin: ${example}` }] : []),
    ],
    submitLabel: t`Save`,
    students: [one.plan.student.sourcedId],
  }
}

/** Keeps what was sent off. @param then what is shown once it is kept; `undo` takes it back */
export async function keepGoal(
  values: Readonly<Record<string, unknown>>,
  { input, basis }: { readonly input: AboutReportedGoal; readonly basis?: string },
  context: Context,
  then: (kept: Found & { readonly written: WrittenGoal; readonly undo: string }) => Submitted,
): Promise<Submitted> {
  const found = await goalToReport(input, context)
  if ('status' in found) return { type: 'done', answer: found }
  const { one, report } = found
  const stands = JSON.stringify(one.written ?? null)
  if (basis !== undefined && basis !== stands && one.written) {
    return {
      type: 'faults',
      faults: {
        comment: t`${one.written.by} has written this goal meanwhile: "${one.written.comment}". Send yours off once more to put it in its place.`,
      },
      conflict: true,
      basis: stands,
    }
  }
  const said = saidOf(values, one)
  if ('faults' in said) return { type: 'faults', faults: said.faults }
  const meant = codesOf(context.settings).find(({ code }) => code === said.code)
  if (!meant) return { type: 'faults', faults: { code: t`Please choose one of the list.` } }
  const { staff } = context.viewer
  const { outlook: _suggested, ahead: _ahead, ...figures } = one.figures
  const written: WrittenGoal = {
    ...figures,
    ...said,
    goalId: one.goal.goalId,
    outlook: meant.outlook,
    by: fullName(staff),
    asPlanned: goalAsPlanned(one),
  }
  const undo = await context.write(async (unit) => {
    const id = await unit.reports.writeGoal(report.key, written)
    // What was written anew is reviewed anew.
    const status = await unit.reports.become(report.key, 'draft')
    return unit.undo.remember({
      command: 'reportGoal',
      says: t`wrote ${goalTitle(one.goal)} in the report of ${one.plan.student.name}`,
      payload: { key: report.key, id, status },
      student: one.plan.studentId,
      by: staff.id,
    })
  })
  return then({ one, report, written, undo })
}

/** The goal as the plan has it, for a report that must read the same in years. */
function goalAsPlanned({ goal, progress: { baseline } }: GoalToReport): PlannedGoal {
  const { goalNumber, statement, area, measure, unit, target, targetDate } = goal
  return {
    goal: {
      goalNumber,
      statement,
      ...(area && { area }),
      ...(measure && { measure }),
      ...(unit && { unit }),
      ...(target !== undefined && { target }),
      ...(targetDate && { targetDate }),
    },
    ...(baseline && { baseline }),
  }
}

async function goalToReport(input: AboutReportedGoal, context: Context): Promise<Found | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const [report] = await reportsAtHand([student], input.kind, context, input.period)
  if (!report) return noPeriod()
  const one = report.goals.find(({ goal }) => goal.goalId === input.goal)
  return one ? { one, report } : notFound('')
}

export const noPeriod = () =>
  invalid(
    t`No reporting period is known`,
    t`The district's calendar names them in progressPeriods.csv. Once it does, reports can be written.`,
  )
