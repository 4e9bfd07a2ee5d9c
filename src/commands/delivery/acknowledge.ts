// "I have read it": said of one version of one plan, by whoever was told of it. A newer version is shown first.

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { kindTitles } from '#plans/kind'
import type { Obligation } from '#records/obligations'
import type { VisibleStudent } from '#records/visible'
import type { Instant } from '#time/clock'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { meetNewer } from './newer-version.js'

const opaque = z.string().max(64)
const instant = z.number().transform((ms) => ms as Instant)
const undoneWith = z.object({
  /** Where it was said, in a message of the bot's own. */
  inMessage: z.object({ id: opaque, about: opaque, what: z.string() }).optional(),
  before: z.array(
    z.object({
      id: opaque,
      status: z.enum(['waiting', 'sent', 'acknowledged', 'lapsed']),
      acknowledgedAt: instant.optional(),
    }),
  ),
})

export const acknowledge = defineCommand({
  name: 'acknowledge',
  summary: later`Say that you have read your part of a plan`,
  phrases: [
    'acknowledge',
    'acknowledge …',
    'got it',
    'got it for …',
    'i have read it',
    "i've read it",
    'i have read …',
    'read and understood',
  ],
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    obligation: opaque.optional(),
    student: studentId.optional(),
    kind,
  }),
  mayUse: 'staff',
  examples: [later`acknowledge J. Doe`, later`got it`],
  changes: true,
  async run(input, context) {
    if (input.obligation) {
      const own = await context.readings.delivery.own(input.obligation, context.viewer.staff.id)
      return own ? acknowledged(own, context) : notFound('')
    }
    const open = (await context.readings.delivery.ownOpen(context.viewer.staff.id)).filter(
      (one) => !input.kind || one.kind === input.kind,
    )
    const meant = await which(input, open, context)
    return 'status' in meant && 'title' in meant ? meant : acknowledged(meant, context)
  },
  async undo(payload, unit, context) {
    const { before, inMessage } = undoneWith.parse(payload)
    if (before.length === 0) throw new CannotUndo(t`There is nothing to take back.`)
    await unit.obligations.restore(before)
    if (!inMessage) return
    const button = {
      label: t`I have read it`,
      action: { command: 'acknowledge', input: { obligation: inMessage.about } },
    }
    const sections = () =>
      [
        { type: 'text', text: t`You have not yet said that you read ${inMessage.what}.` },
        { type: 'buttons', buttons: [button] },
      ] as const
    await unit.mendPart({ id: inMessage.id, to: context.viewer.staff.id }, inMessage.about, sections)
  },
})

/** Which of the open ones some words mean: the only one, the one of the student who is named, or the asker picks. */
async function which(
  input: { readonly words: string; readonly student?: Obligation['studentId'] | undefined },
  open: readonly Obligation[],
  context: Context,
): Promise<Obligation | Answer> {
  const { viewer } = context
  const named = input.words.trim()
  let wanted: readonly VisibleStudent[] | undefined
  if (input.student) {
    const student = await viewer.student(input.student)
    wanted = student ? [student] : []
  } else if (named !== '') {
    const found = await viewer.find(named, true)
    if (found.type === 'none') return notFound(named)
    wanted = found.type === 'one' ? [found.student, ...found.twins] : found.students
  }
  if (wanted?.length === 0) return notFound('')
  const fitting = wanted ? open.filter((one) => wanted.some((student) => student.id === one.studentId)) : open
  const only = fitting[0]
  if (!only) return nothingOpen()
  if (fitting.length === 1) return only
  return choose(fitting, context)
}

async function choose(open: readonly Obligation[], { viewer }: Context): Promise<Answer> {
  const students: VisibleStudent[] = []
  for (const id of new Set(open.map((one) => one.studentId))) {
    const student = await viewer.meet(id)
    if (student) students.push(student)
  }
  const only = students[0]
  if (!only) return nothingOpen()
  if (students.length > 1) {
    return chooseStudent(
      viewer,
      students,
      (student) => describe(student, []),
      (student) => ({ command: 'acknowledge', input: { student: student.id } }),
      false,
    )
  }
  return {
    status: 'choose',
    title: t`Which plan of ${only.name}?`,
    sections: [
      {
        type: 'choices',
        prompt: t`Pick one.`,
        choices: open.map((one) => ({
          label: t`${kindTitles[one.kind]}, version ${one.version}`,
          action: { command: 'acknowledge', input: { obligation: one.id } },
        })),
      },
    ],
    students: [only.sourcedId],
    data: {},
  }
}

const nothingOpen = (): Answer => ({
  status: 'ok',
  title: t`Nothing of yours waits to be acknowledged`,
  sections: [{ type: 'text', text: t`When a plan of one of your students changes, I will write to you.` }],
  students: [],
  data: { acknowledged: false },
})

async function acknowledged(own: Obligation, context: Context): Promise<Answer> {
  const { viewer, clock } = context
  const student = await viewer.meet(own.studentId)
  if (!student) return notFound('')
  const plan = (await viewer.plans([student], [], own.kind))[0]
  if (!plan || plan.id !== own.planId) {
    return invalid(t`That plan is no longer in effect`, t`Ask for ${student.name}'s plan to see what holds now.`)
  }
  const newer = plan.version > own.version ? await meetNewer(own, student, plan, context) : undefined
  if (newer?.type === 'shown') return newer.answer
  const what = t`version ${plan.version} of ${student.name}'s ${kindTitles[plan.kind]}`
  const data = { student: student.sourcedId, kind: plan.kind, version: plan.version, acknowledged: true }
  const stands = newer?.obligation ?? own
  if (stands.acknowledgedAt !== undefined) {
    return {
      status: 'ok',
      title: t`You have said so already: ${what}`,
      sections: [{ type: 'text', text: t`Noted on ${spokenDay(clock.dayOf(stands.acknowledgedAt))}.` }],
      students: [student.sourcedId],
      data,
    }
  }
  // Of an older message, where nothing of theirs has changed since: both are read.
  const both = stands.id === own.id ? [own] : [own, stands]
  const id = await context.write(async (unit) => {
    for (const one of both) await unit.obligations.acknowledge(one.id)
    if (context.inMessage) {
      const part = () => [{ type: 'text', text: t`You have read ${what}.` }] as const
      await unit.mendPart({ id: context.inMessage, to: viewer.staff.id }, own.id, part)
    }
    const before = both.map(({ id: which, status, acknowledgedAt }) => ({ id: which, status, acknowledgedAt }))
    return unit.undo.remember({
      command: 'acknowledge',
      says: t`you have not yet said that you read ${what}`,
      payload: { before, ...(context.inMessage && { inMessage: { id: context.inMessage, about: own.id, what } }) },
      student: student.id,
      by: viewer.staff.id,
    })
  })
  return {
    status: 'ok',
    title: t`Thank you: you have read ${what}`,
    sections: [{ type: 'buttons', buttons: [undoButton(id)] }],
    students: [student.sourcedId],
    data: { ...data, undo: id },
  }
}
