// Reminds who has not yet read their part: one message a person, at most once a day, whoever nudges.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { fullName, type StaffId, type StaffMember } from '#people/staff'
import { kindTitles } from '#plans/kind'
import { say } from '#records/public-text'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Instant } from '#time/clock'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { type Owed, overseen } from './overseen.js'

const undoneWith = z.object({
  marks: z.array(z.string()),
  nudged: z.array(z.object({ id: z.string(), at: z.number().optional() })),
})

export const nudge = defineCommand({
  name: 'nudge',
  summary: later`Remind who has not yet read their part of a plan`,
  phrases: ['nudge', 'nudge all', 'remind them to read'],
  takes: 'nothing',
  input: z.object({
    /** One of them; all where nobody is named. */
    staff: z
      .string()
      .max(64)
      .transform((id) => id as StaffId)
      .optional(),
  }),
  mayUse: 'staff',
  examples: [later`nudge all`],
  changes: true,
  async run(input, context) {
    const told = (await overseen(context)).filter((one) => one.status === 'sent')
    const people = byPerson(told.filter((one) => !input.staff || one.staffId === input.staff))
    if (people.size === 0) return invalid(t`There is nobody to nudge`, t`Whoever was told has read their part.`)
    const { id, nudged } = await context.write((unit) => nudgeEach(people, unit, context))
    const names = (ids: Iterable<StaffId>) =>
      [...ids].map((one) => fullName(people.get(one)?.[0]?.person ?? { givenName: '', familyName: '' })).join(', ')
    const already = [...people.keys()].filter((one) => !nudged.includes(one))
    const students = [...people].filter(([one]) => nudged.includes(one)).flatMap(([, list]) => list)
    const sections: Section[] = []
    if (id) sections.push({ type: 'text', text: t`In ten minutes, unless you take it back: ${names(nudged)}.` })
    if (already.length > 0) {
      sections.push({
        type: 'text',
        text: t`Nudged today before, and nobody is more than once a day: ${names(already)}.`,
      })
    }
    if (id) sections.push({ type: 'buttons', buttons: [undoButton(id)] })
    return {
      status: 'ok',
      title: id
        ? t`A reminder goes to ${nudged.length === 1 ? t`1 person` : t`${nudged.length} people`}`
        : t`They have been nudged today already`,
      sections,
      students: [...new Set(students.map((one) => one.student.sourcedId))],
      data: { nudged: nudged.length, already: already.length, ...(id && { undo: id }) },
    }
  },
  async undo(payload, unit) {
    const { marks, nudged } = undoneWith.parse(payload)
    for (const mark of marks) await unit.jobs.release(mark)
    for (const { id, at } of nudged) await unit.obligations.nudged([id], at as Instant | undefined)
  },
})

type People = ReadonlyMap<StaffId, readonly Owed[]>

function byPerson(owed: readonly Owed[]): People {
  const people = new Map<StaffId, Owed[]>()
  for (const one of owed) people.set(one.staffId, [...(people.get(one.staffId) ?? []), one])
  return people
}

async function nudgeEach(people: People, unit: UnitOfWork, { viewer, clock }: Context) {
  const nudged: StaffId[] = []
  const marks: string[] = []
  for (const staff of people.keys()) {
    const mark = `nudged|${viewer.today}|${staff}`
    if (!(await unit.jobs.take(mark))) continue
    nudged.push(staff)
    marks.push(mark)
  }
  if (nudged.length === 0) return { nudged }
  const owed = nudged.flatMap((staff) => people.get(staff) ?? [])
  const id = await unit.undo.remember({
    command: 'nudge',
    says: t`the reminder`,
    payload: { marks, nudged: owed.map((one) => ({ id: one.id, at: one.nudgedAt })) },
    by: viewer.staff.id,
  })
  await unit.obligations.nudged(
    owed.map((one) => one.id),
    clock.now(),
  )
  for (const staff of nudged) {
    const theirs = people.get(staff) ?? []
    await unit.send({
      to: staff,
      unlessUndone: id,
      words: () => ({ ...message(theirs, viewer.staff, (at) => clock.dayOf(at)) }),
    })
  }
  return { id, nudged }
}

function message(owed: readonly Owed[], asker: StaffMember, dayOf: (at: Instant) => Day) {
  return {
    title: owed.length === 1 ? t`Please read your part of a plan` : t`Please read your part of ${owed.length} plans`,
    paragraphs: [t`${fullName(asker)} asks you to read it and to say so.`],
    sections: owed.flatMap((one): Section[] => {
      const about = { student: one.student.id, kind: one.kind }
      const told = one.sentAt === undefined ? [] : [[t`I told you`, spokenDay(dayOf(one.sentAt))] as const]
      return [
        {
          type: 'facts',
          heading: nameWithGrade(one.student),
          facts: [[t`Plan`, t`${kindTitles[one.kind]}, version ${one.version}`], ...told],
        },
        {
          type: 'buttons',
          buttons: [
            {
              label: t`I have read it: ${one.student.name}`,
              style: 'primary',
              action: { command: 'acknowledge', input: { obligation: one.id } },
            },
            { label: t`Open`, action: { command: 'glance', input: about } },
          ],
        },
      ]
    }),
    preview:
      owed.length === 1 ? say`A plan waits for you to read it` : say`${owed.length} plans wait for you to read them`,
  }
}
