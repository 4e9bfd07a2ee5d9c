// Where a student stands between a referral and a plan, and when they come or go; and all whose case is open, of one's own
// and of one's schools.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { openStages } from '#cases/stage'
import type { StudentId } from '#people/student'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { School } from '#records/store'
import type { VisibleStudent } from '#records/visible'
import { later, t, translated } from '#wording/t'
import { deadlineData, deadlinesOf, dueWords } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { studentOrSchool } from '../student-or-school.js'
import { nextWords, standingWords, stepsOf, stepWords } from './case-words.js'
import { type Case, casesOf } from './cases-of.js'

/** A longer list is read by nobody. */
const mostShown = 40

export const caseCommand = defineCommand({
  name: 'case',
  summary: later`Where a student stands: referral, consent, evaluation, eligibility, transfer, exit`,
  phrases: [
    'case',
    'where does … stand',
    'where do things stand for …',
    'where is … in the process',
    'where are we with …',
    'status of … evaluation',
    'evaluation status',
    'cases',
    'case of',
    'open cases',
    'referrals',
    'being evaluated',
    'evaluations in progress',
  ],
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    kind: z.enum(planKinds).optional(),
    student: studentId.optional(),
  }),
  mayUse: 'staff',
  examples: [later`where does J. Doe stand`, later`open cases`],
  changes: false,
  async run({ words, student: id, kind }, context) {
    const { viewer } = context
    if (id) {
      const student = await viewer.student(id)
      return student ? ofStudent(student, kind, context) : notFound('')
    }
    const again = (one: StudentId) => ({ command: 'case', input: { student: one, ...(kind && { kind }) } })
    const meant = await studentOrSchool(words, again, context)
    if (meant.type === 'answer') return meant.answer
    if (meant.type === 'student') return ofStudent(meant.student, kind, context)
    return ofMany(meant.type === 'school' ? meant.school : undefined, context)
  },
})

async function ofStudent(student: VisibleStudent, kind: PlanKind | undefined, context: Context): Promise<Answer> {
  const { viewer } = context
  if (!planKinds.some((one) => viewer.opened(student, one).has('evaluation'))) return kept(student)
  const cases = (await casesOf([student], context)).filter((one) => !kind || one.kind === kind)
  const due = await deadlinesOf([student], context)
  return {
    status: 'ok',
    title: t`Where ${nameWithGrade(student)} stands`,
    sections: [
      ...(cases.length === 0
        ? [{ type: 'text' as const, text: t`No referral is recorded, and no plan is held here.` }]
        : cases.flatMap((one) => sectionsOf(one, due.find(({ plan }) => plan.kind === one.kind)?.open ?? []))),
      ...buttons(student, cases, context),
    ],
    students: [student.sourcedId],
    data: {
      cases: cases.map(({ kind: of, standing, events }) => ({
        kind: of,
        ...standing,
        steps: stepsOf(events).map(({ event, day }) => ({ event, date: day })),
        deadlines: (due.find(({ plan }) => plan.kind === of)?.open ?? []).map((deadline) =>
          deadlineData(deadline, student.sourcedId, of),
        ),
      })),
    },
  }
}

type Open = Awaited<ReturnType<typeof deadlinesOf>>[number]['open']

function sectionsOf({ kind, standing, events }: Case, open: Open): readonly Section[] {
  const next = nextWords(standing.stage, kind)
  const steps = stepsOf(events)
  return [
    { type: 'text', text: `${kindTitles[kind]}: ${standingWords(standing)}.` },
    ...(next ? [{ type: 'notice' as const, tone: 'info' as const, text: next }] : []),
    ...(steps.length > 0
      ? [{ type: 'list' as const, heading: t`So far`, items: steps.map((step) => ({ text: stepWords(step) })) }]
      : []),
    ...(open.length > 0
      ? [
          {
            type: 'list' as const,
            heading: t`Due`,
            items: open.map((deadline) => ({
              text: `${translated(deadline.rule.title)}: ${dueWords(deadline)}`,
              details: [deadline.explanation],
            })),
          },
        ]
      : []),
  ]
}

function buttons(student: VisibleStudent, cases: readonly Case[], { viewer }: Context): readonly Section[] {
  const may = planKinds.filter((kind) => viewer.mayChange(student, kind))
  if (may.length === 0) return []
  const input = { student: student.id }
  const hasPlan = cases.some(({ plan }) => plan !== undefined)
  const offered: Button[] = [
    { label: t`Record a date`, action: { command: 'recordDate', input } },
    ...(hasPlan ? [] : [{ label: t`Record a referral`, action: { command: 'referral', input } }]),
    { label: t`Came from another school`, action: { command: 'transfer', input } },
    ...(cases.some(({ kind, standing }) => kind === 'iep' && standing.stage === 'leaving')
      ? [{ label: t`Summary of performance …`, action: { command: 'summaryOfPerformance', input } }]
      : []),
    ...(hasPlan ? [{ label: t`Leaves`, action: { command: 'exit', input } }] : []),
  ]
  return [{ type: 'buttons', buttons: offered }]
}

async function ofMany(school: School | undefined, context: Context): Promise<Answer> {
  const { viewer } = context
  const byOffice = await viewer.officeStudents(school?.id)
  const all = school ? byOffice : [...(await viewer.mine()), ...byOffice]
  const students = [...new Map(all.map((student) => [student.id, student])).values()]
  const open = (await casesOf(students, context))
    .filter(({ standing }) => openStages.has(standing.stage))
    .sort((a, b) => ((a.standing.since ?? '') < (b.standing.since ?? '') ? -1 : 1))
  const shown = open.slice(0, mostShown)
  return {
    status: 'ok',
    title: school ? t`Open cases at ${school.name}: ${open.length}` : t`Open cases: ${open.length}`,
    sections: [
      open.length === 0
        ? { type: 'text', text: t`Nobody whom you may see is being evaluated, coming or leaving.` }
        : {
            type: 'list',
            items: shown.map(({ student, kind, standing }) => ({
              text: `${nameWithGrade(student)} (${kindTitles[kind]}): ${standingWords(standing)}`,
            })),
          },
      ...(open.length > shown.length
        ? [{ type: 'text' as const, text: t`And ${open.length - shown.length} more.` }]
        : []),
    ],
    students: [...new Set(shown.map(({ student }) => student.sourcedId))],
    data: {
      cases: open.map(({ student, kind, standing }) => ({ studentId: student.sourcedId, kind, ...standing })),
    },
  }
}

function kept(student: VisibleStudent): Answer {
  return {
    status: 'ok',
    title: t`Where ${nameWithGrade(student)} stands`,
    sections: [{ type: 'text', text: t`Evaluations: kept to those who carry the case and to the student's team.` }],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}
