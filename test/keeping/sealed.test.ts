// Whoever steals the database file, its write-ahead log or a dump reads nothing about a student; whoever edits it is found.
import { existsSync, readFileSync } from 'node:fs'
import { getTableName, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executing } from '#db/go-through'
import { SealBroken } from '#db/seal'
import { brokenInWords, checkSealed } from '#db/sealed-check'
import { sealedIn, sealedPlaces, tablesOf } from '#db/sealed-places'
import { type Engine, engines } from '../fixtures/engines.js'
import type { District } from '../stories/small-district.js'
import { openStrikingDistrict, soughtIn, striking } from './striking-district.js'

/** All that a thief would have, as bytes. */
async function stolen({ database }: District, engine: Engine, place: string): Promise<Buffer> {
  if (engine.name === 'SQLite') {
    const files = [place, `${place}-wal`, `${place}-shm`].filter(existsSync)
    expect(files).toContain(`${place}-wal`)
    return Buffer.concat(files.map((file) => readFileSync(file)))
  }
  return database.snapshot(async (read) => {
    const dump: string[] = []
    for (const table of tablesOf(database.tables)) {
      const name = getTableName(table)
      const { rows } = await executing(read).execute(sql.raw(`select ${name}::text as row from ${name}`))
      dump.push(...rows.map((row) => String((row as { row: string }).row)))
    }
    return Buffer.from(dump.join('\n'))
  })
}

/** As it stands there, or as it would stand in text that is written as hexadecimal, base64 or UTF-16. */
function waysOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text)
  // The middle of base64 is the same wherever it begins, three ways.
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  return [
    bytes,
    Buffer.from(text.toLowerCase()),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(text, 'utf16le'),
    ...inBase64.filter((part) => part.length >= 6).map((part) => Buffer.from(part)),
  ]
}

describe.each(engines)('a database on $name', (engine) => {
  let district: District
  let place: string
  beforeAll(async () => {
    place = await engine.place()
    district = await openStrikingDistrict(engine, place)
  })
  afterAll(() => district.close())

  it('holds striking words in every place that is sealed', async () => {
    const { database, seal } = district
    const found = new Set<string>()
    await database.snapshot(async (read) => {
      for (const at of sealedPlaces(database.tables)) {
        for await (const rows of database.dialect.goThrough(read, at.table)) {
          for (const row of rows) {
            const sealed = sealedIn(row, at.column)
            const text = sealed && seal.open(at.placeOf(row), sealed)
            if (
              text &&
              soughtIn.some((one) => text.includes(one) || text.includes(Buffer.from(one).toString('base64')))
            ) {
              found.add(`${at.name}.${at.column}`)
            }
          }
        }
      }
    })
    const places = sealedPlaces(database.tables).map(({ name, column }) => `${name}.${column}`)
    expect(places.filter((one) => !found.has(one))).toEqual([])
    expect(places.length).toBeGreaterThan(25)
  })

  it('shows none of them to whoever has the file', async () => {
    const bytes = await stolen(district, engine, place)
    expect(bytes.length).toBeGreaterThan(10_000)
    // What is clear by design is found: the search works.
    expect(bytes.includes('Biology')).toBe(true)
    const found = soughtIn.filter((text) => waysOf(text).some((way) => bytes.includes(way)))
    expect(found).toEqual([])
  })

  it('shows whoever looks that a value was edited, or moved to another row or column', async () => {
    const { database, seal } = district
    const check = () => database.snapshot((read) => checkSealed(database, read, seal))
    expect(brokenInWords(await check())).toBeUndefined()
    const { students, printedPages, outbox } = database.tables
    const [one, other] = await database.read.select().from(students)
    const [page] = await database.read.select().from(printedPages)
    const [message] = await database.read.select().from(outbox)
    if (!one || !other || !page?.readers || !message) throw new Error('there are all of them')
    const oneBit = Buffer.from(message.content)
    oneBit[oneBit.length - 3] = (oneBit[oneBit.length - 3] ?? 0) ^ 4
    await database.write(async (write) => {
      await write.update(students).set({ identity: other.identity }).where(sql`${students.id} = ${one.id}`)
      await write
        .update(printedPages)
        .set({ content: page.readers as Buffer })
        .where(sql`${printedPages.id} = ${page.id}`)
      await write.update(outbox).set({ content: oneBit }).where(sql`${outbox.id} = ${message.id}`)
    })
    expect((await check()).broken).toEqual({ students: 1, printed_pages: 1, outbox: 1 })
    await database.write(async (write) => {
      await write.update(students).set({ identity: one.identity }).where(sql`${students.id} = ${one.id}`)
      await write.update(printedPages).set({ content: page.content }).where(sql`${printedPages.id} = ${page.id}`)
      await write.update(outbox).set({ content: message.content }).where(sql`${outbox.id} = ${message.id}`)
    })
    expect(brokenInWords(await check())).toBeUndefined()
  })

  it('answers a fault, with a reference and nobody named, where a value was moved', async () => {
    const { database } = district
    const { planVersions } = database.tables
    const asked = () => district.ask('teacher.now', 'accommodations for Jane Doe')
    const before = (await asked()).reply
    expect(before.status).toBe('ok')
    const rows = await database.read.select().from(planVersions)
    const contents = rows.map(({ content }) => content)
    // Each value in the row of another: all of them sealed with the right key, in the right column.
    await database.write(async (write) => {
      for (const [at, { id }] of rows.entries()) {
        await write
          .update(planVersions)
          .set({ content: contents[(at + 1) % contents.length] as Buffer })
          .where(sql`${planVersions.id} = ${id}`)
      }
      const { counters } = database.tables
      await write.update(counters).set({ value: sql`${counters.value} + 1` })
    })
    const outcome = await asked().catch((reason: Error) => reason)
    const said = outcome instanceof Error ? outcome.message : JSON.stringify(outcome.reply)
    expect(said).not.toMatch(/Doe|Jane|q\w+q(iep|504)q/)
    expect(said).toMatch(/[0-9a-f]{8}|fault/)
    expect(JSON.stringify(district.logged)).not.toMatch(new RegExp(`Doe|${striking}|${SealBroken.name}:`))
  })
})
