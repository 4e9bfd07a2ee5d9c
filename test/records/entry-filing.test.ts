// Who has seen a student is told from a list that is made up behind the audit log: it is whole whenever somebody asks.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { auditAppender } from '#db/records/audit'
import { auditEntries } from '#db/records/audit-log'
import { filedUntil, fileEntries } from '#db/records/entry-filing'
import type { Seal } from '#db/seal'
import type { StudentId } from '#people/student'
import type { AuditEntry } from '#records/audit'
import { systemClock } from '#time/clock'
import { engines } from '../fixtures/engines.js'

const clock = systemClock('UTC')

function entry(...students: readonly string[]): AuditEntry {
  return {
    account: { platform: 'slack', workspace: 'T0SCHOOL', user: 'U1' },
    surface: 'private',
    command: 'class',
    outcome: 'shown',
    students: students.map((id) => ({ id: id as StudentId, grounds: ['classTeacher'], parts: ['accommodations'] })),
  }
}

describe.each(engines)('the list by which a student’s entries are found, on $name', (engine) => {
  let database: Database
  let other: Database
  let seal: Seal

  beforeAll(async () => {
    const place = await engine.place()
    database = await engine.open(place)
    other = await engine.open(place)
    seal = await openSeal(database, [randomBytes(32)], clock.now())
  })
  afterAll(async () => {
    await database.close()
    await other.close()
  })
  beforeEach(async () => {
    const { audit, auditStudents, counters } = database.tables
    await database.write(async (write) => {
      for (const table of [audit, auditStudents, counters]) await write.delete(table)
    })
  })

  const append = (entries: readonly AuditEntry[]) =>
    database.write((write) => auditAppender(database, seal)(write, entries, clock.now()))
  const listed = async () => {
    const { auditStudents } = database.tables
    const rows = await database.read.select().from(auditStudents).orderBy(asc(auditStudents.entry))
    return rows.map(({ studentId, entry: number }) => `${number} ${studentId}`)
  }
  const numbersOf = async (student: string) => {
    const found: number[] = []
    for await (const { number } of auditEntries(database, seal, { student: student as StudentId })) found.push(number)
    return found
  }

  test('is whole for whoever asks, though nobody has filed anything yet', async () => {
    await append([entry('ada', 'ben'), entry('ben'), entry(), entry('ada', 'ada')])
    expect(await listed()).toEqual([])
    expect(await numbersOf('ada')).toEqual([1, 4])
    expect(await numbersOf('ben')).toEqual([1, 2])
    await append([entry('ben')])
    expect(await numbersOf('ben')).toEqual([1, 2, 5])
  })

  test('is made once, by however many processes and in however many parts', async () => {
    const many = 4_100
    await append(Array.from({ length: many }, (_, nth) => entry(`student-${nth % 7}`)))
    const [one, two] = await Promise.all([fileEntries(database), fileEntries(other)])
    expect(one + two).toBe(many)
    expect(await listed()).toHaveLength(many)
    expect(await filedUntil(database, database.read)).toBe(many)
    expect(await fileEntries(database)).toBe(0)
  })

  test('takes in what an older version beside this one has filed already', async () => {
    await append([entry('ada'), entry('ben')])
    await database.write(async (write) => {
      await write.insert(database.tables.auditStudents).values({ studentId: 'ben' as StudentId, entry: 2 })
    })
    await fileEntries(database)
    expect(await listed()).toEqual(['1 ada', '2 ben'])
  })

  test('begins behind what was filed with each entry, before this version came', async () => {
    await append([entry('ada'), entry('ben')])
    const migration = join(import.meta.dirname, `../../db/migrations/${database.engine}/0013_entries_filed.sql`)
    const text = readFileSync(migration, 'utf8')
    await database.write(async (write) => {
      const run = write as unknown as { run?(query: unknown): unknown; execute?(query: unknown): Promise<unknown> }
      await (run.run ? run.run(sql.raw(text)) : run.execute?.(sql.raw(text)))
    })
    expect(await filedUntil(database, database.read)).toBe(2)
    await append([entry('ada')])
    await fileEntries(database)
    expect(await listed()).toEqual(['3 ada'])
  })

  test('passes over an entry that was altered until it says nothing', async () => {
    const { audit } = database.tables
    await append([entry('ada'), entry('ben')])
    await database.write(async (write) => {
      await write
        .update(audit)
        .set({ students: [{}] as never })
        .where(eq(audit.id, 1))
    })
    await fileEntries(database)
    expect(await listed()).toEqual(['2 ben'])
  })
})
