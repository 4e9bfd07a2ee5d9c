// The day's page, for whoever asks: what is past its day and due, what they have not said that they read, their classes
// with one tap to log again, what they left half-typed. What is most pressing stands on top; nothing empty is shown.

import { z } from 'zod'
import { type Context, defineCommand, type LeftForm } from '#bot/command'
import type { Section } from '#bot/reply'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { dueSections, dueSoon, studentsDue } from './due-soon.js'
import { classesToday, classSections } from './in-class.js'
import { againSections, logAgain } from './log-again.js'
import { studentsToRead, toRead, toReadSections } from './to-read.js'

const mostForms = 3

export const today = defineCommand({
  name: 'today',
  summary: later`Your day: what is due, what to read, your classes, what to log again`,
  phrases: [
    'today',
    'home',
    'my day',
    'good morning',
    'start page',
    'dashboard',
    "what's up today",
    'what is on today',
  ],
  phrasesAlone: true,
  takes: 'nothing',
  input: z.object({}),
  mayUse: 'staff',
  examples: [later`today`],
  changes: false,
  daily: true,
  async run(_input, context) {
    const { viewer } = context
    const due = await dueSoon(context)
    const unread = await toRead(context)
    const classes = await classesToday(context)
    const again = await logAgain(context)
    const left = (await context.leftForms()).slice(0, mostForms)
    const told = [
      ...dueSections(due),
      ...toReadSections(unread),
      ...classSections(classes),
      ...againSections(again),
      ...leftSections(left),
    ]
    const students = [
      ...studentsDue(due),
      ...studentsToRead(unread),
      ...classes.flatMap((one) => one.students),
      ...again.students,
    ]
    return {
      status: 'ok',
      title: t`Your day: ${spokenDay(viewer.today)}`,
      sections: [...(told.length > 0 ? told : [await nothingToDo(context)]), ways()],
      students: [...new Set(students)],
      data: {
        overdue: due.overdue.length,
        dueSoon: due.soon.length,
        unread: unread.length,
        classes: classes.map(({ inClass }) => ({ title: inClass.title, periods: inClass.periods })),
        leftForms: left.length,
      },
    }
  },
})

/** Where everything else is. */
const ways = (): Section => ({
  type: 'buttons',
  buttons: [
    { label: t`Caseload`, action: { command: 'caseload', input: {} } },
    { label: t`Due`, action: { command: 'due', input: {} } },
    { label: t`Log progress …`, action: { command: 'logFor', input: {} } },
    { label: t`Find a student …`, action: { command: 'findStudent', input: {} } },
    { label: t`Settings`, action: { command: 'settings', input: { words: 'settings' } } },
    { label: t`Help`, action: { command: 'help', input: {} } },
  ],
})

function leftSections(left: readonly LeftForm[]): readonly Section[] {
  if (left.length === 0) return []
  const items = left.map(({ title, about }) => ({ text: title, ...(about && { details: [about] }) }))
  return [
    { type: 'list', heading: t`Left half-typed`, items },
    {
      type: 'buttons',
      buttons: left.map(({ draft, title, about }) => ({
        label: t`Go on: ${about ? `${title}, ${about}` : title}`,
        action: { command: 'openForm', input: { draft } },
      })),
    },
  ]
}

async function nothingToDo({ viewer }: Context): Promise<Section> {
  const isTied = (await viewer.mine()).length > 0 || viewer.offices.length > 0
  return {
    type: 'text',
    text: isTied
      ? t`All is done for now, ${viewer.staff.givenName}: nothing is due soon, and you have read every update.`
      : t`Hello ${viewer.staff.givenName}! The roster ties no students to you yet. Once it does, your day stands here.`,
  }
}
