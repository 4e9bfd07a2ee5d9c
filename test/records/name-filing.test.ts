// A district whose names were filed by an older version of the program: they are filed anew, once, and found as new ones are.
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { fileNamesAnew, nameTokens } from '#db/records/name-filing'
import type { Seal } from '#db/seal'
import { filedUnder } from '#language/name-keys'
import type { StudentId, StudentIdentity } from '#people/student'
import type { Instant } from '#time/clock'
import { type Engine, engines } from '../fixtures/engines.js'

const named = (givenName: string, familyName: string): StudentIdentity => ({
  ...{ sourcedId: familyName.toLowerCase(), givenName, familyName },
})
const joseph = named('Joseph', 'Dela Cruz')
const ida = named('Ida', 'Fennimore')

it('whoever changes how names are filed raises `filing` in name-filing.ts, and this', () => {
  const people = [
    joseph,
    {
      ...named('María José', 'García-López Jr.'),
      preferredName: 'Majo',
      middleName: 'Ana Luz',
      identifier: '0042',
    },
    named('Nguyễn', 'Văn An'),
    named("D'Angelo", "O'Neil-van der Berg"),
  ]
  const filedAs = createHash('sha256')
    .update(JSON.stringify(people.map(filedUnder)))
    .digest('hex')
  expect(filedAs.slice(0, 16)).toBe('d8606c3ffd9bb14f')
})

describe.each(engines)('names on $name', (engine: Engine) => {
  const databases: Database[] = []
  let database: Database
  let seal: Seal

  beforeEach(async () => {
    database = await engine.open(await engine.place())
    databases.push(database)
    seal = await openSeal(database, [Buffer.alloc(32, 1)], 0 as Instant)
  })
  afterAll(() => Promise.all(databases.map((one) => one.close())))

  const sealed = (id: string, identity: StudentIdentity) =>
    seal.seal({ table: 'students', column: 'identity', row: id }, JSON.stringify(identity))
  async function hold(id: string, identity: StudentIdentity, tokens: readonly number[], value = sealed(id, identity)) {
    const { students, studentTokens } = database.tables
    await database.write(async (write) => {
      await write.insert(students).values({ id: id as StudentId, identity: value, active: true })
      await write.insert(studentTokens).values(tokens.map((token) => ({ token, studentId: id as StudentId })))
    })
  }
  async function filed(id: string): Promise<readonly number[]> {
    const { studentTokens } = database.tables
    const rows = await database.read
      .select()
      .from(studentTokens)
      .where(eq(studentTokens.studentId, id as StudentId))
    return rows.map(({ token }) => token).sort((a, b) => a - b)
  }
  const right = (identity: StudentIdentity) => [...nameTokens(seal, identity)].sort((a, b) => a - b)

  it('are filed anew where an older version filed them, and stay where they are right', async () => {
    await hold('joseph', joseph, [...nameTokens(seal, joseph).slice(2), 12345])
    await hold('ida', ida, nameTokens(seal, ida))
    expect(await fileNamesAnew(database, seal)).toBe(1)
    expect(await filed('joseph')).toEqual(right(joseph))
    expect(await filed('ida')).toEqual(right(ida))
  })

  it('are filed anew once', async () => {
    expect(await fileNamesAnew(database, seal)).toBe(0)
    await hold('joseph', joseph, [12345])
    expect(await fileNamesAnew(database, seal)).toBe(0)
    expect(await filed('joseph')).toEqual([12345])
  })

  it('that do not open keep no other from it', async () => {
    await hold('broken', joseph, [12345], sealed('another', joseph))
    await hold('joseph', joseph, [12345])
    expect(await fileNamesAnew(database, seal)).toBe(1)
    expect(await filed('broken')).toEqual([12345])
    expect(await filed('joseph')).toEqual(right(joseph))
  })

  it('that are changed just then stay as whoever changed them filed them', async () => {
    await hold('joseph', joseph, [12345])
    const { students } = database.tables
    let isChanged = false
    const meanwhile: Database = {
      ...database,
      async write(change) {
        if (!isChanged) {
          isChanged = true
          await database.write(async (write) => {
            await write.update(students).set({ identity: sealed('joseph', ida) })
          })
        }
        return database.write(change)
      },
    }
    expect(await fileNamesAnew(meanwhile, seal)).toBe(0)
    expect(await filed('joseph')).toEqual([12345])
  })

  it('of many students are all looked at', async () => {
    const many = Array.from({ length: 230 }, (_, nth) => named('Joseph', `Dela Cruz ${nth}`))
    await Promise.all(many.map((identity, nth) => hold(`s-${nth}`, identity, [nth])))
    expect(await fileNamesAnew(database, seal)).toBe(230)
    for (const [nth, identity] of many.entries()) expect(await filed(`s-${nth}`)).toEqual(right(identity))
  })
})
