// What is due of one student: each deadline with how it was reckoned, and what can't be told.

import type { Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { kindTitles } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { deadlineData, deadlinesOf, dueWords, type PlanDeadlines } from './deadlines-of.js'

export async function dueOfStudent(student: VisibleStudent, context: Context): Promise<Answer> {
  const plans = await deadlinesOf([student], context)
  const open = plans.flatMap((one) => one.open)
  return {
    status: 'ok',
    title: t`Due: ${nameWithGrade(student)}`,
    sections: [
      ...(plans.length === 0 ? [{ type: 'text' as const, text: t`No plan in effect is held here.` }] : []),
      ...plans.flatMap(sectionsOf),
      ...(open.length > 0 ? [why(student)] : []),
    ],
    students: [student.sourcedId],
    data: {
      deadlines: plans.flatMap((one) =>
        one.open.map((deadline) => deadlineData(deadline, student.sourcedId, one.plan.kind)),
      ),
    },
  }
}

function sectionsOf({ plan, open, unknown }: PlanDeadlines): readonly Section[] {
  const list: Section = {
    type: 'list',
    heading: kindTitles[plan.kind],
    items: open.map((deadline) => ({
      text: `${translated(deadline.rule.title)}: ${dueWords(deadline)}`,
      details: [t`Best done by ${spokenDay(deadline.workTarget)}`, deadline.explanation],
    })),
  }
  if (unknown.length === 0) return [list]
  const text = t`No date is known to reckon from: ${unknown.join(', ')}. "Record a date" adds it.`
  return [list, { type: 'notice', tone: 'caution', text }]
}

function why({ id }: VisibleStudent): Section {
  return { type: 'buttons', buttons: [{ label: t`Why?`, action: { command: 'why', input: { student: id } } }] }
}
