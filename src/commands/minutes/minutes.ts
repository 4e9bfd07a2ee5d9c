// Service minutes: logged in one line, and how they stand, for one student or for somebody's whole caseload.

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { readSessionWords, type SessionWords } from '#language/session-words'
import type { PlanKind } from '#plans/kind'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { logGroup, logGroupLine } from './group-line.js'
import { groupsAnswer } from './groups.js'
import { logOne } from './log-one.js'
import { monthsAnswer } from './months.js'
import { type Said, said, saidInLine } from './said.js'
import { openKind } from './served.js'
import { sessionsAnswer } from './sessions-answer.js'
import { standingAnswer } from './standing-answer.js'
import { studentWithin } from './student-within.js'
import { wholeCaseload } from './whole-caseload.js'
import { takeSessionsBack } from './write-down.js'

const input = z.object({
  words: z.string().max(2_000).default(''),
  kind,
  student: studentId.optional(),
  /** A session to be logged, from a button. */
  said: said.optional(),
  group: z.string().max(64).optional(),
  allBut: z.array(z.string().max(100)).max(20).default([]),
  without: z.array(studentId).max(20).default([]),
  show: z.enum(['months', 'sessions']).optional(),
})
type Input = z.infer<typeof input>

export const minutes = defineCommand({
  name: 'minutes',
  summary: later`Log service minutes, and see how they stand`,
  phrases: [
    'minutes',
    'service minutes',
    'log … minutes',
    'log … minute',
    'log … mins',
    'log … hour',
    'record … minutes',
    'minutes owed',
    'minutes left',
    'minutes behind',
    'how many minutes',
    'my minutes',
    'who needs minutes',
    'make up minutes',
  ],
  takes: 'words',
  input,
  mayUse: 'staff',
  examples: [later`log 30 minutes speech J. Doe`, later`minutes for J. Doe`, later`my minutes`],
  changes: true,
  run: (asked, context) => (asked.student || asked.group ? byButton(asked, context) : inWords(asked, context)),
  undo: takeSessionsBack,
})

async function byButton(asked: Input, context: Context): Promise<Answer> {
  const { viewer, readings } = context
  if (asked.group) {
    const group = (await readings.groups.of(viewer.staff.id)).find((one) => one.id === asked.group)
    if (!group || !asked.said) return invalid(t`That group is gone`, t`Type "my groups" to see those you have.`)
    const { service = group.service } = asked.said
    return logGroup(group, { ...asked.said, ...(service && { service }) }, asked, context)
  }
  const student = asked.student && (await viewer.student(asked.student))
  if (!student) return notFound('')
  if (asked.said) return logOne(student, asked.said, asked.kind, context)
  if (asked.show && openKind(student, context)) {
    return asked.show === 'months' ? monthsAnswer(student, context) : sessionsAnswer(student, context)
  }
  return standingAnswer(student, asked.kind, asked.words, context)
}

async function inWords(asked: Input, context: Context): Promise<Answer> {
  const line = readSessionWords(asked.words, context.viewer.today)
  if (line.fault) return invalid(t`I can't read that day`, t`${line.fault} Nothing was logged.`)
  const session = saidInLine(line)
  if (line.isGroup) return session ? logGroupLine(session, line, context) : groupsAnswer(context)
  if (line.rest === '') return session ? whoWasIt(session) : wholeCaseload(context)
  const { found, rest } = await studentWithin(line.rest, context.viewer)
  if (found.type === 'none') return notFound(asked.words)
  // What is written must not go to a twin.
  if (found.type === 'several' || (session && found.twins.length > 0)) {
    return whichOne(context.viewer, found.type === 'several' ? found.students : [found.student, ...found.twins], {
      ...{ rest, session, kind: asked.kind },
      more: found.type === 'several' && found.more,
    })
  }
  if (!session) return isLogging(line) ? howLong() : standingAnswer(found.student, asked.kind, rest, context)
  return logOne(found.student, { ...session, ...(rest !== '' && { service: rest }) }, asked.kind, context)
}

/** A time or a status alone is a session without its length. */
function isLogging({ startTime, status }: SessionWords): boolean {
  return startTime !== undefined || status !== undefined
}

const howLong = () =>
  invalid(t`How many minutes?`, t`Say it like this: log 30 minutes speech J. Doe. Nothing was logged yet.`)

function whoWasIt({ minutes }: Said): Answer {
  return invalid(
    t`Which student?`,
    t`Add the name, like this: log ${minutes} minutes speech J. Doe. Nothing was logged yet.`,
  )
}

function whichOne(
  viewer: Viewer,
  students: readonly VisibleStudent[],
  about: {
    readonly rest: string
    readonly session: Said | undefined
    readonly kind: PlanKind | undefined
    readonly more: boolean
  },
): Answer {
  const { rest, session, kind, more } = about
  return chooseStudent(
    viewer,
    students,
    (student) => describe(student, []),
    (student) => ({
      command: 'minutes',
      input: {
        student: student.id,
        ...(kind && { kind }),
        ...(session ? { said: { ...session, ...(rest !== '' && { service: rest }) } } : { words: rest }),
      },
    }),
    more,
  )
}
