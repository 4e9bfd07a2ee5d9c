// Teams is away, asks to be left alone, or says nothing: what waits for it waits, and all of it comes when it is back. Nobody
// can be asked what stands in a chat of Teams: what may have come already comes again, and says so.
import { afterEach, expect, it } from 'vitest'
import { relayOnce } from '#reminders/relay'
import { engines } from '../fixtures/engines.js'
import { openPostOffice, type PostOffice, silent, teacher } from '../reminders/post-office.js'
import { botAnswering, jordan } from '../teams/answering.js'
import { type Microsoft, type Refusal, startMicrosoft, tenant } from '../teams/microsoft.js'
import { serve, teacher as teacherInTeams } from '../teams/signed-activity.js'

const waiting = 20
const minute = 60_000
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

interface Opened {
  readonly office: PostOffice
  readonly microsoft: Microsoft
  readonly relay: () => Promise<number>
}

async function open(): Promise<Opened> {
  const [engine] = engines
  if (!engine) throw new Error('SQLite is always there')
  const office = await openPostOffice(engine, await engine.place())
  ends.push(() => office.database.close())
  const microsoft = await startMicrosoft()
  ends.push(() => microsoft.close())
  const served = await serve(microsoft, botAnswering(jordan), { clock: office.clock })
  ends.push(() => served.stop())
  await office.change(async (unit) => {
    await unit.unlink({ platform: 'teams', workspace: 'home', user: 'teams-ana' })
    await unit.link({ platform: 'teams', workspace: tenant, user: teacherInTeams.aadObjectId }, teacher, 'link')
  })
  for (let one = 0; one < waiting; one += 1) await office.send(`Message ${one}.`)
  return {
    office,
    microsoft,
    relay: () =>
      relayOnce({ outbox: office.outbox, messengers: [served.teams.messenger], clock: office.clock, log: silent }),
  }
}

/** What every message meets until it is taken away again. */
function trouble({ microsoft }: Opened, refusal: Refusal): void {
  microsoft.refusals.push(({ path }) => (path.includes('activities') ? refusal : undefined))
}

/** The cards that Teams took, and those that it was only shown. */
function cards({ microsoft }: Opened): readonly string[] {
  return microsoft.calls.filter(({ path }) => path.includes('activities')).map(({ text }) => text)
}

async function untilAllCame(opened: Opened): Promise<readonly string[]> {
  const { office, microsoft, relay } = opened
  microsoft.refusals.length = 0
  microsoft.calls.length = 0
  for (let round = 0; round < 12; round += 1) {
    await relay()
    office.pass(60 * minute)
  }
  expect(await office.outbox.counts()).toEqual({ waiting: 0, dead: 0 })
  return cards(opened)
}

function eachOnce(came: readonly string[]): void {
  expect(came).toHaveLength(waiting)
  for (let one = 0; one < waiting; one += 1) {
    expect(came.filter((text) => text.includes(`Message ${one}.`))).toHaveLength(1)
  }
}

it('answers with faults of its own for hours: all comes once', async () => {
  const opened = await open()
  trouble(opened, { status: 503 })
  for (let round = 0; round < 4; round += 1) {
    await opened.relay()
    opened.office.pass(40 * minute)
  }
  const came = await untilAllCame(opened)
  eachOnce(came)
  expect(came.join('')).not.toContain('Sent again')
})

it('asks to be left alone: one try finds out in each round, and all comes once', async () => {
  const opened = await open()
  trouble(opened, { status: 429, retryAfter: '120' })
  const rounds = 30
  for (let round = 0; round < rounds; round += 1) {
    await opened.relay()
    opened.office.pass(10_000)
  }
  expect(cards(opened).length).toBeLessThanOrEqual(rounds)
  eachOnce(await untilAllCame(opened))
})

it('takes what it is told and says nothing: it comes again, says so, and is not given up for hours', async () => {
  const opened = await open()
  trouble(opened, { status: 'silence' })
  for (let round = 0; round < 5; round += 1) {
    await opened.relay()
    opened.office.pass(30 * minute)
  }
  const came = await untilAllCame(opened)
  eachOnce(came)
  for (const text of came) expect(text).toContain('Sent again: Message')
})

it('can’t be reached at all: nothing was sent, and nothing says that it is sent again', async () => {
  const opened = await open()
  const { tokenRequests } = opened.microsoft
  await opened.microsoft.close()
  await opened.relay()
  expect(tokenRequests).toEqual([])
  for (const row of await opened.office.database.read.select().from(opened.office.database.tables.outbox)) {
    expect(row).toMatchObject({ status: 'waiting', unsure: 0 })
  }
})
