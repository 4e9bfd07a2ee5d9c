// The form for one goal of a report: the data stand above it, and the sentence that only a person can write is theirs.
import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { fullName } from '#people/staff'
import { oneOf, text } from '#plans/field-kit'
import { isEmptyComment } from '#progress/reports/empty-comment'
import { outlooks } from '#progress/reports/outlook'
import type { ReportKey, WrittenGoal } from '#records/progress-reports'
import { aboutGoal } from '../progress/log-data-point.js'
import { goalTitle } from '../progress/which-goal.js'
import { type GoalToReport, type ReportAtHand, reportsAtHand, unreported } from './report-at-hand.js'
import { codeFor, exampleFor, figuresWords, outlookWords, reportTitle } from './report-words.js'

const schema = z.object({
  outlook: oneOf(outlooks, { label: 'Is the progress enough to meet the goal by its date?', options: outlookWords }),
  comment: text({
    label: 'What you see',
    hint: 'What the student does now that they could not before, and what comes next; families read it',
    long: true,
  }),
})

export const reportGoal = defineFormCommand({
  name: 'reportGoal',
  summary: 'Write a goal of a progress report',
  phrases: [],
  takes: 'nothing',
  input: aboutGoal,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const found = await goalToReport(input, context)
      if ('status' in found) return found
      const { one, report } = found
      const example = exampleFor(one)
      return {
        title: 'Progress report',
        schema,
        values: { outlook: one.written?.outlook ?? one.figures.outlook, comment: one.written?.comment ?? '' },
        basis: JSON.stringify(one.written ?? null),
        sections: [
          { type: 'text', text: `${one.plan.student.name}: ${reportTitle(report)}` },
          { type: 'text', text: `${goalTitle(one.goal)}: ${one.goal.statement}` },
          { type: 'list', items: figuresWords(one).map((line) => ({ text: line })) },
          ...(example ? [{ type: 'footnote' as const, text: `You could begin: ${example}` }] : []),
        ],
        submitLabel: 'Save',
        students: [one.plan.student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context) {
      const found = await goalToReport(input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { one, report } = found
      const stands = JSON.stringify(one.written ?? null)
      if (basis !== undefined && basis !== stands && one.written) {
        return {
          type: 'faults',
          faults: {
            comment: `${one.written.by} has written this goal meanwhile: "${one.written.comment}". Send yours off once more to put it in its place.`,
          },
          conflict: true,
          basis: stands,
        }
      }
      const { outlook, comment } = schema.parse(values)
      if (isEmptyComment(comment)) {
        const example = exampleFor(one)
        return {
          type: 'faults',
          faults: {
            comment: `A family can't tell from this how their child is doing. ${example ? `Say what was measured, such as: ${example}` : 'Say what you see the student do.'}`,
          },
        }
      }
      const { outlook: _suggested, ahead: _ahead, ...figures } = one.figures
      const written: WrittenGoal = {
        ...figures,
        goalId: one.goal.goalId,
        outlook,
        comment,
        code: codeFor(outlook, context.settings),
        by: fullName(context.viewer.staff),
      }
      const undo = await context.write(async (unit) => {
        const before = await unit.reports.writeGoal(report.key, written)
        // What was written anew is reviewed anew.
        const status = await unit.reports.become(report.key, 'draft')
        return unit.undo.remember({
          command: 'reportGoal',
          says: `wrote ${goalTitle(one.goal)} in the report of ${one.plan.student.name}`,
          payload: { key: report.key, goalId: one.goal.goalId, before: before ?? null, status },
          student: one.plan.studentId,
          by: context.viewer.staff.id,
        })
      })
      return { type: 'done', answer: saved(one, report, written, undo) }
    },
  },
  async undo(payload, unit) {
    const { key, goalId, before, status } = payload as {
      readonly key: ReportKey
      readonly goalId: string
      readonly before: WrittenGoal | null
      readonly status: 'draft' | 'reviewed' | 'sent'
    }
    if (before) await unit.reports.writeGoal(key, before)
    else await unit.reports.removeGoal(key, goalId)
    if ((await unit.reports.become(key, status)) !== 'draft') throw new CannotUndo('The report was reviewed since.')
  },
})

function saved(one: GoalToReport, report: ReportAtHand, written: WrittenGoal, undo: string): Answer {
  const left = unreported(report).filter(({ goal }) => goal.goalId !== one.goal.goalId)
  const [next] = left
  const about = { student: one.plan.studentId, kind: one.plan.kind }
  return {
    status: 'ok',
    title: `Saved: ${one.plan.student.name}, ${goalTitle(one.goal)}`,
    sections: [
      { type: 'text', text: `${written.code}: ${outlookWords[written.outlook]}. ${written.comment}` },
      {
        type: 'text',
        text:
          left.length === 0
            ? 'Every goal you see of this report is written.'
            : `Still to write: ${left.map(({ goal }) => goalTitle(goal)).join('; ')}.`,
      },
      {
        type: 'buttons',
        buttons: [
          ...(next
            ? [
                {
                  label: 'Next goal',
                  style: 'primary' as const,
                  action: { command: 'reportGoal', input: { ...about, goal: next.goal.goalId } },
                },
              ]
            : []),
          { label: 'The report', action: { command: 'report', input: about } },
          undoButton(undo),
        ],
      },
    ],
    students: [one.plan.student.sourcedId],
    data: { goalNumber: one.goal.goalNumber, code: written.code, outlook: written.outlook, unreported: left.length },
  }
}

async function goalToReport(
  input: z.infer<typeof aboutGoal>,
  context: Context,
): Promise<{ readonly one: GoalToReport; readonly report: ReportAtHand } | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const [report] = await reportsAtHand([student], input.kind, context)
  if (!report) return noPeriod
  const one = report.goals.find(({ goal }) => goal.goalId === input.goal)
  return one ? { one, report } : notFound('')
}

export const noPeriod = invalid(
  'No reporting period is known',
  "The district's calendar names them in progressPeriods.csv. Once it does, reports can be written.",
)
