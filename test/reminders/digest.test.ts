// What people are reminded of: once, on a school day, all in one message.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('reminders, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, day('2026-10-14'), {}, '06:00')
  })
  afterAll(() => district.close())

  test('come in one message, to whoever carries the plan', async () => {
    district.at(day('2026-10-15'), '07:30')
    await district.tick()
    const messages = await district.delivered()
    expect(messages.map(({ email }) => email)).toContain(emailOf('case.manager'))
  })
})
