// Whatever is done to the audit log behind its back is found, and the first broken record named.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import type { Queries } from '#db/queries'
import { auditWriter } from '#db/records/audit'
import { auditCheckpoints, checkpointsCame } from '#db/records/audit-checkpoints'
import { type ChainFault, verifyAudit } from '#db/records/audit-verify'
import { readCheckpoints } from '#db/records/checkpoint-file'
import { fileEntries } from '#db/records/entry-filing'
import { createSeal, type Seal } from '#db/seal'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { AuditEntry } from '#records/audit'
import type { Clock, Instant } from '#time/clock'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'

const entries = 12

function entry(nth: number): AuditEntry {
  return {
    account: { platform: nth % 2 === 0 ? 'slack' : 'teams', workspace: 'T0SCHOOL', user: `U${nth}` },
    surface: nth % 3 === 0 ? 'channel' : 'private',
    actor: `staff-${nth}` as StaffId,
    command: 'goals',
    outcome: nth % 4 === 0 ? 'refused' : 'shown',
    students: [{ id: `student-${nth}` as StudentId, grounds: ['classTeacher', 'nurse'], parts: ['goals', 'services'] }],
    ...(nth % 4 === 0 && { words: 'goals for Ida Fennimore' }),
  }
}

describe.each(engines)('the audit log on $name', (engine) => {
  let database: Database
  let seal: Seal
  let path: string
  let now = Date.parse('2026-10-14T15:00:00Z') as Instant
  const clock = { now: () => now } as Clock

  const write = (by: Seal, nth: number) =>
    database.write((one) => auditWriter(database, by)(one, entry(nth), clock.now()))
  const checkpoints = () => auditCheckpoints(database, seal, clock, path)
  const witnesses = async () => (await readCheckpoints(path, seal))?.checkpoints ?? []
  const found = async (): Promise<ChainFault | undefined> =>
    (await verifyAudit(database, seal, await witnesses())).fault

  beforeAll(async () => {
    database = await engine.open(await engine.place())
    seal = await openSeal(database, [randomBytes(32)], now)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    path = join(mkdtempSync(join(tmpdir(), 'caseload-checkpoints-')), 'audit.checkpoints')
    await empty()
    for (let nth = 1; nth <= entries; nth += 1) {
      await write(seal, nth)
      if (nth % 5 === 0) await checkpoints().keep()
    }
    await fileEntries(database)
  })

  async function empty(): Promise<void> {
    const { audit, auditStudents, counters } = database.tables
    await database.write(async (one) => {
      await one.delete(audit)
      await one.delete(auditStudents)
      await one.delete(counters)
    })
  }

  /** Something done to the tables by hand. */
  async function by(hand: (one: Queries) => Promise<unknown>): Promise<void> {
    await database.write(async (one) => void (await hand(one)))
  }

  test('is whole as it was written', async () => {
    expect(await found()).toBeUndefined()
    expect(await witnesses()).toHaveLength(2)
  })

  test('shows an edited record, one taken out, several, and one put in the place of another', async () => {
    const { audit } = database.tables
    await by((one) => one.update(audit).set({ command: 'help' }).where(sql`${audit.id} = 4`))
    expect(await found()).toEqual({ type: 'altered', number: 4 })
    await by((one) => one.delete(audit).where(sql`${audit.id} in (4, 5, 6)`))
    expect(await found()).toEqual({ type: 'missing', number: 4, next: 7 })
    await by((one) =>
      one
        .update(audit)
        .set({ id: sql`${audit.id} - 3` as never })
        .where(sql`${audit.id} = 7`),
    )
    expect(await found()).toEqual({ type: 'altered', number: 4 })
  })

  test('shows that the end was cut off, even where others were written since', async () => {
    const { audit, auditStudents } = database.tables
    await by(async (one) => {
      await one.delete(audit).where(sql`${audit.id} > 8`)
      await one.delete(auditStudents).where(sql`${auditStudents.entry} > 8`)
    })
    expect(await found()).toMatchObject({ type: 'endCut', number: 9, were: 10 })
    for (const nth of [21, 22, 23]) await write(seal, nth)
    expect(await found()).toMatchObject({ type: 'replaced', number: 10 })
  })

  test('shows by the list of whose records they are that the end was cut off, where nothing was kept elsewhere', async () => {
    await by((one) => one.delete(database.tables.audit).where(sql`${database.tables.audit.id} > 8`))
    const { fault } = await verifyAudit(database, seal, [])
    expect(fault).toMatchObject({ type: 'endCut', number: 9, were: entries })
    // The list made to fit: how far it had come doesn't.
    await by((one) => one.delete(database.tables.auditStudents).where(sql`${database.tables.auditStudents.entry} > 8`))
    expect((await verifyAudit(database, seal, [])).fault).toMatchObject({ type: 'endCut', number: 9, were: entries })
  })

  test('shows a log that was made again, with the key or with another', async () => {
    const kept = readFileSync(path)
    await empty()
    for (let nth = 31; nth <= 43; nth += 1) await write(seal, nth)
    expect(await found()).toMatchObject({ type: 'replaced', number: 5 })
    const key = randomBytes(32)
    const others = createSeal({
      data: { newest: () => ({ number: 1, key }), numbered: () => key, learn: async () => undefined },
      index: key,
      audit: key,
    })
    await empty()
    for (let nth = 1; nth <= entries; nth += 1) await write(others, nth)
    expect(await found()).toEqual({ type: 'otherKey', number: 1 })
    // Made again together with a key that now lies in the database: what was kept elsewhere bears the old one's mark.
    expect((await verifyAudit(database, others, [])).fault).toBeUndefined()
    expect(await readCheckpoints(path, others)).toEqual({ checkpoints: [], brokenLine: 1 })
    expect(readFileSync(path)).toEqual(kept)
  })

  test('shows whose records it was made to find no longer', async () => {
    const { auditStudents } = database.tables
    await by((one) => one.delete(auditStudents).where(sql`${auditStudents.entry} = 7`))
    expect(await found()).toEqual({ type: 'misfiled', number: 7 })
  })

  test('keeps a checkpoint where something was written since, and no sooner than asked for', async () => {
    const hour = 60 * 60_000
    expect(await checkpoints().keep(hour)).toBe(false)
    now = (now + hour) as Instant
    expect(await checkpoints().keep(hour)).toBe(true)
    now = (now + hour) as Instant
    expect(await checkpoints().keep(hour)).toBe(false)
    expect((await witnesses()).map(({ number }) => number)).toEqual([5, 10, 12])
    expect(await checkpointsCame(database)).toBe(12)
  })

  test('goes on after a kill that cut a checkpoint short', async () => {
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"at":"2026-`)
    expect(await checkpoints().keep()).toBe(true)
    expect(await readCheckpoints(path, seal)).toMatchObject({ checkpoints: [{}, {}, { number: 12 }] })
  })

  test('shows every byte of a checkpoint that was edited, and every line that was taken out', async () => {
    await checkpoints().keep()
    const whole = readFileSync(path)
    const said = async (bytes: Buffer | string) => {
      writeFileSync(path, bytes)
      return readCheckpoints(path, seal)
    }
    const lines = whole.toString().trimEnd().split('\n')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, other) => {
        const edited = Buffer.from(whole)
        edited[at] = (edited[at] ?? 0) ^ other
        const read = await said(edited)
        // Without its end a last line was never whole; then the database knows of more than stands there.
        const isShort = (read?.checkpoints.at(-1)?.number ?? 0) < (await checkpointsCame(database))
        expect(read?.brokenLine !== undefined || isShort).toBe(true)
      }),
      { numRuns: cases(60) },
    )
    expect(await said(`${lines.slice(1).join('\n')}\n`)).toEqual({ checkpoints: [], brokenLine: 1 })
    expect(await said(`${[lines[0], lines[2]].join('\n')}\n`)).toMatchObject({ brokenLine: 2 })
    writeFileSync(path, whole)
  })

  test('shows one byte that was changed, whichever column it stands in', { timeout: 60_000 }, async () => {
    const { audit } = database.tables
    const rows = await database.read.select().from(audit).orderBy(audit.id)
    expect(await found()).toBeUndefined()
    for (const column of Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[]) {
      const filled = rows.filter((row) => row[column] !== null)
      const change = fc.record({
        row: fc.constantFrom(...filled),
        at: fc.nat(10_000),
        other: fc.integer({ min: 1, max: 126 }),
      })
      await fc.assert(
        fc.asyncProperty(change, async ({ row, at, other }) => {
          const value = changedByOne(row[column], at, other)
          fc.pre(value !== undefined)
          await by(async (one) => {
            // A number may be taken already: it makes room.
            if (column === 'id') await one.delete(audit).where(sql`${audit.id} = ${value as number}`)
            await one
              .update(audit)
              .set({ [column]: value })
              .where(sql`${audit.id} = ${row.id}`)
          })
          expect(await found(), `${column} of ${row.id}: ${JSON.stringify(value)}`).toBeDefined()
          await by(async (one) => {
            await one.delete(audit)
            await one.insert(audit).values(rows)
          })
        }),
        { numRuns: cases(8) },
      )
    }
    expect(await found()).toBeUndefined()
  })
})

/** A value with one byte of it changed; undefined where it has none, or would no longer be of its column's type. */
function changedByOne(value: unknown, at: number, other: number): unknown {
  if (value === null || value === undefined) return undefined
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) {
    const bytes = Buffer.from(value)
    const place = at % bytes.length
    bytes[place] = (bytes[place] ?? 0) ^ other
    return bytes
  }
  if (typeof value === 'number') {
    const changed = Number(swapped(String(value), at, 48 + (other % 10)))
    return changed === value || !Number.isSafeInteger(changed) ? undefined : changed
  }
  if (typeof value === 'string') {
    const changed = swapped(value, at, 32 + (other % 95))
    return changed === value || value === '' ? undefined : changed
  }
  // Students: as the JSON that lies there.
  const text = JSON.stringify(value)
  try {
    const changed = JSON.parse(swapped(text, at, 32 + (other % 95))) as unknown
    return JSON.stringify(changed) === text ? undefined : changed
  } catch {
    return undefined
  }
}

function swapped(text: string, at: number, code: number): string {
  const place = at % text.length
  return text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
}
