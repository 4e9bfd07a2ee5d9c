// Progress reports (34 CFR 300.320(a)(3)(ii)): what is missing this period, a student's report, and the next goal to write.
import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer, Button, Item } from '#bot/reply'
import { kindTitles, planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { daysBetween, spokenDay } from '#time/day'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { goalsAtHand, goalTitle } from '../progress/which-goal.js'
import { type ReportAtHand, reportsAtHand, unreported } from './report-at-hand.js'
import { noPeriod } from './report-goal.js'
import { goalLine, reportTitle, statusWords } from './report-words.js'

export const report = defineCommand({
  name: 'report',
  summary: 'Progress reports: what is missing, write, review, hand over',
  phrases: [
    'report',
    'progress report',
    'progress reports',
    'reports',
    'missing reports',
    'report next',
    'next report',
  ],
  says: { 'report next': { next: true }, 'next report': { next: true } },
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    student: studentId.optional(),
    kind: z.enum(planKinds).optional(),
    next: z.boolean().default(false),
  }),
  mayUse: 'staff',
  examples: ['report', 'report J. Doe', 'report next'],
  changes: false,
  leadsToWriting: true,
  async run({ words, student: id, kind, next }, context) {
    const { viewer } = context
    if (id) {
      const student = await viewer.student(id)
      return student ? ofStudent(student, kind, context) : notFound('')
    }
    const said = words.replace(/^next\b/i, '').trim()
    if (said === '') return next || /^next\b/i.test(words) ? nextGoal(kind, context) : missing(kind, context)
    const { found } = await takeStudent(said, viewer, true)
    if (found.type === 'none') return notFound(words)
    if (found.type === 'one' && found.twins.length === 0) return ofStudent(found.student, kind, context)
    const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
    const periods = await viewer.periodsWith(students)
    return chooseStudent(
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'report', input: { student: student.id, ...(kind && { kind }) } }),
      found.type === 'several' && found.more,
    )
  },
})

type Kind = Parameters<typeof reportsAtHand>[1]

async function ofStudent(student: VisibleStudent, kind: Kind, context: Context): Promise<Answer> {
  const [found] = await reportsAtHand([student], kind, context)
  if (!found) return withoutReport(student, kind, context)
  const { plan, period, record, goals } = found
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
            ? `${goals.length - left.length} of ${goals.length} goals are written.`
            : `All ${goals.length} goals are written. The report is ${statusWords[status]}.`,
      },
      { type: 'list', items: goals.map(goalLine) },
      ...(record && record.receipts.length > 0
        ? [{ type: 'list' as const, heading: 'Given to', items: record.receipts.map(receiptLine) }]
        : []),
      { type: 'buttons', buttons: buttonsFor(found) },
    ],
    students: [student.sourcedId],
    data: {
      kind: plan.kind,
      period: { name: period.name, startDate: period.start, endDate: period.end, dueDate: period.due },
      status,
      goals: goals.map(({ goal, figures, written }) => ({
        goalNumber: goal.goalNumber,
        ...figures,
        suggested: figures.outlook,
        outlook: written?.outlook ?? null,
        code: written?.code ?? null,
        comment: written?.comment ?? null,
      })),
      unreported: left.map(({ goal }) => goal.goalNumber),
      receipts: record?.receipts ?? [],
    },
  }
}

function receiptLine({
  name,
  relationship,
  how,
  day,
  by,
}: NonNullable<ReportAtHand['record']>['receipts'][number]): Item {
  return { text: `${name} (${relationship}), ${spokenDay(day)}`, details: [`${howWords[how]}, by ${by}`] }
}

export const howWords = {
  byHand: 'by hand',
  mail: 'by mail',
  email: 'by e-mail, outside of chat',
  meeting: 'at a meeting',
  other: 'another way',
} as const

function buttonsFor(found: ReportAtHand): readonly Button[] {
  const { plan, record, carries } = found
  const about = { student: plan.studentId, kind: plan.kind }
  const [next] = unreported(found)
  const status = record?.status ?? 'draft'
  const isWhole = next === undefined && found.goals.length > 0
  const rewrite = found.goals
    .filter(({ written }) => written !== undefined)
    .map(
      ({ goal }): Button => ({
        label: `Change goal ${goal.goalNumber}`,
        action: { command: 'reportGoal', input: { ...about, goal: goal.goalId } },
      }),
    )
  return [
    ...(next
      ? [
          {
            label: `Write ${goalTitle(next.goal)}`,
            style: 'primary' as const,
            action: { command: 'reportGoal', input: { ...about, goal: next.goal.goalId } },
          },
        ]
      : []),
    ...(isWhole && carries && status === 'draft'
      ? [
          {
            label: 'Mark as reviewed',
            style: 'primary' as const,
            action: { command: 'reviewReport', input: about },
          },
        ]
      : []),
    ...(isWhole && carries && status !== 'draft'
      ? [
          {
            label: 'Note who received it …',
            style: 'primary' as const,
            action: { command: 'sendReport', input: about },
          },
        ]
      : []),
    ...(isWhole && carries ? [{ label: 'Read it', action: { command: 'readReport', input: about } }] : []),
    ...rewrite.slice(0, 3),
  ]
}

