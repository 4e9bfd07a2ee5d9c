import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { openSeal, WrongEncryptionKey } from '#db/keys'
import { openSqlite } from '#db/sqlite'
import type { Instant } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { spokenNow } from '#wording/language'
import { engines } from '../fixtures/engines.js'

const key = Buffer.alloc(32, 1)
const newKey = Buffer.alloc(32, 2)
const now = 1_700_000_000_000 as Instant

describe.each(engines)('a database on $name', (engine) => {
  const opened: Database[] = []
  async function open(place: string): Promise<Database> {
    const database = await engine.open(place)
    opened.push(database)
    return database
  }
  afterAll(() => Promise.all(opened.map((database) => database.close())))

  it('opens when several processes start at once', async () => {
    const place = await engine.place()
    const databases = await Promise.all([open(place), open(place), open(place)])
    const seals = await Promise.all(databases.map((database) => openSeal(database, [key], now)))
    expect(new Set(seals.map((seal) => seal.token('name', 'doe'))).size).toBe(1)
  })

  it('keeps all of a change or nothing', async () => {
    const database = await open(await engine.place())
    const { counters } = database.tables
    const failed = database.write(async (write) => {
      await write.insert(counters).values({ name: 'a', value: 1 })
      await Promise.resolve()
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await database.read.select().from(counters)).toEqual([])
  })

  it('lets the failure of one change take no neighbour along', async () => {
    const database = await open(await engine.place())
    const { counters } = database.tables
    const results = await Promise.allSettled(
      ['a', 'b', 'a', 'c'].map((name) =>
        database.write(async (write) => {
          await write.insert(counters).values({ name, value: 1 })
        }),
      ),
    )
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    const rows = await database.read.select().from(counters)
    expect(rows.map((row) => row.name).sort()).toEqual(['a', 'b', 'c'])
  })

  it('makes each of the changes that share a commit in the language of who asked for it', async () => {
    const database = await open(await engine.place())
    const languages = ['es', 'en', 'es'] as const
    const said = await Promise.all(
      languages.map((one) => inLanguage(one, () => database.write(async () => spokenNow().language))),
    )
    expect(said).toEqual(languages)
  })

  it('never shows half a change to a reader', async () => {
    const database = await open(await engine.place())
    const { counters } = database.tables
    const seen: number[] = []
    await database.write(async (write) => {
      await write.insert(counters).values({ name: 'a', value: 1 })
      seen.push((await database.read.select().from(counters)).length)
    })
    seen.push((await database.read.select().from(counters)).length)
    expect(seen).toEqual([0, 1])
  })

  it('sees by the next turn what another process changed, and at once what it changed itself', async () => {
    const place = await engine.place()
    const [ours, theirs] = [await open(place), await open(place)]
    const names = async () => (await ours.read.select().from(ours.tables.counters)).map((row) => row.name)
    const add = (database: Database, name: string) =>
      database.write(async (write) => {
        await write.insert(database.tables.counters).values({ name, value: 1 })
      })
    expect(await names()).toEqual([])
    await add(theirs, 'a')
    await new Promise(setImmediate)
    expect(await names()).toEqual(['a'])
    await add(ours, 'b')
    expect(await names()).toEqual(['a', 'b'])
  })

  it('lets one import at a time begin, whichever process asks, and the next once that has ended', async () => {
    const place = await engine.place()
    const [one, other] = [await engine.open(place), await engine.open(place)]
    const release = await one.hold('import')
    expect(release).toBeDefined()
    expect(await other.hold('import')).toBeUndefined()
    expect(await one.hold('import')).toBeUndefined()
    await release?.()
    const next = await other.hold('import')
    expect(next).toBeDefined()
    // A process that ends takes its hold along.
    await other.close()
    expect(await one.hold('import')).toBeDefined()
    await one.close()
  })

  it('keeps what was sealed readable when the district changes its key', async () => {
    const place = await engine.place()
    const before = await openSeal(await open(place), [key], now)
    const row = { table: 'students', column: 'identity', row: 's1' }
    const sealed = before.seal(row, 'Jane Doe')
    const after = await openSeal(await open(place), [newKey, key], now)
    expect(after.open(row, sealed)).toBe('Jane Doe')
    const later = await openSeal(await open(place), [newKey], now)
    expect(later.open(row, sealed)).toBe('Jane Doe')
    await expect(openSeal(await open(place), [key], now)).rejects.toBeInstanceOf(WrongEncryptionKey)
  })
})

describe('the lock on SQLite', () => {
  it('shows whoever takes it what was kept before, even in the turn that had read already', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'caseload-')), 'caseload.db')
    const database = await openSqlite(place)
    const { counters } = database.tables
    const other = new Sqlite(place)
    expect(await database.read.select().from(counters)).toEqual([])
    other.exec("insert into counters (name, value) values ('a', 1)")
    expect(await database.hold('import')).toBeDefined()
    expect(await database.read.select().from(counters)).toHaveLength(1)
    other.close()
    await database.close()
  })
})

describe('a sealed value', () => {
  it('shows nothing of what it holds, and opens in its own place alone', async () => {
    const [engine] = engines
    if (!engine) throw new Error('there is always SQLite')
    const database = await engine.open(await engine.place())
    const seal = await openSeal(database, [key], now)
    const place = { table: 'students', column: 'identity', row: 's1' }
    const sealed = seal.seal(place, 'Jane Doe')
    expect(sealed.includes('Jane')).toBe(false)
    for (const elsewhere of [
      { ...place, row: 's2' },
      { ...place, column: 'other' },
      { ...place, table: 'contacts' },
    ]) {
      expect(() => seal.open(elsewhere, sealed)).toThrow('does not open')
    }
    const edited = Buffer.from(sealed)
    edited[edited.length - 1] = (edited[edited.length - 1] ?? 0) ^ 1
    expect(() => seal.open(place, edited)).toThrow('does not open')
    await database.close()
  })
})
