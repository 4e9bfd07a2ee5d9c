// The journeys that people make with the bot, each made in Slack, in Teams, on the playground's page and at the terminal: what is
// kept of it is the same.
import { isNotNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import type { Desk } from './desk.js'
import { pageDesk } from './page-desk.js'
import { slackDesk } from './slack-desk.js'
import { type AuditRow, type District, openSmallDistrict } from './small-district.js'
import { teamsDesk } from './teams-desk.js'
import { terminalDesk } from './terminal-desk.js'

const monday = day('2026-11-23')
const at = (name: string) => `${name}@larkspurvalley.example`

const desks = { Slack: slackDesk, Teams: teamsDesk, page: pageDesk, terminal: terminalDesk } as const
type Surface = keyof typeof desks

interface Journey {
  readonly who: string
  /** What is done, and what is seen of it in the end. */
  go(desk: Desk): Promise<void>
  readonly seen: string | RegExp
}

const journeys: Readonly<Record<string, Journey>> = {
  ask: { who: 'reyes', go: (desk) => desk.type('accommodations for J. Doe'), seen: 'Accommodations: Jane Doe' },
  choose: {
    who: 'webb',
    async go(desk) {
      await desk.type('accommodations for J. Doe')
      await desk.press('John Doe')
    },
    seen: 'Accommodations: John Doe',
  },
  log: { who: 'okafor', go: (desk) => desk.type('log 109 for Jane Doe reading'), seen: 'Logged for Jane Doe' },
  edit: {
    who: 'okafor',
    async go(desk) {
      await desk.type('edit safety note Jane Doe')
      await desk.press('Fill in')
      await desk.fill({ 'Safety note': 'Carries an inhaler.' })
    },
    seen: /inhaler|Written down/i,
  },
  remind: { who: 'okafor', go: (desk) => desk.type('reminders'), seen: 'Your reminders of Nov 23, 2026' },
  snooze: {
    who: 'okafor',
    async go(desk) {
      await desk.type('reminders')
      await desk.press('Snooze a week')
    },
    seen: 'Put off until Nov 30, 2026',
  },
  acknowledge: { who: 'reyes', go: (desk) => desk.type('acknowledge'), seen: /acknowledged/i },
  undo: {
    who: 'okafor',
    async go(desk) {
      await desk.type('log 110 for Jane Doe reading')
      await desk.press('Undo')
    },
    seen: /Undone|Taken back|taken back/,
  },
}

/** What is kept after each journey, on each surface. */
const kept = new Map<Surface, Map<string, unknown>>()

async function whatIsKept({ database }: District): Promise<unknown> {
  const { tables, read } = database
  const [points, putOff, requests, obligations, undos, audited] = await Promise.all([
    read.select().from(tables.dataPoints).where(isNotNull(tables.dataPoints.loggedAt)),
    read.select().from(tables.putOff),
    read.select().from(tables.changeRequests),
    read.select().from(tables.obligations).where(isNotNull(tables.obligations.acknowledgedAt)),
    read.select().from(tables.undos).orderBy(tables.undos.at, tables.undos.command),
    read.select().from(tables.audit).where(ne(tables.audit.command, 'link')).orderBy(tables.audit.id),
  ])
  const last = audited.at(-1)
  return {
    points: points.map(({ day, value, replacedBy }) => ({ day, value, isStruckOut: replacedBy !== null })),
    putOff: putOff.map(({ rule, why, untilDay, endedAt }) => ({ rule, why, untilDay, isEnded: endedAt !== null })),
    requests: requests.map(({ kind, settledAt }) => ({ kind, isSettled: settledAt !== null })),
    acknowledged: obligations.length,
    undos: undos.map(({ command, undoneAt }) => ({ command, isTakenBack: undoneAt !== null })),
    audited: { command: last?.command, outcome: last?.outcome, parts: partsOf(last) },
  }
}

/** What was opened of whom; of students whose names alone stand in the first welcome, nothing was. */
function partsOf(row: AuditRow | undefined): unknown {
  return row?.students.map(({ parts }) => parts).filter((parts) => parts.length > 0)
}

describe.each(Object.keys(desks) as Surface[])('in %s', (surface) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(undefined, monday, {}, '07:00', (folder, today) => writeSchool(folder, today))
    district.at(monday, '07:31')
    await district.tick()
    kept.set(surface, new Map())
  })
  afterAll(() => district.close())

  test.each(Object.keys(journeys))('%s', async (name) => {
    const { who, go, seen } = journeys[name] as Journey
    const desk = await desks[surface](district, at(who))
    try {
      await go(desk)
      expect(desk.words.join('\n')).toMatch(seen)
    } finally {
      await desk.close()
    }
    kept.get(surface)?.set(name, await whatIsKept(district))
  })
})

describe('what is kept', () => {
  test.each(Object.keys(journeys))('of %s is the same, wherever it was made', (name) => {
    const [first, ...others] = [...kept.values()].map((of) => of.get(name))
    expect(first).toBeDefined()
    for (const other of others) expect(other).toEqual(first)
  })
})