/** What is to be written still, of everybody whose goals the asker answers for. */
async function missing(kind: Kind, context: Context): Promise<Answer> {
  const { viewer } = context
  const all = (await reportsAtHand(viewer.mine(), kind, context)).filter(({ goals }) => goals.length > 0)
  if (all.length === 0) return nothingToReport
  const open = all
    .filter((one) => unreported(one).length > 0 || (one.carries && one.record?.status !== 'sent'))
    .sort((a, b) => (a.period.due < b.period.due ? -1 : 1))
  const toWrite = open.reduce((sum, one) => sum + unreported(one).length, 0)
  return {
    status: 'ok',
    title:
      open.length === 0
        ? 'Every progress report of yours has been given'
        : `Progress reports: ${toWrite} ${toWrite === 1 ? 'goal' : 'goals'} to write, ${open.length} of ${all.length} reports open`,
    sections: [
      ...(open.length > 0 ? [{ type: 'list' as const, items: open.map((one) => openItem(one, viewer.today)) }] : []),
      ...(toWrite > 0
        ? [
            {
              type: 'buttons' as const,
              buttons: [
                {
                  label: 'Write the next goal',
                  style: 'primary' as const,
                  action: { command: 'report', input: { next: true } },
                },
              ],
            },
          ]
        : []),
    ],
    students: [...new Set(open.map(({ plan }) => plan.student.sourcedId))],
    data: {
      toWrite,
      reports: open.map((one) => ({
        studentId: one.plan.student.sourcedId,
        kind: one.plan.kind,
        dueDate: one.period.due,
        status: one.record?.status ?? 'draft',
        unreported: unreported(one).map(({ goal }) => goal.goalNumber),
      })),
    },
  }
}

function openItem(one: ReportAtHand, today: Parameters<typeof daysBetween>[0]): Item {
  const { plan, period, goals, record } = one
  const left = unreported(one)
  const days = daysBetween(today, period.due)
  const due = days < 0 ? `was due ${spokenDay(period.due)}` : `due ${spokenDay(period.due)}`
  return {
    text: `${nameWithGrade(plan.student)}${plan.kind === '504' ? `, ${kindTitles['504']}` : ''}: ${due}`,
    details: [
      left.length > 0
        ? `${left.length} of ${goals.length} goals to write: ${left.map(({ goal }) => goalTitle(goal)).join('; ')}`
        : `all goals written; the report is ${statusWords[record?.status ?? 'draft']}`,
    ],
  }
}

/** The next goal to write: of the report that is due first. */
async function nextGoal(kind: Kind, context: Context): Promise<Answer> {
  const all = await reportsAtHand(context.viewer.mine(), kind, context)
  if (all.every(({ goals }) => goals.length === 0)) return nothingToReport
  const [first] = all
    .filter((one) => unreported(one).length > 0)
    .sort((a, b) => (a.period.due < b.period.due ? -1 : a.period.due > b.period.due ? 1 : 0))
  if (!first) return { ...allWritten, students: [] }
  const [next] = unreported(first)
  if (!next) return allWritten
  const { plan } = first
  const left = all.reduce((sum, one) => sum + unreported(one).length, 0)
  return {
    status: 'ok',
    title: `Next: ${plan.student.name}, ${goalTitle(next.goal)}`,
    sections: [
      { type: 'list', items: [goalLine(next)] },
      { type: 'text', text: `${left} ${left === 1 ? 'goal is' : 'goals are'} still to be written.` },
      {
        type: 'buttons',
        buttons: [
          {
            label: 'Write it',
            style: 'primary',
            action: {
              command: 'reportGoal',
              input: { student: plan.studentId, kind: plan.kind, goal: next.goal.goalId },
            },
          },
        ],
      },
    ],
    students: [plan.student.sourcedId],
    data: { goalNumber: next.goal.goalNumber, left },
  }
}

const allWritten: Answer = {
  status: 'ok',
  title: 'Every goal of yours is written this period',
  sections: [{ type: 'text', text: 'Type "report" to see which reports are still to be reviewed or given.' }],
  students: [],
  data: { left: 0 },
}

const nothingToReport: Answer = {
  status: 'ok',
  title: 'You have no progress reports to write',
  sections: [
    {
      type: 'text',
      text: "Reports are written by those who carry a student's plan and by whoever is responsible for a goal, in the reporting periods of the district's calendar.",
    },
  ],
  students: [],
  data: { toWrite: 0, reports: [] },
}

async function withoutReport(student: VisibleStudent, kind: Kind, context: Context): Promise<Answer> {
  const { plans, open, hasMore } = await goalsAtHand([student], kind, context.viewer)
  if (plans.length === 0) return noPlan(student, kind, context)
  if (open.length > 0) return noPeriod
  return {
    status: 'ok',
    title: `Progress report: ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: hasMore
          ? "The report is kept to the student's team and to whoever is responsible for a goal."
          : 'This plan holds no goals to report on.',
      },
    ],
    students: [student.sourcedId],
    data: { withheld: hasMore },
  }
}
