// What is remembered until it changes: another process's change counts at once, and a link is no change of the records.
import { afterAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { createStore } from '#db/records/store'
import type { StaffId } from '#people/staff'
import type { Store } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import { systemClock } from '#time/clock'
import { engines } from '../fixtures/engines.js'

const clock = systemClock('America/Chicago')
const account = { platform: 'slack', workspace: 'T1', user: 'U1' } as const
const id = 'staff-0001' as StaffId

function change(store: Store, work: (unit: UnitOfWork) => Promise<void>): Promise<void> {
  return store.commit(
    {
      deliveries: [],
      entry: () => ({ surface: 'private', account, command: 'link', outcome: 'changed', students: [] }),
    },
    work,
  )
}

describe.each(engines)('who is behind an account on $name', (engine) => {
  const opened: Database[] = []
  async function open(place: string): Promise<Database> {
    const database = await engine.open(place)
    opened.push(database)
    return database
  }
  afterAll(() => Promise.all(opened.map((database) => database.close())))

  it('is known anew in every process once somebody is tied or untied', async () => {
    const place = await engine.place()
    const [here, there] = [await open(place), await open(place)]
    const seal = await openSeal(here, [Buffer.alloc(32, 1)], clock.now())
    const [store, other] = [createStore(here, seal, clock), createStore(there, seal, clock)]
    await here.write((write) =>
      write.insert(here.tables.staff).values({
        id,
        sourcedId: 's-1',
        givenName: 'Ada',
        familyName: 'Byron',
        email: 'ada@school.example',
        emailToken: 0,
        active: true,
      }),
    )
    const before = await there.version('records')
    expect(await other.staffBehind(account)).toBeUndefined()
    await change(store, async (unit) => void (await unit.link(account, id, 'link')))
    expect(await other.staffBehind(account)).toMatchObject({ id, givenName: 'Ada' })
    expect(await other.staffBehind(account)).toMatchObject({ id, givenName: 'Ada' })
    await change(store, (unit) => unit.unlink(account))
    expect(await other.staffBehind(account)).toBeUndefined()
    expect(await store.staffBehind(account)).toBeUndefined()
    expect(await there.version('records')).toBe(before)
  })
})
