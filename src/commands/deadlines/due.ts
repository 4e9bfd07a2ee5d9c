// What is due: of one's own caseload or of one student, by when the work is best done, with what can't be told.
import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer, Item, Section } from '#bot/reply'
import { kindTitles, planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { addDays, type Day, spokenDay } from '#time/day'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { deadlineData, deadlinesOf, dueWords, type PlanDeadlines } from './deadlines-of.js'

const spans = { week: 7, month: 31 } as const

export const due = defineCommand({
  name: 'due',
  summary: 'What is due: for you, for a student, this week or month',
  phrases: ['due', 'what is due', "what's due", 'deadlines', 'overdue', 'what is overdue', 'upcoming reviews'],
  says: { overdue: { overdue: true }, 'what is overdue': { overdue: true } },
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    kind: z.enum(planKinds).optional(),
    student: studentId.optional(),
    overdue: z.boolean().default(false),
  }),
  mayUse: 'staff',
  examples: ['due', 'due this month', 'due J. Doe', 'overdue'],
  changes: false,
  daily: true,
  async run({ words, student: id, overdue }, context) {
    const { viewer } = context
    if (id) {
      const student = await viewer.student(id)
      return student ? ofStudent(student, context) : notFound('')
    }
    const span = /\bweek\b/i.test(words) ? spans.week : /\bmonth\b/i.test(words) ? spans.month : undefined
    const named = words.replace(/\b(?:this|next|week|month|for|me|mine|now)\b/gi, ' ').trim()
    if (named === '') return ofCaseload({ span, overdue }, context)
    const { found } = await takeStudent(named, viewer)
    if (found.type === 'none') return notFound(words)
    if (found.type === 'one') return ofStudent(found.student, context)
    const periods = await viewer.periodsWith(found.students)
    return chooseStudent(
      found.students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'due', input: { student: student.id } }),
      found.more,
    )
  },
})

async function ofStudent(student: VisibleStudent, context: Context): Promise<Answer> {
  const plans = await deadlinesOf([student], context)
  return {
    status: 'ok',
    title: `Due: ${nameWithGrade(student)}`,
    sections: [
      ...(plans.length === 0 ? [{ type: 'text' as const, text: 'No plan in effect is held here.' }] : []),
      ...plans.flatMap((one): readonly Section[] => [
        {
          type: 'list',
          heading: kindTitles[one.plan.kind],
          items: one.open.map((deadline) => ({
            text: `${deadline.rule.title}: ${dueWords(deadline)} ${spokenDay(deadline.due)}`,
            details: [`Best done by ${spokenDay(deadline.workTarget)}`, deadline.explanation],
          })),
        },
        ...unknownOf(one),
      ]),
    ],
    students: [student.sourcedId],
    data: { deadlines: plans.flatMap(dataOf) },
  }
}

function unknownOf({ unknown }: PlanDeadlines): readonly Section[] {
  if (unknown.length === 0) return []
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: `No date is known to reckon from: ${unknown.join(', ')}. Its day can be added to the plan's dates.`,
    },
  ]
}

interface Asked {
  readonly span: number | undefined
  readonly overdue: boolean
}

/** Those whose plans the asker carries. */
async function ofCaseload({ span, overdue }: Asked, context: Context): Promise<Answer> {
  const { viewer } = context
  const carried = viewer.mine().filter((student) => planKinds.some((kind) => viewer.mayChange(student, kind)))
  const plans = (await deadlinesOf(carried, context)).filter(({ plan }) => viewer.mayChange(plan.student, plan.kind))
  const until = span === undefined ? undefined : addDays(viewer.today, span)
  const all = plans
    .flatMap(({ plan, open }) => open.map((deadline) => ({ plan, deadline })))
    .filter(({ deadline }) =>
      overdue ? deadline.status === 'overdue' : until === undefined || deadline.workTarget <= until,
    )
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : a.deadline.due > b.deadline.due ? 1 : 0))
  const gaps = overdue || span !== undefined ? [] : plans.filter(({ unknown }) => unknown.length > 0)
  const under = (heading: string, status: 'overdue' | 'due' | 'upcoming'): readonly Section[] => {
    const items = all.filter(({ deadline }) => deadline.status === status).map((one) => itemOf(one))
    return items.length === 0 ? [] : [{ type: 'list', heading, items }]
  }
  return {
    status: 'ok',
    title: titleOf(all.length, { span, overdue }, viewer.today),
    sections: [
      ...under('Past its day', 'overdue'),
      ...under('Within 30 days', 'due'),
      ...under('Later', 'upcoming'),
      ...(gaps.length > 0
        ? [
            {
              type: 'list' as const,
              heading: 'No date is known to reckon from',
              items: gaps.map(({ plan, unknown }) => ({
                text: `${nameWithGrade(plan.student)}: ${unknown.join(', ')}`,
              })),
            },
          ]
        : []),
    ],
    students: [...new Set(all.map(({ plan }) => plan.student.sourcedId))],
    data: { deadlines: all.map(({ plan, deadline }) => deadlineData(deadline, plan.student.sourcedId, plan.kind)) },
  }
}

function titleOf(count: number, { span, overdue }: Asked, today: Day): string {
  const what = overdue ? 'past its day' : span === undefined ? 'due' : `due by ${spokenDay(addDays(today, span))}`
  return count === 0 ? `Nothing of yours is ${what}` : `${count} of yours ${what}`
}

function itemOf({
  plan,
  deadline,
}: {
  readonly plan: PlanDeadlines['plan']
  readonly deadline: PlanDeadlines['open'][number]
}): Item {
  return {
    text: `${nameWithGrade(plan.student)}: ${deadline.rule.title}, ${dueWords(deadline)} ${spokenDay(deadline.due)}`,
    details: deadline.workTarget === deadline.due ? [] : [`Best done by ${spokenDay(deadline.workTarget)}`],
  }
}

function dataOf({ plan, open }: PlanDeadlines) {
  return open.map((deadline) => deadlineData(deadline, plan.student.sourcedId, plan.kind))
}
