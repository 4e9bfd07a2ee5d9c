// `caseload remind` at two in the morning: whoever has quiet hours of their own has the reminders of that day as those end.
import { expect, test } from 'vitest'
import { runReminders } from '#cli/run-reminders'
import { type Config, readConfig } from '#config'
import { createOutbox } from '#db/records/outbox'
import { lateAfterMs } from '#records/outbox'
import { day } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { openSmallDistrict } from '../stories/small-district.js'

test('reminders decided at night come in the morning to whoever has quiet hours then', async () => {
  const wednesday = day('2026-10-14')
  const district = await openSmallDistrict(undefined, wednesday, {}, '06:00')
  const { database, seal, clock } = district
  const reading = readConfig({})
  if (!reading.ok) throw new Error('no settings at all are right')
  const config: Config = { ...reading.config, timeZone: clock.timeZone, logLevel: 'error' }
  await district.ask('case.manager', 'quiet hours 18:00 to 7:30')
  district.at(wednesday, '02:00')
  await runReminders({ config, database, seal, clock, close: async () => undefined })
  const outbox = createOutbox(database, seal, clock)
  const mine = async () => {
    const messages = (await outbox.claim(100)).filter(({ email }) => email === emailOf('case.manager'))
    // What is later than that is taken back by the relay.
    return messages.filter(({ createdAt }) => clock.now() - createdAt < lateAfterMs).map(({ title }) => title)
  }
  expect(await mine()).toEqual([])
  district.at(wednesday, '07:29')
  expect(await mine()).toEqual([])
  district.at(wednesday, '07:30')
  await district.tick()
  expect(await mine()).toEqual([expect.stringMatching(/reminders? for you$/)])
  await district.close()
})
