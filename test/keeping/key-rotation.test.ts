// A new data key while everything goes on: nobody's request fails, nothing is lost, and a kill in the middle is finished
// by the next call.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { dataKeyNumber, openSeal } from '#db/keys'
import { rotateKeys } from '#db/rotate-keys'
import { beginningOf, type Seal } from '#db/seal'
import { countByKey } from '#db/sealed-by-key'
import { checkSealed } from '#db/sealed-check'
import type { StudentId } from '#people/student'
import type { Clock, Instant } from '#time/clock'
import { engines } from '../fixtures/engines.js'

const key = Buffer.alloc(32, 1)
const day = 24 * 60 * 60_000
let now = Date.UTC(2026, 9, 14) as Instant
const clock: Pick<Clock, 'now'> = { now: () => now }
const many = 60

const place = (row: string) => ({ table: 'students', column: 'identity', row })

interface Process {
  readonly database: Database
  readonly seal: Seal
}

describe.each(engines)('rotating the data key on $name', (engine) => {
  const opened: Database[] = []
  afterAll(() => Promise.all(opened.map((database) => database.close())))

  async function start(at: string, wrapping: readonly Buffer[] = [key]): Promise<Process> {
    const database = await engine.open(at)
    opened.push(database)
    return { database, seal: await openSeal(database, wrapping, now) }
  }
  const write = ({ database, seal }: Process, id: string, name: string) =>
    database.write(async (write) => {
      const { students } = database.tables
      const identity = seal.seal(place(id), name)
      await write
        .insert(students)
        .values({ id: id as StudentId, identity, active: true })
        .onConflictDoUpdate({ target: students.id, set: { identity } })
    })
  async function read({ database, seal }: Process, id: string): Promise<string> {
    const { students } = database.tables
    const [row] = await database.read
      .select()
      .from(students)
      .where(eq(students.id, id as StudentId))
    return row ? seal.open(place(id), row.identity) : ''
  }
  async function district(): Promise<{ readonly at: string; readonly bot: Process }> {
    const at = await engine.place()
    const bot = await start(at)
    const students = Array.from({ length: many }, (_, one) => write(bot, `s${one}`, `Student ${one}`))
    await Promise.all(students)
    return { at, bot }
  }
  const rotate = ({ database, seal }: Process, wrapping = key, onProgress?: (done: number) => void) =>
    rotateKeys({
      ...{ database, seal, wrapping, clock: clock as Clock, heard: async () => undefined },
      ...(onProgress && { onProgress }),
    })

  it('seals every value anew while others read and write, and nobody fails', async () => {
    const { at, bot } = await district()
    const [other, administrator] = [await start(at), await start(at)]
    let ended = false
    let asked = 0
    const going = async (who: Process, from: number) => {
      while (!ended) {
        const one = `s${(from + asked) % many}`
        asked += 1
        if (asked % 3 === 0) await write(who, one, `${one} as written`)
        else expect(await read(who, one)).not.toBe('')
      }
    }
    const others = [going(bot, 0), going(other, 30)]
    const rotated = await rotate(administrator)
    ended = true
    await Promise.all(others)
    expect(rotated).toMatchObject({ key: 'data-2', wasBegun: false, broken: 0 })
    expect(rotated.sealed).toBeGreaterThanOrEqual(many - asked)
    expect(asked).toBeGreaterThan(0)
    // Whoever had met the new key wrote with it; what was written with the old one meanwhile is brought along next.
    await rotate(administrator)
    const { values, broken } = await administrator.database.snapshot((moment) =>
      checkSealed(administrator.database, moment, administrator.seal),
    )
    expect({ values, broken }).toEqual({ values: many, broken: {} })
  })

  it('lets a process that never heard of the key go on', async () => {
    const { at, bot } = await district()
    const [asleep, administrator] = [await start(at), await start(at)]
    await rotate(administrator)
    expect(await read(asleep, 's7')).toBe('Student 7')
    // From then on it seals with it.
    await write(asleep, 's8', 'Eight')
    expect([...(await countByKey(asleep.database)).keys()]).toEqual([2])
    await bot.seal.learnKeys()
    expect(await read(bot, 's8')).toBe('Eight')
  })

  it('is finished by the next call where it was killed', async () => {
    const { at, bot } = await district()
    const killed = new Error('killed')
    await expect(
      rotate(await start(at), key, () => {
        throw killed
      }),
    ).rejects.toBe(killed)
    const halfway = await countByKey(bot.database)
    expect(halfway.get(1)).toBeGreaterThan(0)
    expect(halfway.get(2)).toBeGreaterThan(0)
    expect(await read(bot, 's1')).toBe('Student 1')
    const finished = await rotate(await start(at))
    expect(finished).toMatchObject({ key: 'data-2', wasBegun: true, kept: ['data'] })
    expect([...(await countByKey(bot.database)).entries()]).toEqual([[2, many]])
  })

  it('keeps the old key while anything needs it, and takes it away once nothing does', async () => {
    const { at } = await district()
    const administrator = await start(at)
    expect(await rotate(administrator)).toMatchObject({ removed: [], kept: ['data'] })
    // An import had sealed this before, and brings it in now.
    now = (now + 2 * day) as Instant
    expect(await rotate(administrator)).toMatchObject({ key: 'data-3', removed: ['data'], kept: ['data-2'] })
    const again = await start(at)
    expect(await read(again, 's3')).toBe('Student 3')
    const ids = (await again.database.read.select().from(again.database.tables.keys)).map(({ id }) => id)
    expect(ids.sort()).toEqual(['audit', 'data-2', 'data-3', 'index'])
  })

  it('opens what was sealed before values named their key', async () => {
    const { bot } = await district()
    const { students } = bot.database.tables
    const [row] = await bot.database.read.select().from(students)
    if (!row) throw new Error('there are students')
    const inFirstFormat = Buffer.concat([Buffer.of(1), row.identity.subarray(beginningOf(1).length)])
    expect(bot.seal.open(place(row.id), inFirstFormat)).toBe(bot.seal.open(place(row.id), row.identity))
    await bot.database.write(async (write) => {
      await write.update(students).set({ identity: inFirstFormat }).where(eq(students.id, row.id))
    })
    expect(await countByKey(bot.database)).toEqual(new Map([[1, many]]))
    await rotate(bot)
    expect(await countByKey(bot.database)).toEqual(new Map([[2, many]]))
  })

  it('goes on beside a process that still has the old list of the district’s own keys', async () => {
    const { at, bot } = await district()
    const newKey = randomBytes(32)
    const renewed = await start(at, [newKey, key])
    await write(renewed, 's5', 'Five')
    expect(await read(bot, 's5')).toBe('Five')
    await write(bot, 's6', 'Six')
    expect(await read(renewed, 's6')).toBe('Six')
    const alone = await start(at, [newKey])
    expect(await read(alone, 's6')).toBe('Six')
    // The old list opens nothing that comes later.
    await expect(start(at, [key])).rejects.toThrow('is not the key')
  })

  it('counts what does not open, and leaves it as it is', async () => {
    const { bot } = await district()
    const { students } = bot.database.tables
    const [one, other] = await bot.database.read.select().from(students)
    if (!one || !other) throw new Error('there are students')
    await bot.database.write(async (write) => {
      await write.update(students).set({ identity: other.identity }).where(eq(students.id, one.id))
    })
    expect(await rotate(bot)).toMatchObject({ broken: 1, sealed: many - 1, kept: ['data'] })
    expect(await countByKey(bot.database)).toEqual(
      new Map([
        [1, 1],
        [2, many - 1],
      ]),
    )
  })

  it('numbers a key by its name', () => {
    expect(['data', 'data-2', 'data-17'].map(dataKeyNumber)).toEqual([1, 2, 17])
  })
})
