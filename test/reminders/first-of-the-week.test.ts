// What comes once a week comes to each person once a week: whoever changes their time is neither told twice nor left out, a
// message taken back tells of it again, and what can't be told to one person keeps it from no other.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOutbox } from '#db/records/outbox'
import type { StaffId } from '#people/staff'
import { digestOf } from '#reminders/digest/digest'
import type { Source } from '#reminders/digest/source'
import type { JobParts } from '#reminders/job'
import { addDays, day } from '#time/day'
import { mondayOf } from '#time/week-of'
import { botOf } from '../../src/main.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { silent } from './post-office.js'

const monday = day('2026-10-19')

describe('what comes once a week', () => {
  let district: District
  let parts: JobParts
  let people: readonly StaffId[]
  beforeEach(async () => {
    district = await openSmallDistrict(undefined, monday, {}, '06:00')
    const { database, seal, clock } = district
    const config = { timeZone: clock.timeZone } as Parameters<typeof botOf>[0]['config']
    parts = botOf({ config, database, seal, clock, close: async () => undefined }, silent).jobParts
    const found = await Promise.all(
      ['teacher.now', 'case.manager'].map((who) => parts.store.staffWithEmail(emailOf(who))),
    )
    people = found.flatMap((some) => some.map(({ id }) => id))
  })
  afterEach(() => district.close())

  const weekly = (whom: () => readonly StaffId[], failsFor?: StaffId): Source => ({
    ...{ name: 'weekly', heading: 'Weekly', every: 'week' },
    things: async () => new Map(whom().map((id) => [id, []])),
    entries: async (_, viewer, { today }) => {
      if (viewer.staff.id === failsFor) throw new Error('a plan can’t be opened')
      const studentId = (await viewer.mine())[0]?.id
      if (!studentId) return []
      const told = { subject: 'plan', studentId, rule: 'weekly', triggerDay: mondayOf(today), stage: 0 }
      return [{ told, text: 'Once a week' }]
    },
  })
  const theirs = weekly(() => people.slice(1))
  const run = (days: number, time: string, source = theirs) => {
    district.at(addDays(monday, days), time)
    return digestOf([source]).run(parts)
  }

  test('comes on another day of the week where the first message was taken back', async () => {
    expect(await run(0, '07:30')).toBe(1)
    const [message] = await district.database.read.select().from(district.database.tables.outbox)
    const outbox = createOutbox(district.database, district.seal, district.clock)
    expect(await outbox.fold(message?.id ?? '')).toBe(true)
    const later = [await run(1, '07:30'), await run(2, '07:30'), await run(3, '07:30')]
    expect(later).toEqual([1, 0, 0])
    expect(await run(7, '07:30')).toBe(1)
  })

  test('comes no second time to whoever chooses another time', async () => {
    expect(await run(0, '07:30')).toBe(1)
    for (const [days, time] of [
      [1, '08:15'],
      [2, '08:20'],
    ] as const) {
      district.at(addDays(monday, days), '07:00')
      await district.ask('case.manager', `reminders at ${time}`)
      expect(await run(days, time)).toBe(0)
    }
  })

  test('is not lost by whoever goes back to the usual time after it', async () => {
    district.at(monday, '06:30')
    await district.ask('case.manager', 'reminders at 9:00')
    expect(await run(0, '07:30')).toBe(0)
    district.at(monday, '08:00')
    await district.ask('case.manager', 'reminders at the usual time')
    expect([await run(0, '08:01'), await run(0, '09:00'), await run(1, '07:30')]).toEqual([1, 0, 0])
  })

  test('comes to everybody but the one whose plan can’t be read, who is tried again', async () => {
    expect(
      await run(
        0,
        '07:30',
        weekly(() => people, people[0]),
      ),
    ).toBe(1)
    expect(
      await run(
        0,
        '07:31',
        weekly(() => people),
      ),
    ).toBe(1)
    expect(
      await run(
        0,
        '07:32',
        weekly(() => people),
      ),
    ).toBe(0)
  })

  test('comes on Saturdays to whoever chose those', async () => {
    district.at(monday, '06:30')
    await district.ask('case.manager', 'days sat sun')
    const got: number[] = []
    for (let days = 0; days < 7; days += 1) got.push(await run(days, '07:30'))
    expect(got).toEqual([0, 0, 0, 0, 0, 1, 0])
  })
})
