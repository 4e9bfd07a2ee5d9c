// Who has not yet said that they have read their part of a plan: which version, and since when.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import { fullName } from '#people/staff'
import type { StudentId } from '#people/student'
import { kindTitles } from '#plans/kind'
import { daysBetween, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { type Owed, overseen } from './overseen.js'

/** A longer list is read by nobody; the next question is about one student. */
const mostShown = 40

export const unacknowledged = defineCommand({
  name: 'unacknowledged',
  summary: later`Who has not yet read their part of a plan`,
  phrases: [
    'unacknowledged',
    'unacknowledged …',
    'who has not acknowledged',
    'who has not read …',
    "who hasn't acknowledged",
    "who hasn't read …",
    'not acknowledged',
  ],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000).default(''), kind }),
  mayUse: 'staff',
  examples: [later`unacknowledged`, later`unacknowledged J. Doe`],
  changes: false,
  async run(input, context) {
    const only = await studentNamed(input.words, context)
    if (only === 'none') return notFound(input.words)
    const owed = (await overseen(context, only)).filter((one) => !input.kind || one.kind === input.kind)
    const groups = groupsOf(owed)
    const people = new Set(owed.map((one) => one.staffId)).size
    const shown = groups.slice(0, mostShown)
    const told = shown.flat().filter((one) => one.status === 'sent')
    return {
      status: 'ok',
      title:
        owed.length === 0
          ? t`Nobody is waited for: all have read what you oversee`
          : t`${people === 1 ? t`1 person has` : t`${people} people have`} not yet read their part`,
      sections: [
        ...shown.map((group) => section(group, context)),
        ...(groups.length > shown.length
          ? [
              {
                type: 'footnote' as const,
                text: t`And ${groups.length - shown.length} more plans. Ask for one student.`,
              },
            ]
          : []),
        ...nudges(told),
      ],
      students: [...new Set(shown.flat().map((one) => one.student.sourcedId))],
      data: { plans: shown.map((group) => dataOf(group, context)) },
    }
  },
})

async function studentNamed(words: string, { viewer }: Context): Promise<StudentId | 'none' | undefined> {
  if (words.trim() === '') return undefined
  const found = await viewer.find(words)
  return found.type === 'one' ? found.student.id : 'none'
}

/** One group a student and plan. */
function groupsOf(owed: readonly Owed[]): readonly (readonly Owed[])[] {
  const groups = new Map<string, Owed[]>()
  for (const one of owed) {
    const key = `${one.studentId}|${one.planId}|${one.version}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function section(group: readonly Owed[], context: Context): Section {
  const [first] = group
  const heading = first ? t`${nameWithGrade(first.student)}: ${kindTitles[first.kind]}, version ${first.version}` : ''
  return { type: 'list', heading, items: group.map((one) => item(one, context)) }
}

function item(one: Owed, { viewer, clock, settings }: Context): Item {
  const said = (of: Parameters<typeof clock.dayOf>[0]) => spokenDay(clock.dayOf(of))
  const details: string[] = []
  if (one.sentAt !== undefined) {
    const days = daysBetween(clock.dayOf(one.sentAt), viewer.today)
    details.push(
      t`Told ${said(one.sentAt)}${days === 0 ? t`, today` : days === 1 ? t`, yesterday` : t`, ${days} days ago`}`,
    )
  } else
    details.push(settings.deliveryStarted ? t`Not told yet: a message is due` : t`Not told yet: delivery is not on`)
  if (one.nudgedAt !== undefined) details.push(t`Nudged ${said(one.nudgedAt)}`)
  return { text: fullName(one.person), details }
}

function nudges(told: readonly Owed[]): readonly Section[] {
  const people = new Map(told.map((one) => [one.staffId, one.person]))
  if (people.size === 0) return []
  return [
    {
      type: 'choices',
      prompt: t`Nudge one of them`,
      choices: [...people.values()].map((person) => ({
        label: fullName(person),
        action: { command: 'nudge', input: { staff: person.id } },
      })),
    },
    { type: 'buttons', buttons: [{ label: t`Nudge all`, action: { command: 'nudge', input: {} } }] },
  ]
}

function dataOf(group: readonly Owed[], { clock }: Context) {
  const [first] = group
  const dayOf = (at: Owed['sentAt']) => (at === undefined ? null : clock.dayOf(at))
  return {
    studentId: first?.student.sourcedId,
    kind: first?.kind,
    version: first?.version,
    people: group.map((one) => ({
      email: one.person.email,
      name: fullName(one.person),
      since: dayOf(one.createdAt),
      told: dayOf(one.sentAt),
      nudged: dayOf(one.nudgedAt),
    })),
  }
}
