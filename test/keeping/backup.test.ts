// A backup is made of a district at work and fills an empty database of either engine; what is not as it was written
// fills none.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, getTableName } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '#db/backup/make-backup'
import { restoreBackup } from '#db/backup/restore-backup'
import { hashedText, jsonRow } from '#db/backup/rows'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { followAuditChain } from '#db/records/follow-audit-chain'
import { tablesOf } from '#db/sealed-places'
import type { Instant } from '#time/clock'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'
import { openSmallDistrict } from '../stories/small-district.js'

const now = Date.UTC(2026, 9, 15) as Instant

/** Every row of a database, in words; without what a restore settles and writes down. */
async function everything(
  database: Database,
  untilAudit: number,
): Promise<Readonly<Record<string, readonly string[]>>> {
  return database.snapshot(async (read) => {
    const all: Record<string, readonly string[]> = {}
    for (const table of tablesOf(database.tables)) {
      const lines: string[] = []
      const toJson = jsonRow(table)
      for await (const rows of database.dialect.goThrough(read, table)) {
        for (const row of rows) {
          if (getTableName(table) === 'audit' && Number(row.id) > untilAudit) continue
          lines.push(hashedText(toJson(row)))
        }
      }
      all[getTableName(table)] = lines.sort()
    }
    return all
  })
}

describe.each(engines)('a backup of $name', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-backup-'))
  const file = join(folder, 'district.backup')
  const key = randomBytes(32)
  let district: Awaited<ReturnType<typeof openSmallDistrict>>
  let held: Awaited<ReturnType<typeof everything>>
  let entries: number
  const opened: Database[] = []
  const empty = async (on = engine) => {
    const database = await on.open(await on.place())
    opened.push(database)
    return database
  }

  beforeAll(async () => {
    district = await openSmallDistrict(engine, undefined, {}, undefined, undefined, key)
    await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    await district.ask('other.teacher', 'goals for Ida Fennimore')
    await district.ask('case.manager', 'settings morningMessage 7:15')
    entries = (await district.audit()).length
    held = await everything(district.database, entries)
    await makeBackup({ database: district.database, wrapping: [key], now, file })
  })
  afterAll(async () => {
    await district.close()
    await Promise.all(opened.map((database) => database.close()))
  })

  it.each(engines)('fills an empty database of $name with all that there was', async (other) => {
    const database = await empty(other)
    const restored = await restoreBackup({ file, database, wrapping: [key], now })
    expect(restored.rows.students).toBe(held.students?.length)
    expect(restored).toMatchObject({ engine: district.database.engine, auditEntries: entries, faults: [] })
    expect(await everything(database, entries)).toEqual(held)
    const seal = await openSeal(database, [key], now)
    // The restore itself is written down, as the next entry of the chain.
    const chain = await database.snapshot((read) => followAuditChain(database, read, seal))
    expect(chain).toMatchObject({ entries: entries + 1 })
    expect(chain.brokenAt).toBeUndefined()
    const [last] = await database.read
      .select()
      .from(database.tables.audit)
      .where(eq(database.tables.audit.hash, chain.head))
    expect(last).toMatchObject({ command: 'restore', outcome: 'changed' })
  })

  it('is for its owner alone, names nobody and holds no key', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(file)
    for (const text of ['Fennimore', 'teacher.now', key.toString('base64')]) expect(bytes.includes(text)).toBe(false)
    expect(bytes.includes(key)).toBe(false)
    // Nothing is left beside it.
    expect(readdirSync(folder)).toEqual(['district.backup'])
  })

  it('takes nobody’s place unless it is told to', async () => {
    const parts = { database: district.database, wrapping: [key], now, file }
    await expect(makeBackup(parts)).rejects.toThrow('There is a file')
    await makeBackup({ ...parts, force: true })
    expect(readdirSync(folder)).toEqual(['district.backup'])
    await expect(makeBackup({ ...parts, file: join(folder, 'nowhere', 'a') })).rejects.toThrow('Nothing can be written')
  })

  it('goes into an empty database alone', async () => {
    const parts = { file, database: district.database, wrapping: [key], now }
    await expect(restoreBackup(parts)).rejects.toThrow('not empty')
    expect(await everything(district.database, entries)).toEqual(held)
  })

  it('opens with the key it was made with, also where it is an older one by now', async () => {
    const database = await empty()
    await expect(restoreBackup({ file, database, wrapping: [randomBytes(32)], now })).rejects.toThrow(
      'another encryption key',
    )
    const newKey = randomBytes(32)
    await restoreBackup({ file, database, wrapping: [newKey, key], now })
    await openSeal(database, [newKey, key], now)
    await openSeal(database, [newKey], now)
  })

  it('fills nothing when a byte is another, or some are missing or too many', async () => {
    const bytes = readFileSync(file)
    const database = await empty()
    const damaged = join(folder, 'damaged.backup')
    const refused = async (changed: Buffer, what: string) => {
      writeFileSync(damaged, changed)
      const tried = await restoreBackup({ file: damaged, database, wrapping: [key], now }).catch(
        (reason: Error) => reason.name,
      )
      expect(['BackupRefused', 'BackupDamaged'], `${what}: ${JSON.stringify(tried)}`).toContain(tried)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ (1 << bit)
          await refused(changed, `bit ${bit} of byte ${at}`)
        },
      ),
      { numRuns: cases(30) },
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        await refused(changed, `bit ${bit} of byte ${at}`)
      }),
      { numRuns: cases(30) },
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        await refused(bytes.subarray(0, length), `cut off after ${length}`)
      }),
      { numRuns: cases(20) },
    )
    await refused(Buffer.concat([bytes, Buffer.of(0)]), 'one byte more')
    await refused(Buffer.concat([bytes, bytes]), 'twice')
    for (const lines of Object.values(await everything(database, 0))) expect(lines).toEqual([])
  })

  it('is not made of a database that somebody altered, unless as it is', async () => {
    const altered = await empty()
    await restoreBackup({ file, database: altered, wrapping: [key], now })
    const { students } = altered.tables
    const [one, other] = await altered.read.select().from(students)
    if (!one || !other) throw new Error('there are students')
    await altered.write(async (write) => {
      await write.update(students).set({ identity: other.identity }).where(eq(students.id, one.id))
    })
    const of = { database: altered, wrapping: [key], now, file: join(folder, 'altered.backup') }
    await expect(makeBackup(of)).rejects.toThrow('by table: students (1)')
    expect(readdirSync(folder)).not.toContain('altered.backup')
    await makeBackup({ ...of, asIs: true })
    const database = await empty()
    await expect(restoreBackup({ ...of, database })).rejects.toThrow('by table: students (1)')
    const restored = await restoreBackup({ ...of, database, asIs: true })
    expect(restored.faults).toHaveLength(1)
  })
})
