// What is still to be written, reviewed or given, of everybody whose goals the asker answers for.

import type { Context } from '#bot/command'
import type { Answer, Item, Section } from '#bot/reply'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { VisiblePlan } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { goalTitle } from '../progress/which-goal.js'
import { aboutOf } from './about-report.js'
import { byDue, type ReportAtHand, reportsAtHand, unreported, type WhichPeriod } from './report-at-hand.js'
import { nothingToReport } from './report-next.js'
import { statusWords } from './report-words.js'
import { theirs } from './their-goals.js'

/** @param which the period that is asked about */
export async function missingReports(
  kind: PlanKind | undefined,
  which: WhichPeriod,
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  const all = (await reportsAtHand(await viewer.mine(), kind, context, which))
    .map((one) => theirs(one, viewer))
    .filter(({ goals }) => goals.length > 0)
  if (all.length === 0) return nothingToReport()
  const open = all.filter(isOpen).sort(byDue)
  const toWrite = open.reduce((sum, one) => sum + unreported(one).length, 0)
  const overdue = which === 'now' ? await overdueBefore(kind, context) : []
  return {
    status: 'ok',
    title:
      open.length === 0
        ? t`Every progress report of yours has been given`
        : t`Progress reports: ${toWrite} ${toWrite === 1 ? t`goal` : t`goals`} to write, ${open.length} of ${all.length} reports open`,
    sections: [
      ...(open.length > 0 ? [{ type: 'list' as const, items: open.map((one) => openItem(one, viewer.today)) }] : []),
      ...(open.length > 0 ? [opener(open)] : []),
      ...overdueSections(overdue),
      ...(toWrite > 0 && which === 'now' ? [writeNext()] : []),
    ],
    students: [...new Set([...open, ...overdue].map(({ plan }) => plan.student.sourcedId))],
    data: {
      toWrite,
      reports: open.map(dataOf),
      overdue: overdue.map(dataOf),
    },
  }
}

function isOpen(one: ReportAtHand): boolean {
  return unreported(one).length > 0 || (one.carries && one.record?.status !== 'sent')
}

/** Reports of the period before that nobody is noted to have received, of plans that were there then. */
async function overdueBefore(kind: PlanKind | undefined, context: Context): Promise<readonly ReportAtHand[]> {
  const before = await reportsAtHand(await context.viewer.mine(), kind, context, 'before')
  return before
    .map((one) => theirs(one, context.viewer))
    .filter(
      (one) =>
        one.carries && one.goals.length > 0 && one.record?.status !== 'sent' && begins(one.plan) <= one.period.end,
    )
}

function begins({ startDate, meetingDate }: VisiblePlan): Day {
  return startDate ?? meetingDate
}

const writeNext = (): Section => ({
  type: 'buttons',
  buttons: [{ label: t`Write the next goal`, style: 'primary', action: { command: 'reportNext', input: {} } }],
})

function opener(open: readonly ReportAtHand[]): Section {
  return {
    type: 'choices',
    prompt: t`Open one`,
    choices: open.map((one) => ({
      label: one.plan.student.name,
      ...(one.plan.kind === '504' && { detail: kindTitles['504'] }),
      action: { command: 'report', input: aboutOf(one) },
    })),
  }
}

function overdueSections(overdue: readonly ReportAtHand[]): readonly Section[] {
  const [first] = overdue
  if (!first) return []
  const { name, due } = first.period
  const many = overdue.length === 1 ? t`1 report is` : t`${overdue.length} reports are`
  return [
    { type: 'notice', tone: 'caution', text: t`${name}: ${many} not noted as given. Due was ${spokenDay(due)}.` },
    {
      type: 'buttons',
      buttons: [{ label: t`Open ${name}`, action: { command: 'report', input: { period: 'before' } } }],
    },
  ]
}

function openItem(one: ReportAtHand, today: Day): Item {
  const { plan, period, goals, record } = one
  const left = unreported(one)
  const due = period.due < today ? t`was due ${spokenDay(period.due)}` : t`due ${spokenDay(period.due)}`
  return {
    text: `${nameWithGrade(plan.student)}${plan.kind === '504' ? `, ${kindTitles['504']}` : ''}: ${due}`,
    details: [
      left.length > 0
        ? t`${left.length} of ${goals.length} goals to write: ${left.map(({ goal }) => goalTitle(goal)).join('; ')}`
        : t`all goals written; the report is ${statusWords[record?.status ?? 'draft']}`,
    ],
  }
}

function dataOf(one: ReportAtHand) {
  return {
    studentId: one.plan.student.sourcedId,
    kind: one.plan.kind,
    period: one.period.name,
    dueDate: one.period.due,
    status: one.record?.status ?? 'draft',
    unreported: unreported(one).map(({ goal }) => goal.goalNumber),
  }
}
