// Many rows at a time, some of which are there: what is written is what was given, however many of them are new.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { upsertInto } from '#db/imports/upsert'
import { engines } from '../fixtures/engines.js'

/** Counters by their names. */
type Counters = ReadonlyMap<string, number>

/** Some dozens of counters out of a hundred, each with a number of this time. */
const someCounters = fc
  .uniqueArray(fc.nat(99), { maxLength: 80 })
  .chain((names) => fc.nat(1_000).map((value): Counters => new Map(names.map((name) => [`c${name}`, value + name]))))

describe.each(engines)('many rows on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open(await engine.place())
  })
  afterAll(() => database.close())

  const held = async (): Promise<Counters> => {
    const rows = await database.read.select().from(database.tables.counters)
    return new Map(rows.filter(({ name }) => /^c\d/.test(name)).map(({ name, value }) => [name, value]))
  }
  const rowsOf = (counters: Counters) => [...counters].map(([name, value]) => ({ name, value }))

  it('are as they were given last, whichever of them were there', async () => {
    const { counters } = database.tables
    const write = upsertInto(database, counters, ['name'], 'test_upsert')
    await fc.assert(
      fc.asyncProperty(fc.array(someCounters, { minLength: 2, maxLength: 4 }), async (times) => {
        await database.write(async (queries) => void (await queries.delete(counters)))
        for (const given of times) await database.write((queries) => write(queries, rowsOf(given)))
        expect(await held()).toEqual(new Map(times.flatMap((given) => [...given])))
      }),
      { numRuns: 30 },
    )
  })

  it('are as they were given first, where what is there is kept', async () => {
    const { counters } = database.tables
    const write = upsertInto(database, counters, ['name'], 'test_keep', true)
    await fc.assert(
      fc.asyncProperty(fc.array(someCounters, { minLength: 2, maxLength: 4 }), async (times) => {
        await database.write(async (queries) => void (await queries.delete(counters)))
        for (const given of times) await database.write((queries) => write(queries, rowsOf(given)))
        expect(await held()).toEqual(new Map(times.toReversed().flatMap((given) => [...given])))
      }),
      { numRuns: 30 },
    )
  })

  it('change nothing at all where one of them is there and none may be', async () => {
    const { counters } = database.tables
    const add = upsertInto(database, counters, [], 'test_add')
    const many = (from: number) => Array.from({ length: 60 }, (_, at) => ({ name: `c${from + at}`, value: from }))
    await database.write(async (queries) => void (await queries.delete(counters)))
    await database.write((queries) => add(queries, many(100)))
    await expect(database.write((queries) => add(queries, many(159)))).rejects.toThrow()
    await expect(database.write((queries) => add(queries, many(60)))).rejects.toThrow()
    expect(await held()).toEqual(new Map(many(100).map(({ name, value }) => [name, value])))
  })
})
