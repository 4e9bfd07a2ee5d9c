// What is due of many students: of one's own caseload, or of a school that one holds an office in.

import type { Context } from '#bot/command'
import type { Answer, Item, Section } from '#bot/reply'
import type { Deadline } from '#deadlines/deadline'
import { planKinds } from '#plans/kind'
import type { School } from '#records/store'
import type { VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { deadlineData, deadlinesOf, dueWords, type PlanDeadlines } from './deadlines-of.js'

export interface DueAsked {
  readonly span?: { readonly from: Day; readonly to: Day }
  readonly overdue: boolean
  /** Only what lacks a day to reckon from. */
  readonly undated: boolean
}

/** A longer list is read by nobody; a span or a student makes it shorter. */
const mostShown = 40

interface OneDue {
  readonly plan: PlanDeadlines['plan']
  readonly deadline: Deadline
}

/** Of those whose plans the asker carries. */
export async function dueOfCaseload(asked: DueAsked, context: Context): Promise<Answer> {
  const { viewer } = context
  const carried = (await viewer.mine()).filter((student) => planKinds.some((kind) => viewer.mayChange(student, kind)))
  return dueOf(carried, asked, (plan) => viewer.mayChange(plan.student, plan.kind), t`of yours`, context)
}

/** Of a school's students, as far as the asker's office opens them. */
export async function dueOfSchool(school: School, asked: DueAsked, context: Context): Promise<Answer> {
  const students = await context.viewer.officeStudents(school.id)
  return dueOf(students, asked, () => true, t`at ${school.name}`, context)
}

async function dueOf(
  students: readonly VisibleStudent[],
  asked: DueAsked,
  isMeant: (plan: PlanDeadlines['plan']) => boolean,
  whose: string,
  context: Context,
): Promise<Answer> {
  const plans = (await deadlinesOf(students, context)).filter(({ plan }) => isMeant(plan))
  const all = plans
    .flatMap(({ plan, open }): readonly OneDue[] => open.map((deadline) => ({ plan, deadline })))
    .filter(({ deadline }) => isAsked(deadline, asked))
    .sort((a, b) => (a.deadline.workTarget < b.deadline.workTarget ? -1 : 1))
  const gaps = asked.undated || !(asked.overdue || asked.span) ? plans.filter(({ unknown }) => unknown.length > 0) : []
  const shown = all.slice(0, mostShown)
  const found = asked.undated ? gaps.length : all.length
  return {
    status: 'ok',
    title: titleOf(found, asked, whose),
    sections: [
      ...(all.length > mostShown ? [counts(all)] : []),
      ...under(t`Past its day`, 'overdue', shown),
      ...under(t`Within 30 days`, 'due', shown),
      ...under(t`Later`, 'upcoming', shown),
      ...left(all.length - shown.length),
      ...undated(gaps),
    ],
    students: [...new Set([...shown, ...gaps].map(({ plan }) => plan.student.sourcedId))],
    data: { deadlines: all.map(({ plan, deadline }) => deadlineData(deadline, plan.student.sourcedId, plan.kind)) },
  }
}

function isAsked({ status, workTarget }: Deadline, { span, overdue, undated: only }: DueAsked): boolean {
  if (only) return false
  if (overdue) return status === 'overdue'
  // What is past its day is due in every span that begins today or later.
  return span === undefined || (workTarget <= span.to && (workTarget >= span.from || status === 'overdue'))
}

function titleOf(count: number, { span, overdue, undated: only }: DueAsked, whose: string): string {
  if (only) return count === 0 ? t`Every date ${whose} is known` : t`${count} ${whose} without a date to reckon from`
  if (overdue) return count === 0 ? t`Nothing ${whose} is past its day` : t`${count} ${whose} past its day`
  if (span === undefined) return count === 0 ? t`Nothing ${whose} is due` : t`${count} ${whose} due`
  const by = spokenDay(span.to)
  return count === 0 ? t`Nothing ${whose} is due by ${by}` : t`${count} ${whose} due by ${by}`
}

/** How many of what, before a long list. */
function counts(all: readonly OneDue[]): Section {
  const titles = [...new Set(all.map(({ deadline }) => deadline.rule.title))].sort()
  const rows = titles.map((title) => {
    const of = all.filter(({ deadline }) => deadline.rule.title === title)
    const count = (status: Deadline['status']) => String(of.filter(({ deadline }) => deadline.status === status).length)
    return [title, count('overdue'), count('due'), count('upcoming')]
  })
  return { type: 'table', columns: [t`What`, t`Past its day`, t`Within 30 days`, t`Later`], rows }
}

function under(heading: string, status: Deadline['status'], shown: readonly OneDue[]): readonly Section[] {
  const items = shown.filter(({ deadline }) => deadline.status === status).map(itemOf)
  return items.length === 0 ? [] : [{ type: 'list', heading, items }]
}

function itemOf({ plan, deadline }: OneDue): Item {
  return {
    text: `${nameWithGrade(plan.student)}: ${translated(deadline.rule.title)}, ${dueWords(deadline)}`,
    details: deadline.workTarget === deadline.due ? [] : [t`Best done by ${spokenDay(deadline.workTarget)}`],
  }
}

function left(count: number): readonly Section[] {
  if (count <= 0) return []
  return [
    { type: 'footnote', text: t`And ${count} more. Ask for a span, such as "due this month", or for one student.` },
  ]
}

function undated(gaps: readonly PlanDeadlines[]): readonly Section[] {
  if (gaps.length === 0) return []
  return [
    {
      type: 'list',
      heading: t`No date is known to reckon from`,
      items: gaps
        .slice(0, mostShown)
        .map(({ plan, unknown }) => ({ text: `${nameWithGrade(plan.student)}: ${unknown.join(', ')}` })),
    },
    ...left(gaps.length - mostShown),
    { type: 'footnote', text: t`"Record a date for J. Doe" adds the day that is missing.` },
  ]
}
