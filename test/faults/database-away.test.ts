// The database is full, locked or gone: whoever asks is told so in a sentence of ours, nothing is acknowledged that is not
// kept, what was filled in stays, and once it is back everything goes on by itself.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import type { Reply } from '#bot/reply'
import type { Database } from '#db/database'
import { openPostgres } from '#db/postgres'
import { verifyAudit } from '#db/records/audit-verify'
import { openSqlite } from '#db/sqlite'
import type { Instant } from '#time/clock'
import { type Engine, engines } from '../fixtures/engines.js'
import { slackDesk } from '../stories/slack-desk.js'
import { accountOf, type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'
import { type Line, lineTo } from './cut-line.js'
import { smallDisk } from './small-disk.js'

const [sqlite, postgres] = engines
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function open(engine: Engine | undefined): Promise<District> {
  const district = await openSmallDistrict(engine, firstDay, {}, '10:00')
  ends.push(() => district.close())
  await district.ask('superintendent', 'help')
  return district
}

/** What the bot itself says, also where the test could not look at the records beside it. */
async function told(district: District, text: string): Promise<Reply> {
  const account = accountOf('superintendent')
  const outcome = await district.bot.handle(
    { account, surface: 'private', text, deliveries: [] },
    async () => undefined,
  )
  if (outcome.type !== 'reply') throw new Error(`no reply but ${outcome.type}`)
  return outcome.reply
}

const change = (district: District, days: number) => told(district, `settings accessClosesDaysAfter ${days}`)
const days = async (district: District) => (await told(district, 'settings')).data

const isAway = { status: 'invalid', title: "Not saved: I can't reach my records just now" }

async function isWhole(district: District): Promise<void> {
  expect((await verifyAudit(district.database, district.seal, [])).fault).toBeUndefined()
}

/** Another process, in the middle of a change. */
function lockOf(district: District): Sqlite.Database {
  const other = new Sqlite(district.place)
  other.exec('begin immediate')
  ends.push(() => other.close())
  return other
}

it('locked by another process: it says so, and meanwhile stands still for nobody', async () => {
  const district = await open(sqlite)
  await change(district, 7)
  const other = lockOf(district)
  const before = await district.audit()
  let isAnswered = false
  const asked = Promise.all([change(district, 8), change(district, 9), told(district, 'caseload')]).finally(() => {
    isAnswered = true
  })
  // Whoever only reads is answered while the others wait for the lock.
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(await district.database.check()).toBe(true)
  expect(isAnswered).toBe(false)
  for (const reply of await asked) expect(reply).toMatchObject(isAway)
  other.exec('commit')
  expect(await district.audit()).toEqual(before)
  expect(await days(district)).toMatchObject({ settings: { accessClosesDaysAfter: 7 } })
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
  await isWhole(district)
})

it('locked for a moment only: nobody notices', async () => {
  const district = await open(sqlite)
  const other = lockOf(district)
  const changed = change(district, 8)
  await new Promise((resolve) => setTimeout(resolve, 30))
  other.exec('commit')
  expect((await changed).title).toMatch(/^Changed:/)
})

it('locked while a form is sent off: it stays as it was filled in, and is sent off once more', async () => {
  const district = await open(sqlite)
  const desk = await slackDesk(district, 'teacher.now')
  ends.push(() => desk.close())
  await desk.type('/iep a parent asks about Ida Fennimore')
  const other = lockOf(district)
  await desk.fill({ 'Who asks': 'The father', 'What they asked': 'Is there a meeting?' })
  expect(desk.words.join(' ')).toContain(isAway.title)
  other.exec('commit')
  await desk.fill({})
  expect(desk.words.join(' ')).toContain('Passed to')
  const { questions } = district.database.tables
  expect(await district.database.read.select().from(questions)).toHaveLength(1)
})

it('full in the middle of one of several changes: each is kept or not, as it is said', async () => {
  const disk = smallDisk(8)
  if (!disk) return
  ends.push(disk.unmount)
  const database = await openSqlite(join(disk.folder, 'caseload.db'))
  ends.push(() => database.close())
  const { deliveries } = database.tables
  const add = (key: string) =>
    database.write(async (write) => {
      await write.insert(deliveries).values({ key, at: 0 as Instant })
    })
  const large = database.write(async (write) => {
    // More than is held in memory before it is kept.
    for (let row = 0; row < 200; row += 1) {
      await write.insert(deliveries).values({ key: `large-${row}-${'x'.repeat(100_000)}`, at: 0 as Instant })
    }
  })
  const names = ['first', 'large', 'last']
  const settled = await Promise.allSettled([add('first'), large, add('last')])
  const rows = await database.read.select({ key: deliveries.key }).from(deliveries)
  const kept = names.filter((name) => rows.some(({ key }) => key.startsWith(name)))
  expect(kept).toEqual(names.filter((_, at) => settled[at]?.status === 'fulfilled'))
  expect(settled[1]).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ code: 'SQLITE_FULL' }) })
  await add('next')
})

