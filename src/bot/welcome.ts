// The one welcome of somebody who opens the bot for the first time: what it does, what it knows of them, how its messages
// are stopped, and three things to try with students of their own.

import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import type { Button, Section } from './reply.js'

const mostLookedAt = 12
const mostNamed = 2

export interface Welcome {
  readonly sections: readonly Section[]
  /** The students whose names stand on the buttons, by the roster's `sourcedId`. */
  readonly students: readonly string[]
}

/** Reads no more students than it needs to name, through the viewer of whoever is welcomed. */
export async function welcomeTo(viewer: Viewer): Promise<Welcome> {
  const named = await someWithPlan(viewer)
  return {
    sections: [
      {
        type: 'text',
        text: t`Welcome, ${viewer.staff.givenName}! I tell you what the IEPs and 504 plans of your students ask of you, and keep what you write down of it. Ask in your own words; only you see my answers.`,
      },
      {
        type: 'list',
        heading: t`Good to know`,
        items: [
          {
            text: t`What I know of you: your name and e-mail address, as the school roster has them, and by them who your students are.`,
          },
          { text: t`What you ask me is written down, as is every look into a record of a student.` },
          { text: t`You choose what I send you and when, and stop it: type "settings".` },
        ],
      },
      { type: 'text', text: t`Three things to try:` },
      { type: 'buttons', buttons: await toTry(named, viewer) },
    ],
    students: named.map(({ sourcedId }) => sourcedId),
  }
}

async function someWithPlan(viewer: Viewer): Promise<readonly VisibleStudent[]> {
  const found: VisibleStudent[] = []
  const flags = await viewer.flagged(await viewer.mine())
  // Those of whom the roster says that there is a plan are looked at first.
  const mine = (await viewer.mine()).toSorted((a, b) => Number(flags.has(b.id)) - Number(flags.has(a.id)))
  for (const student of mine.slice(0, mostLookedAt)) {
    if (found.length >= mostNamed) break
    if ((await viewer.plans([student], [])).length > 0) found.push(student)
  }
  return found
}

async function toTry([first, second = first]: readonly VisibleStudent[], viewer: Viewer): Promise<readonly Button[]> {
  const hasClasses = (await viewer.classes()).length > 0
  const own: Button = hasClasses
    ? { label: t`What my class needs`, action: { command: 'class', input: {} } }
    : { label: t`My caseload`, action: { command: 'caseload', input: {} } }
  if (!first || !second) {
    return [
      own,
      { label: t`What is due`, action: { command: 'due', input: {} } },
      { label: t`What I can do`, action: { command: 'help', input: {} } },
    ]
  }
  return [
    { label: t`Accommodations of ${first.name}`, action: { command: 'accommodations', input: { student: first.id } } },
    { label: t`${second.name} at a glance`, action: { command: 'glance', input: { student: second.id } } },
    own,
  ]
}
