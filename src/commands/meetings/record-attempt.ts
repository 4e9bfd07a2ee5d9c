// Records in one line what was tried to reach a student's parents, and what came of it (34 CFR 300.322(d)): "called J. Doe's
// mother, no answer".

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { readAttempt } from '#language/attempt-words'
import {
  type AttemptMethod,
  type AttemptResult,
  attemptMethods,
  attemptResults,
  methodWords,
  resultWords,
} from '#meetings/attempts'
import { type PlanKind, planKinds } from '#plans/kind'
import type { FoundStudent } from '#records/found-student'
import type { NewAttempt } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { dayFrom, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kindMeant } from '../cases/kind-meant.js'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  /** What was understood, where only the student was not clear. */
  said: z
    .object({
      method: z.enum(attemptMethods),
      result: z.enum(attemptResults),
      whom: z.string().max(200),
      day: z.string().max(10),
      words: z.string().max(500),
    })
    .optional(),
})
type Input = z.infer<typeof input>

interface Said {
  readonly method: AttemptMethod
  readonly result: AttemptResult
  readonly whom: string
  readonly day: string
  readonly words: string
}

export const recordAttempt = defineCommand<Input>({
  name: 'recordAttempt',
  summary: later`Record an attempt to reach a student's parents, in one line`,
  phrases: [
    'called',
    'phoned',
    'left a message for',
    'left a voicemail for',
    'tried to call',
    'tried to reach',
    'tried to contact',
    'tried calling',
    "didn't pick up",
    'did not pick up',
    "didn't answer",
    'did not answer',
    "didn't call back",
    'no answer from',
    'no response from',
    'left a message',
    'left a voicemail',
    'left voicemail',
    'left a vm',
    'lvm',
    'emailed',
    'sent an email to',
    'texted',
    'sent a letter to',
    'wrote to',
    'visited',
    'home visit',
    'spoke with',
    'spoke to',
    'talked with',
    'talked to',
  ],
  takes: 'everything',
  input,
  mayUse: 'staff',
  examples: [later`called J. Doe's mother, no answer`],
  changes: true,
  async run(asked, context) {
    const { viewer } = context
    if (asked.student && asked.said) {
      const student = await viewer.meet(asked.student)
      return student ? keep(student, asked.kind, asked.said, context) : notFound('')
    }
    const read = readAttempt(asked.words, viewer.today)
    if (!read) return howToSay()
    if (read.fault) return invalid(t`I can't read that day`, read.fault)
    const day = read.day ?? viewer.today
    if (day > viewer.today) return invalid(t`That day is still to come`, t`An attempt is recorded once it was made.`)
    const found = await whoseParents(read.readings, context)
    const said: Said = {
      method: read.method,
      result: read.result,
      whom: read.whom ?? '',
      day,
      words: asked.words.trim().slice(0, 500),
    }
    if (found.type === 'none') return read.readings.length === 0 ? howToSay() : notFound(asked.words)
    if (found.type === 'one' && found.twins.length === 0) return keep(found.student, asked.kind, said, context)
    const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
    const periods = await viewer.periodsWith(students)
    return chooseStudent(
      viewer,
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({
        command: 'recordAttempt',
        input: { student: student.id, said, ...(asked.kind && { kind: asked.kind }) },
      }),
      found.type === 'several' && found.more,
    )
  },
  async undo(payload, unit) {
    if (!(await unit.meetings.removeAttempt(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})

const howToSay = () =>
  invalid(
    t`Whom did you try to reach?`,
    t`Say it in one line, with the student's name: called J. Doe's mother, no answer.`,
  )

async function whoseParents(readings: readonly string[], { viewer }: Context): Promise<FoundStudent> {
  let near: FoundStudent = { type: 'none' }
  for (const reading of readings) {
    const { found } = await takeStudent(reading, viewer, true)
    if (found.type === 'several' || (found.type === 'one' && found.exact)) return found
    if (near.type === 'none') near = found
  }
  return near
}

/** Whoever sees the family of the student may write down that they tried to reach it. */
async function keep(
  student: VisibleStudent,
  asked: PlanKind | undefined,
  said: Said,
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  await viewer.meet(student.id)
  const kind = await aboutWhich(student, asked, context)
  if (!kind) {
    return {
      status: 'ok',
      title: t`Attempts are recorded by the student's team`,
      sections: [{ type: 'text', text: t`Tell the case manager of ${student.name} what you tried.` }],
      students: [student.sourcedId],
      data: { withheld: true },
    }
  }
  const day = dayFrom(said.day) ?? viewer.today
  const whom = said.whom || t`family`
  const attempt: NewAttempt = {
    studentId: student.id,
    kind,
    day,
    method: said.method,
    result: said.result,
    whom,
    words: said.words,
    recordedBy: viewer.staff.id,
  }
  const undo = await context.write(async (unit) => {
    const id = await unit.meetings.addAttempt(attempt)
    const says = t`the attempt to reach the family of ${student.name}`
    return unit.undo.remember({ command: 'recordAttempt', says, payload: id, student: student.id, by: viewer.staff.id })
  })
  return {
    status: 'ok',
    title: t`Recorded for ${student.name}: ${attemptWords(attempt)}`,
    sections: [
      { type: 'text', text: `${spokenDay(day)}. ${said.words}` },
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          { label: t`All attempts`, action: { command: 'attempts', input: { student: student.id } } },
        ],
      },
    ],
    students: [student.sourcedId],
    data: { attempt: { date: day, method: said.method, result: said.result, whom }, undo },
  }
}

/** The plan that it is about: the one that is named, that of the meeting that is set, or the one that the student has. */
async function aboutWhich(
  student: VisibleStudent,
  asked: PlanKind | undefined,
  context: Context,
): Promise<PlanKind | undefined> {
  const { viewer, readings } = context
  const kinds = planKinds.filter((one) => viewer.opened(student, one).has('meetings') && (!asked || one === asked))
  for (const kind of kinds) {
    const meetings = await viewer.within([student], kind, ['meetings'], readings.meetings.of)
    if (meetings.some((one) => one.kind === kind && one.status === 'scheduled')) return kind
  }
  return kindMeant(student, kinds, context)
}

/** "Call, mother: no answer". */
export function attemptWords({ method, whom, result }: Pick<NewAttempt, 'method' | 'whom' | 'result'>): string {
  const how = `${methodWords[method]}, ${whom}`
  return result === 'other' ? how : `${how}: ${resultWords[result]}`
}
