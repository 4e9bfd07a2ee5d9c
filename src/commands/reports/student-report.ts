// A student's progress report as it stands: each goal with what the data say and what was written, and what can be done.

import type { Context } from '#bot/command'
import type { Answer, Button, Item, Section } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import type { Receipt } from '#records/progress-reports'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { goalsAtHand, goalTitle } from '../progress/which-goal.js'
import { aboutOf, timesWritten } from './about-report.js'
import { noPeriod } from './goal-form.js'
import { type ReportAtHand, reportsAtHand, unreported, type WhichPeriod } from './report-at-hand.js'
import { goalLine, howWords, reportTitle, statusWords } from './report-words.js'
import { theirs } from './their-goals.js'

export async function studentReport(
  student: VisibleStudent,
  kind: PlanKind | undefined,
  which: WhichPeriod,
  context: Context,
): Promise<Answer> {
  const all = await reportsAtHand([student], kind, context, which)
  const [found] = all
  if (!found) return withoutReport(student, kind, context)
  const { plan, period, record, goals, seesFamily } = found
  const left = unreported(found)
  const status = record?.status ?? 'draft'
  return {
    status: 'ok',
    title: `${nameWithGrade(student)}: ${reportTitle(found)}`,
    sections: [
      {
        type: 'text',
        text:
          left.length > 0
            ? t`${goals.length - left.length} of ${goals.length} goals are written.`
            : t`${goals.length === 1 ? t`Its goal is` : t`All ${goals.length} goals are`} written. The report is ${statusWords[status]}.`,
      },
      { type: 'list', items: goals.map(goalLine) },
      ...history(found),
      { type: 'buttons', buttons: buttonsFor(found, context.viewer) },
      ...otherReports(found, all),
    ],
    students: [student.sourcedId],
    data: {
      kind: plan.kind,
      period: { name: period.name, startDate: period.start, endDate: period.end, dueDate: period.due },
      status,
      goals: goals.map(goalData),
      unreported: left.map(({ goal }) => goal.goalNumber),
      receipts: seesFamily ? (record?.receipts ?? []) : [],
    },
  }
}

function goalData({ goal, figures, written, earlier }: ReportAtHand['goals'][number]) {
  return {
    goalNumber: goal.goalNumber,
    ...figures,
    suggested: figures.outlook,
    outlook: written?.outlook ?? null,
    code: written?.code ?? null,
    comment: written?.comment ?? null,
    translations: written?.translations ?? {},
    earlier: earlier.map(({ code, outlook, comment, by }) => ({ code, outlook, comment, by })),
  }
}

/** Who received it, and what stood there before it was written anew. */
function history({ record, goals, carries, seesFamily }: ReportAtHand): readonly Section[] {
  const given = record?.receipts ?? []
  const replaced = goals.flatMap(({ goal, earlier }) =>
    earlier.map(
      ({ code, comment, by }): Item => ({ text: `${goalTitle(goal)}: ${code}`, details: [comment, t`By ${by}`] }),
    ),
  )
  return [
    ...(seesFamily && given.length > 0
      ? [{ type: 'list' as const, heading: t`Given to`, items: given.map(receiptLine) }]
      : []),
    ...(given.length > 0 && record?.status !== 'sent'
      ? [
          {
            type: 'notice' as const,
            tone: 'caution' as const,
            text: t`It was changed since it was given. Review it and give it again.`,
          },
        ]
      : []),
    ...(carries && replaced.length > 0
      ? [{ type: 'list' as const, heading: t`What stood there before`, items: replaced }]
      : []),
  ]
}

function receiptLine({ name, relationship, how, day, by }: Receipt): Item {
  return { text: `${name} (${relationship}), ${spokenDay(day)}`, details: [t`${howWords[how]}, by ${by}`] }
}

function buttonsFor(found: ReportAtHand, viewer: Viewer): readonly Button[] {
  const { record, carries, goals } = found
  const about = aboutOf(found)
  // One's own goals first.
  const [next] = [...unreported(theirs(found, viewer)), ...unreported(found)]
  const isWhole = next === undefined && goals.length > 0
  const button = (label: string, command: string, isPrimary = true): Button => ({
    label,
    ...(isPrimary && { style: 'primary' }),
    action: { command, input: about },
  })
  const write = (label: string, goalId: string): Button => ({
    label,
    action: { command: 'reportGoal', input: { ...about, goal: goalId } },
  })
  const review: Button = {
    label: t`Mark as reviewed`,
    style: 'primary',
    action: { command: 'reviewReport', input: { ...about, read: timesWritten(found) } },
  }
  const isReviewed = (record?.status ?? 'draft') !== 'draft'
  return [
    ...(next ? [{ ...write(t`Write ${goalTitle(next.goal)}`, next.goal.goalId), style: 'primary' as const }] : []),
    ...(isWhole && carries
      ? [isReviewed ? button(t`Note who received it …`, 'sendReport') : review, button(t`Read it`, 'readReport', false)]
      : []),
    ...goals
      .filter(({ written }) => written !== undefined)
      .slice(0, 3)
      .map(({ goal }) => write(t`Change goal ${goal.goalNumber}`, goal.goalId)),
  ]
}

/** The report of the student's other plan, and those of other periods. */
function otherReports(found: ReportAtHand, all: readonly ReportAtHand[]): readonly Section[] {
  const { plan, others } = found
  const choices = [
    ...all
      .filter((one) => one !== found)
      .map((one) => ({ label: reportTitle(one), action: { command: 'report', input: aboutOf(one) } })),
    ...others.map(({ name, start }) => ({
      label: name,
      action: { command: 'report', input: { student: plan.studentId, kind: plan.kind, period: start } },
    })),
  ]
  return choices.length === 0 ? [] : [{ type: 'choices', prompt: t`Other reports`, choices }]
}

async function withoutReport(student: VisibleStudent, kind: PlanKind | undefined, context: Context): Promise<Answer> {
  const { plans, open, hasMore } = await goalsAtHand([student], kind, context.viewer)
  if (plans.length === 0) return noPlan(student, kind, context)
  if (open.length > 0) return noPeriod()
  return {
    status: 'ok',
    title: t`Progress report: ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: hasMore
          ? t`The report is kept to the student's team and to whoever is responsible for a goal.`
          : t`This plan holds no goals to report on.`,
      },
    ],
    students: [student.sourcedId],
    data: { withheld: hasMore },
  }
}
