// What many people see at the same time is written down in one go, and each of them is answered as if they were alone.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { verifyAudit } from '#db/records/audit-verify'
import { createStore } from '#db/records/store'
import { writeDowns } from '#db/records/write-downs'
import type { Seal } from '#db/seal'
import type { StudentId } from '#people/student'
import { type AuditEntry, NotWrittenDown } from '#records/audit'
import { DeliveryTaken, type Store, type Work } from '#records/store'
import { type Instant, systemClock } from '#time/clock'
import { engines } from '../fixtures/engines.js'

const clock = systemClock('UTC')
const many = 150

function entry(user: string): AuditEntry {
  return {
    account: { platform: 'slack', workspace: 'T0SCHOOL', user },
    surface: 'private',
    command: 'accommodations',
    outcome: 'shown',
    students: [{ id: `student-of-${user}` as StudentId, grounds: ['classTeacher'], parts: ['accommodations'] }],
  }
}

/** One question, delivered once. */
function work(user: string, signature = `of-${user}`): Work {
  return { deliveries: [{ kind: 'signature', key: `slack:${signature}` }], entry: () => entry(user) }
}

describe.each(engines)('many who ask at the same time, on $name', (engine) => {
  let database: Database
  let seal: Seal
  let store: Store

  beforeAll(async () => {
    database = await engine.open(await engine.place())
    seal = await openSeal(database, [randomBytes(32)], clock.now())
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    store = createStore(database, seal, clock)
    const { audit, auditStudents, counters, deliveries } = database.tables
    await database.write(async (write) => {
      for (const table of [audit, auditStudents, counters, deliveries]) await write.delete(table)
    })
  })

  const usersWrittenDown = async () => {
    const { audit } = database.tables
    return (await database.read.select({ user: audit.user }).from(audit).orderBy(audit.id)).map(({ user }) => user)
  }

  test('each stand in the log, in the order in which they were answered, and its chain is whole', async () => {
    const users = Array.from({ length: many }, (_, nth) => `U${nth}`)
    await Promise.all(users.map((user) => store.writeDown(work(user))))
    expect(await usersWrittenDown()).toEqual(users)
    expect(await verifyAudit(database, seal, [])).toEqual({ entries: many })
  })

  test('are kept apart: a question that was sent again is refused, and nobody else with it', async () => {
    await store.writeDown(work('U1'))
    const answers = await Promise.allSettled([
      store.writeDown(work('U2')),
      store.writeDown(work('U1')),
      store.writeDown(work('U3')),
      store.writeDown(work('U3')),
      store.writeDown(work('U4')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(DeliveryTaken)
    expect(await usersWrittenDown()).toEqual(['U1', 'U2', 'U3', 'U4'])
  })

  test('are kept apart: what can not be written down is not shown, and all else is', async () => {
    const unwritable = { deliveries: [], entry: () => ({ ...entry('U2'), command: null as unknown as string }) }
    const answers = await Promise.allSettled([
      store.writeDown(work('U1')),
      store.writeDown(unwritable),
      store.writeDown(work('U3')),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(answers[1]).toMatchObject({ reason: expect.any(NotWrittenDown) })
    expect(await usersWrittenDown()).toEqual(['U1', 'U3'])
    // Nothing of the first try stayed: whoever was in it may be asked again by nobody, and was taken once.
    await expect(store.writeDown(work('U1'))).rejects.toBeInstanceOf(DeliveryTaken)
  })

  test('go on where others change something meanwhile', async () => {
    const asked = Array.from({ length: 40 }, (_, nth) =>
      nth % 4 === 0
        ? store.commit(work(`U${nth}`), (unit) => unit.changeSetting('accessOpensDaysBefore', nth))
        : store.writeDown(work(`U${nth}`)),
    )
    await Promise.all(asked)
    expect((await usersWrittenDown()).toSorted()).toEqual(asked.map((_, nth) => `U${nth}`).toSorted())
    expect((await verifyAudit(database, seal, [])).fault).toBeUndefined()
  })
})

test('whoever asks while the records are away is told so, and so is whoever asks after them', async () => {
  let isAway = true
  const away = new Error('the records are away')
  const down = writeDowns(
    {
      write: async (change) => {
        await new Promise(setImmediate)
        if (isAway) throw away
        return change(undefined as never)
      },
    },
    { now: () => 0 as Instant },
    async () => undefined,
    async () => undefined,
  )
  const together = await Promise.allSettled([down(work('U1')), down(work('U2')), down(work('U3'))])
  expect(together).toEqual([1, 2, 3].map(() => ({ status: 'rejected', reason: away })))
  await expect(down(work('U4'))).rejects.toBe(away)
  isAway = false
  await expect(down(work('U5'))).resolves.toBeUndefined()
})

test('whoever is tried alone because another could not be written is told where the records go away just then', async () => {
  const away = new Error('the records are away')
  let tries = 0
  const down = writeDowns(
    {
      write: async (change) => {
        await new Promise(setImmediate)
        tries += 1
        if (tries > 1) throw away
        return change(undefined as never)
      },
    },
    { now: () => 0 as Instant },
    async () => undefined,
    async () => {
      throw new NotWrittenDown(undefined)
    },
  )
  const together = await Promise.allSettled([down(work('U1')), down(work('U2'))])
  expect(together).toEqual([1, 2].map(() => ({ status: 'rejected', reason: away })))
})