it('on a full disk: nothing is said to be kept, nothing is lost, and with room again it goes on', async () => {
  const disk = smallDisk(24)
  if (!disk || !sqlite) return
  ends.push(disk.unmount)
  const onDisk: Engine = {
    ...sqlite,
    open(place) {
      const there = join(disk.folder, 'caseload.db')
      copyFileSync(place, there)
      return sqlite.open(there)
    },
  }
  const district = await open(onDisk)
  await change(district, 7)
  disk.fill()
  // The room that the log of changes has already is used up first.
  let full = await change(district, 8)
  let kept = 7
  for (let tries = 0; tries < 5000 && full.title.startsWith('Changed:'); tries += 1) {
    kept = 8 + (tries % 40)
    full = await change(district, 8 + ((tries + 1) % 40))
  }
  expect(full).toMatchObject(isAway)
  const all = await Promise.all([50, 51, 52].map((value) => change(district, value)))
  for (const reply of all) expect(reply).toMatchObject(isAway)
  disk.makeRoom()
  expect(await days(district)).toMatchObject({ settings: { accessClosesDaysAfter: kept } })
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
  await isWhole(district)
})

/** @param patienceMs for how long an answer is waited for; the usual time where absent */
async function overLine(patienceMs?: number): Promise<{ readonly district: District; readonly line: Line }> {
  if (!postgres) throw new Error('only where there is PostgreSQL')
  let line: Line | undefined
  const overIt: Engine = {
    ...postgres,
    async open(place) {
      line = await lineTo(place)
      return openPostgres(line.url, patienceMs)
    },
  }
  const district = await open(overIt)
  if (!line) throw new Error('the district was opened')
  ends.push(line.close)
  return { district, line }
}

it.runIf(postgres)('gone, and back: it says so, and finds its way back by itself', async () => {
  const { district, line } = await overLine()
  await change(district, 7)
  line.cut()
  // More often than there are connections: none of them is lost for good.
  for (let times = 0; times < 12; times += 1) expect(await change(district, 8)).toMatchObject(isAway)
  expect(await district.bot.wasTaken('v0=unknown')).toBe(false)
  line.mend()
  expect(await days(district)).toMatchObject({ settings: { accessClosesDaysAfter: 7 } })
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
  await isWhole(district)
})

it.runIf(postgres)('gone in the middle of a change: all of it is undone, and the program goes on', async () => {
  const { district, line } = await overLine()
  const { database } = district
  const { counters } = database.tables
  for (let times = 0; times < 12; times += 1) {
    const broken = database.write(async (write) => {
      await write.insert(counters).values({ name: `half-${times}`, value: 1 })
      line.cut()
      await write.insert(counters).values({ name: `other-${times}`, value: 1 })
    })
    await expect(broken).rejects.toThrow()
    line.mend()
  }
  expect((await namesIn(database)).filter((name) => name.includes('-'))).toEqual([])
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
})

it.runIf(postgres)('gone in just the moment of keeping it: it says that it can not tell', async () => {
  const { district, line } = await overLine()
  await change(district, 7)
  line.cutAtNextCommit()
  expect(await change(district, 8)).toMatchObject({ title: "I can't tell whether that was saved" })
  line.mend()
  expect(await days(district)).toMatchObject({ settings: { accessClosesDaysAfter: 8 } })
  await isWhole(district)
})

it.runIf(postgres)('frozen: nobody waits without end, and thawed it goes on', async () => {
  const { district, line } = await overLine(600)
  await change(district, 7)
  line.freeze()
  // More than there are connections.
  const asked = Array.from({ length: 15 }, (_, nth) =>
    told(district, nth % 2 ? 'caseload' : 'settings quietUntil 07:00'),
  )
  for (const reply of await Promise.all(asked)) expect(reply).toMatchObject(isAway)
  line.mend()
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
  await isWhole(district)
})

it.runIf(postgres)('frozen in just the moment of keeping it: it says that it can not tell', async () => {
  const { district, line } = await overLine(600)
  const { counters } = district.database.tables
  const kept = district.database.write(async (write) => {
    await write.insert(counters).values({ name: 'in-doubt', value: 1 })
    line.freeze()
  })
  await expect(kept).rejects.toMatchObject({ mayBeKept: true })
  line.mend()
  // The server was told to keep it, and does once it goes on.
  expect((await change(district, 9)).title).toMatch(/^Changed:/)
  await isWhole(district)
})

it.runIf(postgres)('busy with a long question: it is left to answer it', async () => {
  const { district } = await overLine(400)
  const { read, tables } = district.database
  const slept = sql<string>`(select 'rested' from pg_sleep(1.2))`
  expect(await read.select({ slept }).from(tables.counters).limit(1)).toEqual([{ slept: 'rested' }])
})

it('says it in the language of whoever asks, and nothing of theirs', async () => {
  const district = await open(sqlite)
  const other = lockOf(district)
  const { reply } = await district.ask('teacher.now', 'accommodations for Ida Fennimore', { locale: 'es-MX' })
  expect(reply.title).toBe('No se guardó: ahora mismo no llego a mis registros')
  expect(`${reply.text}${JSON.stringify(reply.data)}${district.logged.join('')}`).not.toMatch(
    /Ida|Fennimore|SQLITE|lock/i,
  )
  other.exec('commit')
  expect(await botWriter(district, 'teacher.now').type('accommodations for Ida Fennimore')).toMatchObject({
    status: 'ok',
  })
})

async function namesIn({ read, tables: { counters } }: Database): Promise<readonly string[]> {
  return (await read.select({ name: counters.name }).from(counters)).map(({ name }) => name)
}
