// One line records a removal: "suspended J. Doe 2 days from Monday", "J. Doe sent home early today". What is not said is asked
// in the form; nothing is written by guess.

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { type RemovalWordsRead, readRemovalWords } from '#language/removal-words'
import type { VisibleStudent } from '#records/visible'
import type { ServicesMeanwhile } from '#removals/removal'
import { dayFrom } from '#time/day'
import { later, t } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { keepRemoval, overlapWords, takeRemovalBack } from './keep-removal.js'
import { ofStudent } from './removal.js'
import { removalFrom } from './removal-fields.js'
import { type RemovalSaid, toRecord } from './removal-form.js'

const said = z.object({
  type: z.enum(['outOfSchool', 'inSchool', 'partOfDay', 'sentHomeEarly', 'bus']).optional(),
  firstDay: z.string().max(10).optional(),
  lastDay: z.string().max(10).optional(),
  schoolDays: z.number().int().min(1).max(200).optional(),
  minutes: z.number().int().min(1).max(1_000).optional(),
  services: z.enum(['wentOn', 'stopped']).optional(),
  behavior: z.string().max(1_000).optional(),
})
type Said = z.infer<typeof said>

/** What asks, or says that it was not so, is never taken for a report. */
const question =
  /\?\s*$|^\s*(?:is|was|were|has|have|had|did|does|do|why|who|when|where|how|what|which|will|would|should|can|could|may|if)\b|\bnot\b|n['’]t\b/i

/** "Sent J. Doe's IEP home" is about paper, and nobody was sent away. What stands behind "for" or "with" says why. */
function isOnPaper(words: string): boolean {
  const [what = ''] = words.split(/\b(?:because|after|when|with|for\s+\p{L}+ing)\b/iu)
  return /\bsent\b/i.test(what) && !/\bearly\b/i.test(what) && paper.test(what)
}

const paper =
  /\b(?:iep(?!\s+student)|504\s+plan|cop(?:y|ies)|notices?|pwn|reports?|safeguards|letters?|forms?|packets?|drafts?)\b/i

const notOfPaper = () =>
  invalid(
    t`Nothing was recorded`,
    t`That sounds like something on paper, not like a removal. Say what the family was given like this: gave J. Doe's mother a copy of the IEP. Of a removal: J. Doe sent home early today.`,
  )

export const recordRemoval = defineCommand({
  name: 'recordRemoval',
  summary: later`Record a removal in one line: suspended, sent home early, out of class`,
  phrases: [
    'suspended',
    'sent home early',
    'sent home',
    'sent … home',
    'home early',
    'in-school suspension',
    'in school suspension',
    'out-of-school suspension',
    'out of school suspension',
    'bus suspension',
    'suspended from the bus',
    'out of class',
    'removed',
    'iss',
    'oss',
  ],
  takes: 'everything',
  input: z.object({
    words: z.string().max(2_000).default(''),
    kind: z.string().optional(),
    student: studentId.optional(),
    said: said.optional(),
  }),
  mayUse: 'staff',
  examples: [later`suspended J. Doe 2 days from Monday`, later`J. Doe sent home early today`],
  changes: true,
  async run(asked, context) {
    const { viewer } = context
    if (asked.student) {
      const student = await viewer.student(asked.student)
      return student ? forStudent(student, asked.said ?? {}, context) : notFound('')
    }
    if (isOnPaper(asked.words)) return notOfPaper()
    const isAsked = question.test(asked.words)
    const { rest, fault, ...read } = readRemovalWords(asked.words, viewer.today)
    if (fault) return invalid(t`I can't read those days`, fault)
    if (rest === '') {
      return invalid(t`Whose removal is it?`, t`Say it in one line, like this: suspended J. Doe 2 days from Monday.`)
    }
    const { found, rest: more } = await takeStudent(rest, viewer, true)
    if (found.type === 'none') return notFound(asked.words)
    const what = withBehavior(read, more)
    // "Is J. Doe suspended today?" is no report of it.
    if (found.type === 'one' && isAsked) return ofStudent(found.student, context)
    if (found.type === 'one' && found.twins.length === 0) return forStudent(found.student, what, context)
    const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
    const periods = await viewer.periodsWith(students)
    return chooseStudent(
      viewer,
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) =>
        isAsked
          ? { command: 'removal', input: { student: student.id } }
          : { command: 'recordRemoval', input: { student: student.id, said: what } },
      found.type === 'several' && found.more,
    )
  },
  undo: takeRemovalBack,
})

/** What stands behind the name says why: "for fighting". */
function withBehavior(read: Omit<RemovalWordsRead, 'rest' | 'fault'>, more: string): Said {
  const why = /^for\s+(.+)$/i.exec(more)?.[1]
  const usable = said.safeParse({ ...read, ...(why && !read.behavior && { behavior: why }) })
  return usable.success ? usable.data : {}
}

async function forStudent(student: VisibleStudent, what: Said, context: Context): Promise<Answer> {
  const found = await toRecord({ student: student.id }, context)
  if ('status' in found) return found
  const { type, behavior, minutes, schoolDays } = what
  const firstDay = dayFrom(what.firstDay ?? '')
  const lastDay = dayFrom(what.lastDay ?? '')
  const services = servicesOf(what)
  // Of the bus it is asked whether the plan has it, in school whether services went on.
  if (!type || type === 'bus' || !firstDay || !services) return askMore(student, what)
  const { sessions } = (await schoolCalendarsOf([student], context))(student)
  const typed = {
    ...{ type, firstDay, services },
    ...(lastDay && { lastDay }),
    ...(schoolDays !== undefined && { schoolDays }),
    ...(minutes !== undefined && { minutes }),
    ...(behavior && { behavior }),
  }
  const read = removalFrom(typed, sessions, context.viewer.today)
  if ('faults' in read) return askMore(student, what, Object.values(read.faults)[0])
  const kept = await keepRemoval(found, { studentId: student.id, ...read }, context)
  return kept.type === 'kept' ? kept.answer : askMore(student, what, overlapWords(kept.other))
}

/** Who is sent away has no services, unless that is said; in school it is not known. */
function servicesOf({ type, services }: Said): ServicesMeanwhile | undefined {
  return services ?? (type === 'inSchool' ? undefined : 'stopped')
}

/** @param why nothing was written with what was said */
function askMore(student: VisibleStudent, what: Said, why?: string): Answer {
  const input: RemovalSaid = { student: student.id, ...what }
  return {
    status: why ? 'invalid' : 'ok',
    title: why ? t`Nothing was recorded for ${student.name}` : t`A removal of ${nameWithGrade(student)}`,
    sections: [
      { type: 'text', text: why ?? t`Nothing is recorded yet. The form asks for what is missing.` },
      {
        type: 'buttons',
        buttons: [{ label: t`Fill in the form`, style: 'primary', action: { command: 'removalForm', input } }],
      },
    ],
    students: [student.sourcedId],
    data: { recorded: false },
  }
}
