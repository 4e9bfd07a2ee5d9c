// What can be shown of an accommodation between two days: what was written down of it, and who had been told of the
// plan. For those who carry the plan; a teacher whom a parent asks passes it on.

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { takeRange } from '#language/day-words'
import { fold, foldWords } from '#language/fold'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { LogEntry } from '#records/accommodation-log'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, dayFrom } from '#time/day'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { type Days, evidencePage, type Subject } from './evidence-page.js'
import { takeStudent } from './student-words.js'

const day = z.string().transform((text, check): Day => {
  const found = dayFrom(text)
  if (found) return found
  check.addIssue({ code: 'custom', message: t`is no day` })
  return z.NEVER
})

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind,
  accommodation: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
})
type Input = z.infer<typeof input>

export const evidence = defineCommand({
  name: 'evidence',
  summary: later`What was logged and told of an accommodation, between two days`,
  phrases: ['evidence', 'evidence for', 'show evidence', 'proof of'],
  takes: 'words',
  input,
  mayUse: 'staff',
  examples: [later`evidence J. Doe extended time Oct 1 to Nov 20`],
  changes: false,
  async run(asked, context) {
    const { viewer } = context
    const { rest, range } = takeRange(asked.words, viewer.today)
    if (range && 'fault' in range) return invalid(t`I can't read those days`, range.fault)
    const days = asked.from && asked.to ? { from: asked.from, to: asked.to } : range
    const named = asked.student ? undefined : await takeStudent(rest, viewer)
    const about = named ? named.rest : rest
    if (named && named.found.type !== 'one') return whichStudent(named.found, asked, { about, days }, viewer)
    const student = asked.student
      ? await viewer.student(asked.student)
      : named?.found.type === 'one'
        ? named.found.student
        : undefined
    if (!student) return notFound(asked.words)
    const plans = await viewer.plans([student], ['accommodations', 'assessment'], asked.kind)
    if (plans.length === 0) return noPlan(student, asked.kind, context)
    const carried = plans.filter((plan) => viewer.mayChange(student, plan.kind))
    return carried.length === 0
      ? keptToTeam(student, plans[0]?.kind)
      : show(student, carried, { ...asked, words: about, days }, context)
  },
})

function whichStudent(
  found: Exclude<Awaited<ReturnType<typeof takeStudent>>['found'], { readonly type: 'one' }>,
  asked: Input,
  { about, days }: { readonly about: string; readonly days: Days | undefined },
  viewer: Viewer,
): Answer {
  if (found.type === 'none') return notFound(asked.words)
  const more = { words: about, ...(asked.kind && { kind: asked.kind }), ...days }
  return chooseStudent(
    viewer,
    found.students,
    (student) => describe(student, []),
    (student) => ({ command: 'evidence', input: { student: student.id, ...more } }),
    found.more,
  )
}

async function show(
  student: VisibleStudent,
  plans: readonly VisiblePlan[],
  asked: Omit<Input, 'from' | 'to'> & { readonly days: Days | undefined },
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  const begins = [...plans.map((plan) => plan.startDate ?? plan.meetingDate), viewer.today].sort()[0]
  const days = asked.days ?? { from: begins ?? viewer.today, to: viewer.today }
  const entries = await entriesOf(student, plans, days, context)
  const subjects = subjectsOf(plans, entries)
  const fitting = asked.accommodation
    ? subjects.filter((one) => one.id === asked.accommodation)
    : subjects.filter((one) => fits(one.text, asked.words))
  if (fitting.length === 0) return whichAccommodation(t`I find no such accommodation`, subjects, student, days)
  const words = fold(asked.words.trim())
  const exact = fitting.filter((one) => fold(one.text) === words)
  const chosen = words === '' && !asked.accommodation ? fitting : exact.length > 0 ? exact : fitting
  if (words !== '' && chosen.length > 1) return whichAccommodation(t`Which accommodation?`, chosen, student, days)
  const shown = entries.filter((entry) => chosen.some((one) => one.id === entry.accommodationId))
  return evidencePage(student, plans, { chosen, days, shown }, context)
}

async function entriesOf(
  student: VisibleStudent,
  plans: readonly VisiblePlan[],
  { from, to }: Days,
  { viewer, readings }: Context,
): Promise<readonly LogEntry[]> {
  const kinds = planKinds.filter((one) => plans.some((plan) => plan.kind === one))
  const found = await Promise.all(
    kinds.map((one) =>
      viewer.within([student], one, ['accommodations', 'assessment'], async (permits) =>
        (await readings.log.between(permits, from, to)).filter((entry) => entry.kind === one),
      ),
    ),
  )
  return found.flat()
}

function subjectsOf(plans: readonly VisiblePlan[], entries: readonly LogEntry[]): readonly Subject[] {
  const subjects = new Map<string, Subject>()
  for (const entry of entries) {
    subjects.set(entry.accommodationId, { id: entry.accommodationId, text: entry.accommodation, kind: entry.kind })
  }
  for (const plan of plans) {
    for (const { id, text } of plan.content.accommodations) subjects.set(id, { id, text, kind: plan.kind })
  }
  return [...subjects.values()]
}

function fits(text: string, words: string): boolean {
  const said = foldWords(text)
  return foldWords(words).every((word) => said.some((part) => part.startsWith(word)))
}

function whichAccommodation(title: string, subjects: readonly Subject[], student: VisibleStudent, days: Days): Answer {
  return {
    status: subjects.length === 0 ? 'noPlan' : 'choose',
    title: `${title}: ${student.name}`,
    sections: [
      subjects.length === 0
        ? { type: 'text', text: t`The plan lists no accommodations, and none was logged.` }
        : {
            type: 'choices',
            prompt: t`These are on the plan, or were when they were logged.`,
            choices: subjects.map((one) => ({
              label: one.text,
              detail: kindTitles[one.kind],
              action: {
                command: 'evidence',
                input: { student: student.id, kind: one.kind, accommodation: one.id, ...days },
              },
            })),
          },
    ],
    students: [student.sourcedId],
    data: { accommodations: subjects.map((one) => one.text) },
  }
}

function keptToTeam(student: VisibleStudent, kind: PlanKind | undefined): Answer {
  return {
    status: 'ok',
    title: t`Evidence: ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: t`Evidence: kept to those who carry the student's plan. Where a parent asks you for it, pass it on.`,
      },
      {
        type: 'buttons',
        buttons: [
          {
            label: t`Pass to the case manager`,
            style: 'primary',
            action: { command: 'passToCaseManager', input: { student: student.id, ...(kind && { kind }) } },
          },
        ],
      },
    ],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}
