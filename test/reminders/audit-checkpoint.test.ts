// Where the chain of the audit log ends is kept elsewhere each hour, and told to the district's administrators each week.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditCheckpoints } from '#db/records/audit-checkpoints'
import { verifyAudit } from '#db/records/audit-verify'
import { readCheckpoints } from '#db/records/checkpoint-file'
import { keepCheckpoint } from '#reminders/audit-checkpoint'
import type { JobParts } from '#reminders/job'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

const monday = day('2026-10-19')

describe.each(engines)('the end of the audit log, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, addDays(monday, -3), {}, '12:00')
  })
  afterAll(() => district.close())

  const told = async () =>
    (await district.delivered()).filter(({ title }) => title === 'The record of who saw what, this week')

  test('is told once a week, on its first school day, to who administers the district, and names nobody', async () => {
    await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    for (const [ahead, time] of [
      [-3, '12:00'],
      [-1, '12:00'],
      [0, '07:59'],
    ] as const) {
      district.at(addDays(monday, ahead), time)
      await district.tick()
      expect(await told(), `${ahead} ${time}`).toEqual([])
    }
    district.at(monday, '08:00')
    await district.tick()
    const messages = await told()
    expect(messages.map(({ email }) => email).sort()).toEqual(
      ['district.by.role', 'superintendent'].map(emailOf).sort(),
    )
    const [message] = messages
    const said = JSON.stringify([message?.title, message?.paragraphs, message?.preview])
    expect(said).not.toMatch(/Ida|Fennimore|Pat|@/)
    expect(message?.preview).toBe('The weekly mark of the record of access.')
    const [, number, hash] = /--against "(\d+) ([0-9a-f]{12})"/.exec(message?.paragraphs.join(' ') ?? '') ?? []
    const witness = { number: Number(number), hash: hash ?? '', at: 'a message' }
    expect(await verifyAudit(district.database, district.seal, [witness])).not.toHaveProperty('fault')
    for (let ahead = 0; ahead < 5; ahead += 1) {
      district.at(addDays(monday, ahead), '09:00')
      await district.tick()
    }
    expect(await told()).toEqual([])
    district.at(addDays(monday, 7), '08:00')
    await district.tick()
    expect(await told()).toHaveLength(2)
  })

  test('is kept elsewhere in each hour in which something was written', async () => {
    const { database, seal, clock } = district
    const path = join(mkdtempSync(join(tmpdir(), 'caseload-elsewhere-')), 'checkpoints')
    const parts = { checkpoints: auditCheckpoints(database, seal, clock, path) } as JobParts
    const kept = async () => (await readCheckpoints(path, seal))?.checkpoints.length
    const later = addDays(monday, 8)
    const steps: readonly (readonly [time: string, asks: boolean, now: number])[] = [
      ['09:00', true, 1],
      ['09:30', true, 1],
      ['10:00', false, 2],
      ['11:00', false, 2],
      ['12:00', true, 3],
    ]
    for (const [time, asks, now] of steps) {
      district.at(later, time)
      if (asks) await district.ask('teacher.now', 'help')
      await keepCheckpoint.run(parts)
      expect(await kept(), time).toBe(now)
    }
  })

  test('costs nothing where no place is set', async () => {
    const { database, seal, clock } = district
    expect(await auditCheckpoints(database, seal, clock, undefined).keep()).toBe(false)
  })
})
